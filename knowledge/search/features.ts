import { syllablesOf } from '#language/fold.ts';
import type { Procedure } from '../schema/procedure.ts';
import { ACTIONS } from './action-words.ts';
import type { Index } from './build-index.ts';
import { createEntries, type Entries, type QueryTerm, type Shared } from './entries.ts';
import { queryTerms } from './query-terms.ts';
import type { Question } from './read-question.ts';
import { createSignals } from './signals.ts';
import { VARIANTS } from './variant-words.ts';

/** What the ranker looks at, in the order of the weights. */
export const FEATURES = [
  'words', // BM25F of the whole question, as a share of the best candidate
  'wordsRaw', // the same per unit of question weight
  'plainWords', // BM25F of the citizen's own words only, as a share of the best candidate
  'questionInTitle', // how much of the question the title covers (by rarity)
  'titleInQuestion', // how much of the title the question covers (by rarity)
  'titlePairs', // the same for neighbouring syllables
  'titleMarks', // agreement with marks
  'officialInTitle', // best share of one official wording found in the title
  'aliasInQuestion', // how much of the best everyday name the question covers
  'aliasPairs', // the same for neighbouring syllables
  'questionInAlias', // how much of the question an everyday name covers
  'example', // likeness to the nearest example question
  'examples', // likeness to the two nearest together
  'noExamples', // nobody has written examples for it
  'sameAction', // the title does what is asked
  'otherAction', // the title does something else
  'variantShared', // both speak of the same special form
  'variantUnasked', // the title is a special form nobody asked for
  'variantMissing', // the question names a special form, the title does not
  'commune', // handled by the commune
  'ministryOnly', // handled by a ministry only
  'citizens', // open to citizens
  'titleLength', // long titles are special cases
  'titleOnly', // only its name is known
] as const;
export type Feature = (typeof FEATURES)[number];

/** First-stage scores of a question over all procedures. */
export interface Words {
  readonly terms: readonly QueryTerm[];
  /** Weight × rarity of all syllables of the question. */
  readonly total: number;
  readonly scores: Float32Array;
  readonly best: number;
  readonly plain: Float32Array;
  readonly bestPlain: number;
  readonly titles: Shared;
  readonly aliases: Best;
  readonly examples: Examples;
}

/** The best everyday name of each procedure. */
export interface Best {
  readonly said: Float32Array;
  readonly pairs: Float32Array;
  readonly question: Float32Array;
}

/** The nearest and second nearest example question of each procedure, 0 to 1. */
export interface Examples {
  readonly first: Float32Array;
  readonly second: Float32Array;
}

interface Facts {
  readonly actions: ReadonlySet<string>;
  readonly variants: ReadonlySet<string>;
  readonly always: readonly number[];
}

export interface FeatureMaker {
  /** `leaveOut`: an example question (its exact text) that must not recognise itself while learning. */
  readonly look: (
    question: Question,
    leaveOut?: string,
  ) => Omit<Words, 'scores' | 'best' | 'plain' | 'bestPlain'>;
  readonly features: (question: Question, words: Words, doc: number) => number[];
}

/** Prepares the facts of every procedure once. */
export function createFeatureMaker(index: Index): FeatureMaker {
  const { procedures, read, addPair, terms } = index;
  const listed = (texts: (p: Procedure) => readonly string[]): { text: string; doc: number }[] =>
    procedures.flatMap((p, doc) => texts(p).map((text) => ({ text, doc })));
  const aliasTexts = listed((p) => p.everydayNames);
  const exampleTexts = listed((p) => p.exampleQuestions);
  const entriesOf = (list: readonly { text: string; doc: number }[]): Entries =>
    createEntries(
      list.map(({ text, doc }) => ({ doc, tokens: read(text) })),
      addPair,
    );
  const titles = createEntries(
    index.titles.map((tokens, doc) => ({ doc, tokens })),
    addPair,
  );
  const aliases = entriesOf(aliasTexts);
  const examples = entriesOf(exampleTexts);
  const hasExamples = new Uint8Array(procedures.length);
  for (const { doc } of exampleTexts) hasExamples[doc] = 1;
  const facts = factsOf(procedures, hasExamples);
  return {
    look: (question, leaveOut) => {
      const list = queryTerms(question, terms);
      const total = totalOf(list, titles.rarity);
      return {
        terms: list,
        total,
        titles: titles.share(list),
        aliases: bestAliases(
          aliases,
          aliases.share(list),
          procedures.length,
          totalOf(list, aliases.rarity),
        ),
        examples: nearest(
          examples,
          list,
          procedures.length,
          (at) => exampleTexts[at]?.text === leaveOut,
        ),
      };
    },
    features: (question, words, doc) => featuresOf(question, words, doc, titles, facts[doc], terms),
  };
}

function factsOf(procedures: readonly Procedure[], hasExamples: Uint8Array): Facts[] {
  const actions = createSignals(ACTIONS);
  const variants = createSignals(VARIANTS);
  return procedures.map((p, doc) => {
    const title = syllablesOf(p.name);
    return {
      actions: actions.inTitle(title),
      variants: variants.inTitle(title),
      always: [
        p.levels.includes('commune') ? 1 : 0,
        p.levels.length === 1 && p.levels[0] === 'ministry' ? 1 : 0,
        p.audiences.some((a) => a.includes('Công dân Việt Nam')) ? 1 : 0,
        Math.log(title.length + 1) / 4,
        p.publication === 'title-only' ? 1 : 0,
        hasExamples[doc] ? 0 : 1,
      ],
    };
  });
}

function totalOf(terms: readonly QueryTerm[], rarity: (term: number) => number): number {
  let total = 0;
  for (const { term, weight, kind } of terms)
    if (kind === 'syllable') total += weight * rarity(term);
  return total || 1;
}

function bestAliases(aliases: Entries, shared: Shared, docs: number, total: number): Best {
  const best = {
    said: new Float32Array(docs),
    pairs: new Float32Array(docs),
    question: new Float32Array(docs),
  };
  aliases.entries.forEach(({ doc }, at) => {
    keepMost(best.said, doc, ratio(shared.said[at], aliases.weight[at]));
    keepMost(best.pairs, doc, ratio(shared.saidPairs[at], aliases.pairWeight[at]));
    keepMost(best.question, doc, ratio(shared.syllables[at], total));
  });
  return best;
}

/** Cosine of rarity-weighted syllables and pairs against each example question. */
function nearest(
  examples: Entries,
  terms: readonly QueryTerm[],
  docs: number,
  leftOut: (at: number) => boolean,
): Examples {
  const shared = examples.share(terms);
  const first = new Float32Array(docs);
  const second = new Float32Array(docs);
  let length = 0;
  for (const { term, weight, kind } of terms)
    if (kind !== 'typed') length += weight * examples.rarity(term);
  examples.entries.forEach(({ doc }, at) => {
    const common = (shared.said[at] ?? 0) + (shared.saidPairs[at] ?? 0);
    if (common === 0 || leftOut(at)) return;
    const own = (examples.weight[at] ?? 0) + (examples.pairWeight[at] ?? 0);
    const likeness = common / Math.sqrt(length * own || 1);
    if (likeness > (first[doc] ?? 0)) {
      second[doc] = first[doc] ?? 0;
      first[doc] = likeness;
    } else keepMost(second, doc, likeness);
  });
  return { first, second };
}

function featuresOf(
  question: Question,
  words: Words,
  doc: number,
  titles: Entries,
  facts: Facts | undefined,
  terms: Index['terms'],
): number[] {
  if (!facts) return FEATURES.map(() => 0);
  const { total, aliases, examples } = words;
  const shared = (words.titles.syllables[doc] ?? 0) / total;
  const [commune = 0, ministry = 0, citizens = 0, length = 0, titleOnly = 0, bare = 0] =
    facts.always;
  const both = overlap(facts.variants, question.variants);
  const acts = overlap(facts.actions, question.actions);
  return [
    ratio(words.scores[doc], words.best),
    (words.scores[doc] ?? 0) / (total * 4),
    ratio(words.plain[doc], words.bestPlain),
    shared,
    ratio(words.titles.said[doc], titles.weight[doc]),
    ratio(words.titles.saidPairs[doc], titles.pairWeight[doc]),
    question.marks ? (words.titles.typed[doc] ?? 0) / total : shared,
    bestOfficial(question, doc, titles, terms),
    aliases.said[doc] ?? 0,
    aliases.pairs[doc] ?? 0,
    aliases.question[doc] ?? 0,
    examples.first[doc] ?? 0,
    ((examples.first[doc] ?? 0) + (examples.second[doc] ?? 0)) / 2,
    bare,
    acts > 0 ? 1 : 0,
    question.actions.size > 0 && acts === 0 ? 1 : 0,
    both,
    facts.variants.size - both,
    question.variants.size - both,
    commune,
    ministry,
    citizens,
    length,
    titleOnly,
  ];
}

function bestOfficial(
  question: Question,
  doc: number,
  titles: Entries,
  terms: Index['terms'],
): number {
  let best = 0;
  for (const phrase of question.official) {
    let found = 0;
    let all = 0;
    for (const { folded, weight } of phrase) {
      const term = terms.folded(folded);
      const worth = weight * titles.rarity(term);
      all += worth;
      if (titles.has(doc, term)) found += worth;
    }
    best = Math.max(best, found / (all || 1));
  }
  return best;
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let n = 0;
  for (const name of a) if (b.has(name)) n++;
  return n;
}

function ratio(part: number | undefined, whole: number | undefined): number {
  return (part ?? 0) / (whole || 1);
}

function keepMost(list: Float32Array, at: number, value: number): void {
  if (value > (list[at] ?? 0)) list[at] = value;
}

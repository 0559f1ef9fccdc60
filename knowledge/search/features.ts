import type { Procedure } from '../schema/procedure.ts';
import type { Index } from './build-index.ts';
import { createEntries, type Entries, type QueryTerm, type Shared } from './entries.ts';
import { type Facts, factsOf } from './facts.ts';
import {
  type ExampleScores,
  mostOf,
  type NameScores,
  ratio,
  scoreExamples,
  scoreNames,
  totalOf,
} from './name-scores.ts';
import { queryTerms, toldTerms } from './query-terms.ts';
import type { Question } from './read-question.ts';
import { createVoices } from './voices.ts';

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
  'questionInAlias', // how much of the question an everyday name covers
  'aliasLead', // the best everyday name against the best of all procedures
  'example', // likeness to the nearest example question
  'exampleLead', // the same against the nearest of all procedures
  'voice', // BM25 of the citizen's own words against all our names and examples, as a share of the best
  'voiceRaw', // the same per unit of question weight
  'noExamples', // nobody has written examples for it
  'sameAction', // the title does what is asked
  'otherAction', // the title does something else
  'foreignShared', // both speak of somebody or something abroad
  'foreignUnasked', // the title does, nobody asked for it
  'foreignMissing', // the question does, the title does not
  'againShared', // the same for doing it once more
  'againUnasked',
  'againMissing',
  'levelShared', // the same for commune, province, ministry
  'levelUnasked',
  'levelMissing',
  'variantShared', // the same for any other special form
  'variantUnasked',
  'variantMissing',
  'siblingForm', // special forms wrong by more than those of its best sibling, 0 or less
  'siblingAction', // the action wrong where a sibling's is right, 0 or -1
  'fieldByWords', // how much of the best matches lie in its field of government
  'concernedShared', // it is for those of whom the question speaks
  'concernedMissing', // the question speaks of somebody for whom it is not
  'citizens', // open to ordinary citizens, and nobody else is named
  'commune', // handled by the commune
  'titleLength', // long titles are special cases
  'titleOnly', // only its name is known
] as const;
export type Feature = (typeof FEATURES)[number];

/** What short texts (titles, everyday names, examples) say about a question. */
export interface Looked {
  readonly terms: readonly QueryTerm[];
  /** Weight × rarity of all syllables of the question. */
  readonly total: number;
  readonly titles: Shared;
  readonly names: NameScores;
  readonly examples: ExampleScores;
  readonly voices: Float32Array;
  readonly bestVoice: number;
}

/** What the pages say about it. */
export interface Scored {
  readonly scores: Float32Array;
  readonly best: number;
  readonly plain: Float32Array;
  readonly bestPlain: number;
  readonly fieldVote: (doc: number) => number;
}

export interface FeatureMaker {
  /** `leaveOut`: an example question (its exact text) that must not recognise itself while learning. */
  readonly look: (question: Question, leaveOut?: string) => Looked;
  /** The features of every candidate, in their order; siblings among them are held against each other. */
  readonly features: (
    question: Question,
    seen: Looked & Scored,
    docs: readonly number[],
  ) => number[][];
}

/** Prepares what does not depend on the question, once. */
export function createFeatureMaker(index: Index): FeatureMaker {
  const { procedures } = index;
  const texts = shortTexts(index);
  const voices = createVoices(procedures, index);
  const facts = factsOf(procedures);
  return {
    look: (question, leaveOut) => {
      const terms = queryTerms(question, index.terms);
      const bare = terms.filter(({ kind }) => kind !== 'typed');
      return {
        terms,
        total: totalOf(terms, texts.titles.rarity),
        titles: texts.titles.share(terms),
        names: scoreNames(texts.names, bare, procedures.length),
        examples: scoreExamples(
          texts.examples,
          bare,
          procedures.length,
          leaveOut === undefined ? undefined : (at) => texts.exampleTexts[at]?.text === leaveOut,
        ),
        ...heard(voices.scores(toldTerms(question, index.terms), leaveOut)),
      };
    },
    features: (question, seen, docs) => {
      const rivals = rivalsOf(question, docs, facts);
      return docs.map((doc) => {
        const own = facts[doc];
        if (!own) return FEATURES.map(() => 0);
        return [
          ...wordFeatures(seen, doc),
          ...titleFeatures(question, seen, doc, texts.titles, index),
          ...contentFeatures(seen, doc),
          own.noExamples,
          ...formFeatures(question, own),
          ...siblingFeatures(question, own, rivals),
          seen.fieldVote(doc),
          ...concernedFeatures(question, own),
          ...factFeatures(own),
        ];
      });
    },
  };
}

interface ShortTexts {
  readonly titles: Entries;
  readonly names: Entries;
  readonly examples: Entries;
  readonly exampleTexts: readonly { readonly text: string; readonly doc: number }[];
}

function shortTexts({ procedures, addPair, read, titles }: Index): ShortTexts {
  const listed = (of: (p: Procedure) => readonly string[]): { text: string; doc: number }[] =>
    procedures.flatMap((p, doc) => of(p).map((text) => ({ text, doc })));
  const entriesOf = (list: readonly { text: string; doc: number }[]): Entries =>
    createEntries(
      list.map(({ text, doc }) => ({ doc, tokens: read(text) })),
      addPair,
    );
  const exampleTexts = listed((p) => p.exampleQuestions);
  return {
    titles: createEntries(
      titles.map((tokens, doc) => ({ doc, tokens })),
      addPair,
    ),
    names: entriesOf(listed((p) => p.everydayNames)),
    examples: entriesOf(exampleTexts),
    exampleTexts,
  };
}

function heard(voices: Float32Array): Pick<Looked, 'voices' | 'bestVoice'> {
  return { voices, bestVoice: mostOf(voices) };
}

function wordFeatures(seen: Looked & Scored, doc: number): number[] {
  return [
    ratio(seen.scores[doc], seen.best),
    (seen.scores[doc] ?? 0) / (seen.total * 4),
    ratio(seen.plain[doc], seen.bestPlain),
  ];
}

function titleFeatures(
  question: Question,
  { titles: shared, total }: Looked,
  doc: number,
  titles: Entries,
  index: Index,
): number[] {
  const covered = ratio(shared.syllables[doc], total);
  return [
    covered,
    ratio(shared.said[doc], titles.weight[doc]),
    ratio(shared.saidPairs[doc], titles.pairWeight[doc]),
    question.marks ? ratio(shared.typed[doc], total) : covered,
    bestOfficial(question, doc, titles, index),
  ];
}

function contentFeatures(seen: Looked, doc: number): number[] {
  const { names, examples } = seen;
  return [
    names.said[doc] ?? 0,
    names.question[doc] ?? 0,
    ratio(names.said[doc], names.best),
    examples.likeness[doc] ?? 0,
    ratio(examples.likeness[doc], examples.best),
    ratio(seen.voices[doc], seen.bestVoice),
    (seen.voices[doc] ?? 0) / (seen.total * 4),
  ];
}

function concernedFeatures({ concerned }: Question, own: Facts): number[] {
  let shared = 0;
  for (const who of concerned) if (own.concerned.has(who)) shared++;
  return [shared, concerned.size - shared, concerned.size === 0 ? own.citizens : 0];
}

function factFeatures(own: Facts): number[] {
  return [own.commune, own.titleLength, own.titleOnly];
}

/** The action asked for, and for each group of special forms: shared, unasked, missing. */
function formFeatures(question: Question, own: Facts): number[] {
  let acts = false;
  for (const action of own.actions) acts ||= question.actions.has(action);
  const features = [Number(acts), Number(question.actions.size > 0 && !acts)];
  own.forms.forEach((mine, group) => {
    let both = 0;
    for (const form of mine) if (question.forms.has(form)) both++;
    features.push(both, mine.length - both, (question.formGroups[group]?.length ?? 0) - both);
  });
  return features;
}

/** The best fit that any sibling of a family reaches among the candidates. */
interface Fit {
  readonly wrong: number;
  readonly acts: boolean;
}

function rivalsOf(
  question: Question,
  docs: readonly number[],
  facts: readonly Facts[],
): ReadonlyMap<string, Fit> {
  const best = new Map<string, Fit>();
  for (const doc of docs) {
    const own = facts[doc];
    if (!own) continue;
    const [before, fit] = [best.get(own.family), fitOf(question, own)];
    best.set(own.family, {
      wrong: Math.min(before?.wrong ?? fit.wrong, fit.wrong),
      acts: (before?.acts ?? false) || fit.acts,
    });
  }
  return best;
}

function siblingFeatures(
  question: Question,
  own: Facts,
  rivals: ReadonlyMap<string, Fit>,
): number[] {
  const fit = fitOf(question, own);
  const best = rivals.get(own.family) ?? fit;
  return [best.wrong - fit.wrong, best.acts && !fit.acts ? -1 : 0];
}

/** How many special forms are unasked or missing, and whether the action is the one asked for. */
function fitOf(question: Question, own: Facts): Fit {
  let wrong = 0;
  own.forms.forEach((mine, group) => {
    let both = 0;
    for (const form of mine) if (question.forms.has(form)) both++;
    wrong += mine.length + (question.formGroups[group]?.length ?? 0) - 2 * both;
  });
  let acts = false;
  for (const action of own.actions) acts ||= question.actions.has(action);
  return { wrong, acts };
}

function bestOfficial(question: Question, doc: number, titles: Entries, { terms }: Index): number {
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
    best = Math.max(best, ratio(found, all));
  }
  return best;
}

import type { AskedField } from '#bot/needs.ts';
import type { OfficeWords } from '#language/everyday-words.ts';
import { createSpeller } from '#language/spelling.ts';
import type { Procedure } from '../schema/procedure.ts';
import { buildIndex, type Index } from './build-index.ts';
import {
  createFeatureMaker,
  FEATURES,
  type Feature,
  type Looked,
  type Scored,
} from './features.ts';
import { mostOf } from './name-scores.ts';
import { fieldVotes, poolOf } from './pool.ts';
import { ownTerms } from './query-terms.ts';
import { createQuestionReader, type Question, type ReadingStages } from './read-question.ts';
import { dot, softmax } from './train.ts';
import { WEIGHTS } from './weights.ts';

/** One candidate with what the ranker saw. */
export interface Hit {
  readonly doc: number;
  readonly procedure: Procedure;
  /** The ranker's own number; only differences mean something. */
  readonly score: number;
  /** Share of the belief that this candidate takes, 0 to 1. */
  readonly share: number;
  readonly features: readonly number[];
}

export interface Found {
  readonly hits: readonly Hit[];
  readonly question: Question;
  readonly askedField: AskedField | undefined;
  /** Share of the question's neighbouring words that some page holds; nonsense and far topics have few. */
  readonly known: number;
}

export interface Search {
  /** Best first, at most `limit`. Never throws, whatever the text. */
  readonly search: (text: string, limit?: number) => Found;
  /** Every candidate of the pool in no order, for learning; `leaveOut` as in `FeatureMaker.look`. */
  readonly pool: (text: string, leaveOut?: string) => Found;
  readonly index: Index;
}

export interface SearchOptions {
  readonly weights?: Readonly<Partial<Record<Feature, number>>> | undefined;
  readonly reading?: Partial<ReadingStages> | undefined;
  /** What people of one office say, over the lexicon. */
  readonly officeWords?: readonly OfficeWords[] | undefined;
}

/** Builds search over a set of procedures: words find a pool, learned weights order it. */
export function createSearch(
  procedures: readonly Procedure[],
  options: SearchOptions = {},
): Search {
  const index = buildIndex(procedures);
  const maker = createFeatureMaker(index);
  const { reading: stages, officeWords } = options;
  const read = createQuestionReader({ ...readerParts(index), stages, officeWords });
  const weights = FEATURES.map((feature) => (options.weights ?? WEIGHTS)[feature] ?? 0);
  const pool = (text: string, leaveOut?: string): Found => {
    const question = read(text);
    const seen = scorePages(index, question, maker.look(question, leaveOut));
    const docs = poolOf(seen);
    const candidates = maker.features(question, seen, docs).map((features, at) => ({
      doc: docs[at] ?? -1,
      features,
      score: dot(weights, features),
    }));
    const shares = softmax(candidates.map((candidate) => candidate.score));
    const hits = candidates.flatMap((candidate, at): Hit[] => {
      const procedure = procedures[candidate.doc];
      return procedure ? [{ ...candidate, procedure, share: shares[at] ?? 0 }] : [];
    });
    return { hits, question, askedField: question.askedField, known: knownPairs(index, question) };
  };
  return {
    index,
    pool,
    search: (text, limit = 10) => {
      const found = pool(text);
      const hits = [...found.hits].sort((a, b) => b.score - a.score).slice(0, limit);
      return { ...found, hits };
    },
  };
}

function readerParts(index: Index): Parameters<typeof createQuestionReader>[0] {
  const { terms, titles } = index;
  const inTitle = new Set<number>();
  for (const { folded } of titles) {
    folded.forEach((term, at) => {
      inTitle.add(term);
      const next = folded[at + 1];
      if (next !== undefined) inTitle.add(terms.pair(term, next));
    });
  }
  const speller = createSpeller({
    words: terms.foldedWords(),
    count: (word) => index.count(terms.folded(word)),
    pairs: (a, b) => index.count(terms.pair(terms.folded(a), terms.folded(b))),
  });
  return {
    speller,
    known: (folded) => terms.folded(folded) >= 0,
    inTitles: (first, second) => {
      const term = terms.folded(first);
      return inTitle.has(second === undefined ? term : terms.pair(term, terms.folded(second)));
    },
  };
}

function knownPairs({ terms, count }: Index, { topic }: Question): number {
  const numbers = topic.map((syllable) => terms.folded(syllable.folded));
  const pairs = numbers.slice(1).map((term, at) => terms.pair(numbers[at] ?? -1, term));
  return pairs.filter((pair) => count(pair) > 0).length / (pairs.length || 1);
}

function scorePages(index: Index, question: Question, seen: Looked): Looked & Scored {
  const scores = new Float32Array(index.procedures.length);
  const plain = new Float32Array(index.procedures.length);
  for (const { term, weight } of seen.terms) index.postings.addTo(scores, term, weight);
  for (const { term, weight } of ownTerms(question, index.terms)) {
    index.postings.addTo(plain, term, weight);
  }
  return {
    ...seen,
    scores,
    best: mostOf(scores),
    plain,
    bestPlain: mostOf(plain),
    fieldVote: fieldVotes(index.procedures, scores),
  };
}

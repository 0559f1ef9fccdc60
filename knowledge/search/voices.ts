import type { Procedure } from '../schema/procedure.ts';
import type { QueryTerm } from './entries.ts';
import { type Postings, postingsOf } from './postings.ts';
import { NO_TOKENS, type Tokens } from './terms.ts';

/** How each procedure is spoken of: its title, everyday names and example questions read as one text. */
export interface Voices {
  /**
   * BM25 of a question's terms against each procedure's voice. `leaveOut`: the exact text of an example that is
   * taken out of its own procedure's voice first, so that it does not recognise itself while learning.
   */
  readonly scores: (question: readonly QueryTerm[], leaveOut?: string) => Float32Array;
}

/** Measured on the development questions: long voices are held down, a word said often keeps counting. */
const SETTINGS = { k1: 2, b: 0.7 };

interface VoiceParts {
  readonly titles: readonly Tokens[];
  readonly read: (text: string) => Tokens;
  readonly addPair: (first: number, second: number) => number;
}

type Counts = Map<number, number>;

/** Indexes the voices of all procedures, in their order. */
export function createVoices(procedures: readonly Procedure[], parts: VoiceParts): Voices {
  const countsOf = (tokens: Tokens): Counts => countTerms(tokens, parts.addPair);
  const voiceOf = (p: Procedure, doc: number): Counts => {
    const words = [...p.everydayNames, ...p.exampleQuestions].map(parts.read);
    return sumOf([parts.titles[doc] ?? NO_TOKENS, ...words].map(countsOf));
  };
  const { postings, mean } = indexVoices(procedures.map(voiceOf));
  return {
    scores: (question, leaveOut) => {
      const scores = new Float32Array(procedures.length);
      for (const { term, weight } of question) postings.addTo(scores, term, weight);
      if (leaveOut === undefined) return scores;
      procedures.forEach((procedure, doc) => {
        if (!procedure.exampleQuestions.includes(leaveOut)) return;
        const rest = without(voiceOf(procedure, doc), countsOf(parts.read(leaveOut)));
        scores[doc] = scoreOf(leveled(rest, mean), question, postings);
      });
      return scores;
    },
  };
}

function indexVoices(voices: readonly Counts[]): { postings: Postings; mean: number } {
  const mean = voices.reduce((sum, voice) => sum + lengthOf(voice), 0) / (voices.length || 1) || 1;
  return { mean, postings: postingsOf(allLeveled(voices, mean), SETTINGS.k1) };
}

function* allLeveled(voices: readonly Counts[], mean: number): Generator<Counts> {
  for (const voice of voices) yield leveled(voice, mean);
}

function countTerms({ folded }: Tokens, addPair: VoiceParts['addPair']): Counts {
  const counts: Counts = new Map();
  const add = (term: number): void => void counts.set(term, (counts.get(term) ?? 0) + 1);
  folded.forEach((term, at) => {
    add(term);
    const next = folded[at + 1];
    if (next !== undefined) add(addPair(term, next));
  });
  return counts;
}

function sumOf(all: readonly Counts[]): Counts {
  const sum: Counts = new Map();
  for (const counts of all)
    for (const [term, count] of counts) sum.set(term, (sum.get(term) ?? 0) + count);
  return sum;
}

function without(voice: Counts, text: Counts): Counts {
  return new Map(
    [...voice].flatMap(([term, count]) => {
      const left = count - (text.get(term) ?? 0);
      return left > 0 ? [[term, left] as const] : [];
    }),
  );
}

function lengthOf(voice: Counts): number {
  let length = 0;
  for (const count of voice.values()) length += count;
  return length;
}

/** Counts as BM25 takes them: a long voice says each word more easily than a short one. */
function leveled(voice: Counts, mean: number): Counts {
  const { b } = SETTINGS;
  const norm = 1 - b + (b * lengthOf(voice)) / mean;
  const counts: Counts = new Map();
  for (const [term, count] of voice) counts.set(term, count / norm);
  return counts;
}

function scoreOf(voice: Counts, question: readonly QueryTerm[], postings: Postings): number {
  const scores = new Float32Array(1);
  for (const { term, weight } of question) {
    const count = voice.get(term);
    if (count !== undefined) scores[0] = (scores[0] ?? 0) + weight * postings.worth(term, count);
  }
  return scores[0] ?? 0;
}

import type { KnowledgeChoice } from '#bot/needs.ts';
import { syllablesOf, wordsOf } from '#language/fold.ts';
import type { Procedure } from '../schema/procedure.ts';
import { plainTitle } from './plain-title.ts';
import { createSignals } from './signals.ts';
import { VARIANT_QUESTIONS, WHICH_ONE } from './variant-questions.ts';
import { VARIANTS } from './variant-words.ts';

export interface QuestionBack {
  readonly text: string;
  readonly choices: readonly KnowledgeChoice[];
}

const SIGNALS = createSignals(VARIANTS);

/** One short question that names what sets the candidates apart. Two or three candidates are expected. */
export function questionBack(candidates: readonly Procedure[]): QuestionBack {
  const known = candidates.length === 2 ? knownDifference(candidates) : undefined;
  if (known) return known;
  return {
    text: WHICH_ONE,
    choices: candidates.map((p) => ({ label: labelOf(p.name), code: p.code })),
  };
}

function knownDifference(candidates: readonly Procedure[]): QuestionBack | undefined {
  const tags = candidates.map((p) => SIGNALS.inTitle(syllablesOf(p.name)));
  const differing = VARIANT_QUESTIONS.filter(
    ({ tag }) => tags.filter((set) => set.has(tag)).length === 1,
  );
  const [question] = differing;
  if (!question || differing.length > 1 || !alike(candidates)) return undefined;
  return {
    text: question.ask,
    choices: candidates.map((p, at) => ({
      label: tags[at]?.has(question.tag) ? question.has : question.hasNot,
      code: p.code,
    })),
  };
}

/** Titles that share most words are forms of one thing; else naming only the form would mislead. */
function alike([first, second]: readonly Procedure[]): boolean {
  return first !== undefined && second !== undefined && likeness(first.name, second.name) >= 0.5;
}

/** Share of the shorter title's words that the other one holds, 0 to 1. */
export function likeness(first: string, second: string): number {
  const [a, b] = [new Set(wordsOf(plainTitle(first))), new Set(wordsOf(plainTitle(second)))];
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const word of small) if (large.has(word)) shared++;
  return shared / Math.max(1, small.size);
}

/** Longer names are cut at a word; channels cut further where they must. */
const LONGEST_LABEL = 90;

/** A procedure's name as a choice: it begins with a capital and is cut at a word. */
export function labelOf(name: string): string {
  const plain = plainTitle(name);
  const label = plain.charAt(0).toLocaleUpperCase('vi') + plain.slice(1);
  if (label.length <= LONGEST_LABEL) return label;
  return `${label.slice(0, LONGEST_LABEL - 1).replace(/\s+\S*$/u, '')}…`;
}

import type { OpenQuestion } from '#adapters/postgres/open-questions.ts';
import type { Procedure } from '#knowledge/schema/procedure.ts';
import { namesMatter } from '#knowledge/search/other-than.ts';

/** Longer words are no line to teach; a story is cut. */
export const LONGEST_WORDS = 300;
const CLAUSE = /[^,.;]*[,.;]?\s*/gu;

/** The question without the clauses that held personal data, where it still names a matter without them. */
export function wordsToTeach(question: string): string {
  const clauses = question.match(CLAUSE) ?? [];
  const rest = clauses
    .filter((clause) => !/\[[^\]]+\]/u.test(clause))
    .join('')
    .trim();
  return (namesMatter(rest) ? rest : question).slice(0, LONGEST_WORDS);
}

/** The procedures that were nearest, without the one whose answer did not help. */
export function candidatesOf(
  { candidates, answeredCode }: OpenQuestion,
  find: (code: string) => Procedure | undefined,
): readonly Procedure[] {
  const codes = Array.isArray(candidates) ? candidates.map(String) : [];
  const others = [...new Set(codes)].filter((code) => code !== answeredCode);
  return others.flatMap((code) => find(code) ?? []);
}

import type { OpenQuestion } from '#adapters/postgres/open-questions.ts';
import type { Procedure } from '#knowledge/schema/procedure.ts';
import { wordsOf } from '#language/fold.ts';
import { candidatesOf } from './teachable.ts';

/** Questions that most likely want the same thing; `procedure` is the one that was nearest, where any was near. */
export interface QuestionGroup {
  readonly procedure: Procedure | undefined;
  /** How often they were asked together. */
  readonly times: number;
  /** The most frequent first. */
  readonly questions: readonly OpenQuestion[];
}

/** Two questions that share this much of their words are one matter, where no procedure was near. */
const ALIKE = 0.5;

/** Groups what waits by its nearest procedure, and what is near to none by its words; what many asked stands first. */
export function groupQuestions(
  questions: readonly OpenQuestion[],
  find: (code: string) => Procedure | undefined,
): readonly QuestionGroup[] {
  const groups: { procedure: Procedure | undefined; questions: OpenQuestion[] }[] = [];
  for (const one of questions) {
    const procedure = candidatesOf(one, find)[0];
    const group = groups.find(({ procedure: other, questions: [first] }) =>
      procedure ? other === procedure : !other && first !== undefined && alike(first, one),
    );
    if (group) group.questions.push(one);
    else groups.push({ procedure, questions: [one] });
  }
  return groups
    .map((group) => ({
      ...group,
      times: group.questions.reduce((sum, { times }) => sum + times, 0),
    }))
    .toSorted((one, other) => other.times - one.times);
}

function alike(one: OpenQuestion, other: OpenQuestion): boolean {
  const first = new Set(wordsOf(one.folded));
  const second = new Set(wordsOf(other.folded));
  const both = [...first].filter((word) => second.has(word)).length;
  return both > 0 && both / (first.size + second.size - both) >= ALIKE;
}

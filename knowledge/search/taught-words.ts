import { foldText, wordsOf } from '#language/fold.ts';
import type { Procedure } from '../schema/procedure.ts';

/** Shorter ones ("ở đâu") are said about anything. */
const FEWEST_WORDS = 3;

/** The one procedure whose everyday name or example question `text` is, word by word, with or without marks. */
export type TaughtWords = (text: string) => Procedure | undefined;

/**
 * What people wrote down as asking for a procedure is known for sure: a question that staff taught must be
 * answered when it comes again, however rare its words. What stands under two procedures decides nothing.
 */
export function createTaughtWords(procedures: readonly Procedure[]): TaughtWords {
  const owners = new Map<string, Procedure | undefined>();
  for (const procedure of procedures)
    for (const text of new Set(
      [...procedure.everydayNames, ...procedure.exampleQuestions].map(foldText),
    ))
      owners.set(text, owners.has(text) ? undefined : procedure);
  return (text) => (wordsOf(text).length < FEWEST_WORDS ? undefined : owners.get(foldText(text)));
}

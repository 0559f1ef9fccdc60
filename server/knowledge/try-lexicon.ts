import type { Regression } from '#adapters/postgres/regressions.ts';
import { officialOf, phraseKey } from '#language/everyday-words.ts';
import { foldText } from '#language/fold.ts';
import type { KnowledgeBase } from './knowledge-base.ts';
import type { KeptWords } from './lexicon.ts';
import { type TrialParts, type Tried, tryRegressions } from './try-regressions.ts';

/** Words and what they shall stand for; without `official` they are taken away. */
export interface LexiconWish {
  readonly everyday: string;
  readonly official?: string | undefined;
}

/** More are not asked: a phrase that so many known questions hold is judged by these. */
const MOST_QUESTIONS = 100;

/**
 * What keeping or taking away a phrase does to the taught questions, and to every example question that holds it.
 * Throws `TrialFailed`.
 */
export async function tryLexicon(wish: LexiconWish, parts: TrialParts): Promise<Tried> {
  const { everyday, official } = wish;
  const key = phraseKey(everyday);
  const others = parts.knowledge.known().lexicon.filter((row) => phraseKey(row.everyday) !== key);
  const lexicon =
    official === undefined ? others : [...others, { everyday, official, by: '', at: '' }];
  return tryRegressions({ lexicon }, parts, {
    more: questionsWith(everyday, parts.knowledge),
    probe: everyday,
  });
}

function questionsWith(words: string, { all }: KnowledgeBase): readonly Regression[] {
  const folded = ` ${foldText(words)} `;
  return all()
    .flatMap(({ code, exampleQuestions }) => exampleQuestions.map((q) => ({ q, gold: code })))
    .filter(({ q }) => ` ${foldText(q)} `.includes(folded))
    .slice(0, MOST_QUESTIONS);
}

/** What words stand for at present, by the office or by the lexicon that comes with the software (`by` empty). */
export function officialNow(
  everyday: string,
  lexicon: readonly KeptWords[],
): { readonly official: string; readonly by: string } | undefined {
  const key = phraseKey(everyday);
  const own = lexicon.find((row) => phraseKey(row.everyday) === key);
  if (own) return { official: own.official, by: own.by };
  const built = officialOf(everyday);
  return built && { official: built.phrases.join('; '), by: '' };
}

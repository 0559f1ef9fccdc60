import type { SaidLine } from '#adapters/postgres/desk-records.ts';
import type { Knowledge } from '#bot/needs.ts';
import type { Suggestion } from '#console/talk-protocol.ts';

/** "Cho em gặp cán bộ" comes last, and the question stands a few lines above it. */
const LOOKED_AT = 5;

/**
 * What the assistant would answer to the citizen's last words that it can answer, with its source; null where it is
 * sure of none. It is offered to staff and said by nobody but them; sealed words are not read.
 */
export async function suggestionFor(
  said: readonly Pick<SaidLine, 'from' | 'text' | 'sealed'>[],
  knowledge: Knowledge,
): Promise<Suggestion | null> {
  const asked = said.filter(({ from, sealed }) => from === 'citizen' && !sealed).slice(-LOOKED_AT);
  for (const { text } of asked.toReversed()) {
    const answer = text === null ? undefined : await knowledge.ask({ text });
    const [cited] = answer?.citations ?? [];
    if (text !== null && answer?.kind.startsWith('answered') && cited)
      return { asked: text, text: answer.text, code: cited.code, name: cited.name };
  }
  return null;
}

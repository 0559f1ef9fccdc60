import type { Content } from './message.ts';
import type { ConversationState } from './turn.ts';

/** Longest joined text (design.md 3.5). */
const LONGEST = 4_000;

/** A waiting message as far as joining looks at it. */
export interface Joinable {
  readonly kind: string;
  readonly content: Content;
  /** The part of the chat it stands in. */
  readonly thread?: string | null | undefined;
}

/**
 * How many of the waiting messages, from the first on, are read as one turn: several texts in a row that
 * already waited, while no questionnaire is open. Emergencies and everything that is no text stand alone.
 */
export function howManyTogether(
  waiting: readonly Joinable[],
  state: ConversationState,
  isEmergency: (text: string) => boolean,
): number {
  if (state.flow || state.offered?.length) return Math.min(1, waiting.length);
  let together = 0;
  let length = 0;
  for (const { kind, content, thread } of waiting) {
    if (thread !== waiting[0]?.thread) break;
    if (kind !== 'message' || content.kind !== 'text' || isEmergency(content.text)) break;
    length += content.text.length;
    if (length > LONGEST) break;
    together += 1;
  }
  return Math.max(1, together);
}

/** The texts as one, in order. */
export function joined(contents: readonly Content[]): Content {
  const [only] = contents;
  if (contents.length === 1 && only) return only;
  const texts = contents.flatMap((content) => (content.kind === 'text' ? [content.text] : []));
  return { kind: 'text', text: texts.join('\n') };
}

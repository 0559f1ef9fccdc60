import {
  findConversation,
  lastBubbles,
  lastMessages,
  stateOf,
  type WebConversation,
} from '#adapters/postgres/web-chat.ts';
import { type Progress, progressOf } from '#bot/flows/report-progress.ts';
import type { Content } from '#bot/message.ts';
import type { ConversationState } from '#bot/turn.ts';
import type { PlainExchange } from '#widget/pages/plain-view.ts';
import { chatBubble, shownText } from './shown.ts';
import type { WebParts } from './web-parts.ts';

const SHOWN = 20;

/** A conversation as the page without script shows it. */
export interface PlainTalk {
  readonly exchange: readonly PlainExchange[];
  readonly progress?: Progress | undefined;
  /** The last word is the citizen's: an answer is still to come. */
  readonly waiting: boolean;
  readonly held: boolean;
}

const NOTHING: PlainTalk = { exchange: [], waiting: false, held: false };

/** What was said under this token; nothing for a token that is not ours or said nothing yet. */
export async function plainTalk(token: string, parts: WebParts): Promise<PlainTalk> {
  const conversation = await conversationOf(token, parts);
  if (!conversation) return NOTHING;
  const [exchange, state] = await Promise.all([
    exchangeOf(conversation, parts),
    stateOf(parts.pool, conversation.id),
  ]);
  const { flow } = state as ConversationState;
  return {
    exchange,
    progress: progressOf(flow),
    waiting: exchange.at(-1)?.from === 'citizen',
    held: conversation.held,
  };
}

/** The conversation of a token, where something was said. */
export async function conversationOf(
  token: string,
  { tokens, now, pool, account }: WebParts,
): Promise<WebConversation | undefined> {
  const session = token === '' ? undefined : tokens.read(token, now());
  return session && findConversation(pool, account.id, session.id);
}

interface Line extends PlainExchange {
  readonly at: Date;
  readonly unkept: boolean;
}

/** What may be shown once only stays until the citizen says something else (design.md 8). */
async function exchangeOf(
  { id }: WebConversation,
  { pool }: WebParts,
): Promise<readonly PlainExchange[]> {
  const [messages, bubbles] = await Promise.all([
    lastMessages(pool, id, SHOWN),
    lastBubbles(pool, id, SHOWN),
  ]);
  const said = messages.map(
    ({ at, content }): Line => ({
      at,
      from: 'citizen',
      text: shownText(content as Content),
      choices: [],
      unkept: false,
    }),
  );
  const heard = bubbles.map((shown): Line => ({ at: shown.at, ...chatBubble(shown) }));
  const lines = [...said, ...heard].toSorted((a, b) => a.at.getTime() - b.at.getTime());
  const newest = lines.map(({ from }) => from).lastIndexOf('citizen');
  return lines
    .filter(({ unkept }, at) => !unkept || at > newest)
    .map(({ from, text, choices, sources = [] }) => ({ from, text, choices, sources }));
}

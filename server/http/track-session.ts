import type { FastifyReply, FastifyRequest } from 'fastify';
import { stateOf } from '#adapters/postgres/web-chat.ts';
import type { ConversationState } from '#bot/turn.ts';
import { PAGES } from './page-office.ts';
import { conversationOf } from './plain-exchange.ts';
import type { WebParts } from './web-parts.ts';

/** Shows an opened report again, with its photos; only a form's own field can change it. Gone with the browser. */
const COOKIE = 'mot-cua-tra-cuu';
const OPTIONS = { path: PAGES.track, httpOnly: true, sameSite: 'lax' } as const;

/** The token under which this browser opened a report; empty where it has opened none. */
export function trackToken(request: FastifyRequest): string {
  return request.cookies[COOKIE] ?? '';
}

/** Remembers it for this browser, or forgets it. */
export function keepTrackToken(reply: FastifyReply, token: string | undefined): void {
  if (token === undefined) reply.clearCookie(COOKIE, OPTIONS);
  else reply.setCookie(COOKIE, token, OPTIONS);
}

/** The receipt of the report that is open under this token, while its proof holds. */
export async function openReceipt(token: string, web: WebParts): Promise<string | undefined> {
  const conversation = await conversationOf(token, web);
  if (!conversation) return undefined;
  const { provedCase } = (await stateOf(web.pool, conversation.id)) as ConversationState;
  const holds = provedCase !== undefined && new Date(provedCase.until) > web.now();
  return holds ? provedCase.receipt : undefined;
}

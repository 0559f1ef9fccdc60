import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { findConversation, sentBubble } from '#adapters/postgres/web-chat.ts';
import { spokenText } from '#widget/spoken/spoken-text.ts';
import { chatBubble } from './shown.ts';
import { type WebParts, webSessionOf } from './web-parts.ts';

const Asked = z.object({ id: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER) });
/** Minutes of speech; the rest of so long an answer is read by eye. */
const LONGEST_TEXT = 4_000;

/** Reads a bubble of the citizen's own conversation aloud; nobody's own words can be put into the voice. */
export async function speakBubble(
  request: FastifyRequest,
  reply: FastifyReply,
  parts: WebParts,
): Promise<FastifyReply> {
  const session = webSessionOf(request, parts);
  if (!session) return reply.code(401).send();
  const asked = Asked.safeParse(request.params).data;
  if (!asked) return reply.code(400).send();
  const conversation = await findConversation(parts.pool, parts.account.id, session.id);
  const shown = conversation && (await sentBubble(parts.pool, conversation.id, asked.id));
  const words = shown ? spokenText(chatBubble(shown).text).slice(0, LONGEST_TEXT) : '';
  const speech = words === '' ? undefined : await parts.speaker?.(words);
  if (!speech) return reply.code(404).send();
  return reply
    .type(speech.mediaType)
    .header('cache-control', 'no-store')
    .send(Buffer.from(speech.bytes));
}

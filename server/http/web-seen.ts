import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { findConversation, markReceipt } from '#adapters/postgres/web-chat.ts';
import { type WebParts, webSessionOf } from './web-parts.ts';

const EventId = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const Receipt = z.object({ delivered: EventId, seen: EventId });

/** The page tells up to which bubble all came and all were looked at. Told again, it changes nothing. */
export async function takeReceipt(
  request: FastifyRequest,
  reply: FastifyReply,
  parts: WebParts,
): Promise<FastifyReply> {
  const session = webSessionOf(request, parts);
  if (!session) return reply.code(401).send();
  const receipt = Receipt.safeParse(request.body).data;
  if (!receipt) return reply.code(400).send();
  const conversation = await findConversation(parts.pool, parts.account.id, session.id);
  if (conversation) await markReceipt(parts.pool, conversation.id, receipt, parts.now());
  return reply.code(204).send();
}

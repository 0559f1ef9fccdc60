import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type pg from 'pg';
import { z } from 'zod';
import type { ChannelEvent } from '#bot/channel.ts';
import type { Evidence } from '#bot/turn.ts';
import type { Env } from '../config.ts';
import type { Account, Accounts } from '../message-path/account.ts';
import { waitForAnswer } from './wait-for-answer.ts';

const Asked = z.object({
  /** The program's own name for the conversation; the same one goes on with it. */
  conversation: z.string().min(1).max(200),
  /** The program's own id of the message: sent again it changes nothing. */
  id: z.string().min(1).max(200),
  text: z.string().min(1).max(20_000),
});

export interface AskParts {
  readonly env: Env;
  readonly pool: pg.Pool;
  readonly accounts: Accounts;
  readonly keep: (account: Account, event: ChannelEvent) => Promise<void>;
  readonly now: () => Date;
}

/** `POST /api/ask`: a program asks in its citizens' name, through the same turns as every channel. */
export async function askRoutes(app: FastifyInstance, parts: AskParts): Promise<void> {
  const account = parts.accounts.byName('botpress');
  const { API_KEY: key } = parts.env;
  if (!account || !key) return;
  app.post('/api/ask', async (request, reply) =>
    isKey(request, key) ? ask(request, reply, account, parts) : reply.code(401).send(),
  );
}

function isKey(request: FastifyRequest, key: string): boolean {
  const [given, expected] = [
    Buffer.from(request.headers.authorization ?? ''),
    Buffer.from(`Bearer ${key}`),
  ];
  return given.length === expected.length && timingSafeEqual(given, expected);
}

async function ask(
  request: FastifyRequest,
  reply: FastifyReply,
  account: Account,
  { pool, keep, now }: AskParts,
): Promise<FastifyReply> {
  const asked = Asked.safeParse(request.body);
  if (!asked.success)
    return reply.code(400).send({ error: 'conversation, id and text are needed' });
  const { conversation, id, text } = asked.data;
  const eventId = `${conversation}/${id}`;
  await keep(account, {
    kind: 'message',
    eventId,
    messageId: id,
    recipient: conversation,
    sentAt: now(),
    content: { kind: 'text', text },
  });
  const answered = await waitForAnswer(pool, account.id, eventId);
  if (!answered)
    return reply.code(504).send({ error: 'no answer in time; ask again with the same id' });
  const evidence = answered.evidence as Evidence | null;
  return reply.send({
    outcome: answered.outcome,
    text: answered.bubbles.map((bubble) => bubble.text).join('\n\n'),
    choices: answered.bubbles.at(-1)?.buttons.map(({ label }) => label) ?? [],
    citations: evidence?.citations ?? [],
  });
}

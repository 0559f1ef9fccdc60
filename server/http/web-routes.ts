import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  endProof,
  endVisit,
  findConversation,
  lastBubbles,
  lastMessages,
} from '#adapters/postgres/web-chat.ts';
import type { WebSession } from '#adapters/web/session-token.ts';
import type { Content } from '#bot/message.ts';
import { disclosure, GREETING, START_CHOICES } from '#bot/replies/greeting.ts';
import type { History, HistoryItem, MessageStored, Session } from '#widget/protocol.ts';
import { networkOf } from './network-of.ts';
import { chatBubble, shownText } from './shown.ts';
import { webFileRoutes } from './web-files.ts';
import { allowOrigins } from './web-origins.ts';
import { type WebParts, webSessionOf } from './web-parts.ts';
import { takeReceipt } from './web-seen.ts';
import { speakBubble } from './web-speech.ts';
import { streamEvents } from './web-stream.ts';
import { headersOf } from './webhook-routes.ts';

const Open = z.object({ token: z.string().max(200).optional(), sharedDevice: z.boolean() });
/** Messages and bubbles that a reload brings back. */
const HISTORY = 100;
/** A voice costs: an answer has few bubbles, and is read again now and then. */
const SPOKEN = { config: { rateLimit: { max: 30, timeWindow: '1 minute' } } };

/** The web chat's own routes, as `widget/protocol.ts` says. */
export async function webRoutes(app: FastifyInstance, parts: WebParts): Promise<void> {
  allowOrigins(app, parts.origins);
  app.post('/api/web/session', async (request, reply) => {
    const opened = Open.safeParse(request.body);
    return opened.success
      ? openSession(opened.data, networkOf(request.ip), parts)
      : reply.code(400).send();
  });
  app.get('/api/web/history', async (request, reply) => {
    const session = webSessionOf(request, parts);
    return session ? historyOf(session, parts) : reply.code(401).send();
  });
  app.delete('/api/web/session', async (request, reply) => {
    const session = webSessionOf(request, parts);
    if (!session) return reply.code(401).send();
    const conversation = await findConversation(parts.pool, parts.account.id, session.id);
    if (conversation) await endVisit(parts.pool, conversation.id);
    return reply.code(204).send();
  });
  app.get<{ Querystring: { after?: string } }>('/api/web/events', async (request, reply) => {
    const session = webSessionOf(request, parts);
    if (!session) return reply.code(401).send();
    streamEvents(
      session,
      Number(request.headers['last-event-id'] ?? request.query.after ?? 0) || 0,
      request,
      reply,
      parts,
    );
  });
  app.get('/api/web/speech/:id', SPOKEN, async (request, reply) =>
    speakBubble(request, reply, parts),
  );
  app.post('/api/web/seen', async (request, reply) => takeReceipt(request, reply, parts));
  await app.register((scope) => webFileRoutes(scope, parts));
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    );
    scope.post('/api/web/messages', async (request, reply) => takeMessage(request, reply, parts));
  });
}

async function openSession(
  open: z.infer<typeof Open>,
  network: string | undefined,
  { tokens, now, office, speaker, pool, account }: WebParts,
): Promise<Session> {
  const known =
    open.token === undefined || open.sharedDevice ? undefined : tokens.read(open.token, now());
  // A page that is opened anew is another tab, perhaps another person: what was proved ended with the last one.
  if (known) await endProof(pool, account.id, known.id);
  const token =
    known && open.token ? open.token : tokens.issue(open.sharedDevice, now(), network).token;
  const text = `${GREETING}\n${disclosure(office)}`;
  return {
    token,
    resumed: known !== undefined,
    office,
    greeting: {
      text,
      choices: START_CHOICES.map(({ value, label }) => ({ value, label })),
      from: 'assistant',
      unkept: false,
    },
    sharedDevice: open.sharedDevice,
    readsAloud: speaker !== undefined,
  };
}

async function takeMessage(
  request: FastifyRequest,
  reply: FastifyReply,
  { door, account, now }: WebParts,
): Promise<FastifyReply> {
  const body = request.body instanceof Buffer ? request.body : Buffer.alloc(0);
  const received = await door.receive(account, { headers: headersOf(request), body });
  if (received === 'not-genuine') return reply.code(401).send();
  if (received === 'unreadable') return reply.code(400).send();
  if (received === 'busy') return reply.code(503).send();
  const { id } = JSON.parse(body.toString('utf8')) as { id: string };
  const stored: MessageStored = { id, at: now().toISOString() };
  return reply.code(202).send(stored);
}

/** What this device may see again: dossier answers are never part of it (design.md 8). */
async function historyOf(session: WebSession, { pool, account }: WebParts): Promise<History> {
  const conversation = await findConversation(pool, account.id, session.id);
  if (!conversation) return { items: [], lastEventId: 0, held: false };
  const [messages, bubbles] = await Promise.all([
    lastMessages(pool, conversation.id, HISTORY),
    lastBubbles(pool, conversation.id, HISTORY),
  ]);
  const said = bubbles.map((shown) => ({ shown, bubble: chatBubble(shown) }));
  const items: HistoryItem[] = [
    ...messages.map(({ eventId, at, content }) => ({
      from: 'citizen' as const,
      id: eventId.slice(eventId.indexOf('/') + 1),
      at: at.toISOString(),
      text: shownText(content as Content),
    })),
    ...said
      .filter(({ bubble }) => !bubble.unkept)
      .map(({ shown, bubble }) => ({
        from: bubble.from,
        id: shown.sentNumber,
        at: shown.at.toISOString(),
        bubble,
      })),
  ];
  items.sort((a, b) => a.at.localeCompare(b.at));
  return { items, lastEventId: bubbles.at(-1)?.sentNumber ?? 0, held: conversation.held };
}

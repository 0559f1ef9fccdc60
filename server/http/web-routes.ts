import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type pg from 'pg';
import { z } from 'zod';
import {
  bubblesAfter,
  endVisit,
  findConversation,
  lastBubbles,
  lastMessages,
} from '#adapters/postgres/web-chat.ts';
import type { SessionTokens, WebSession } from '#adapters/web/session-token.ts';
import type { Content } from '#bot/message.ts';
import { disclosure, GREETING, START_CHOICES } from '#bot/replies/greeting.ts';
import type {
  History,
  HistoryItem,
  MessageStored,
  ServerEvent,
  Session,
} from '#widget/protocol.ts';
import type { Account } from '../message-path/account.ts';
import type { Door } from '../message-path/door.ts';
import type { OpenStreams } from './open-streams.ts';
import { chatBubble, shownText } from './shown.ts';
import { headersOf } from './webhook-routes.ts';

export interface WebParts {
  readonly pool: pg.Pool;
  readonly account: Account;
  readonly door: Door;
  readonly tokens: SessionTokens;
  readonly streams: OpenStreams;
  readonly office: string;
  readonly now: () => Date;
  /** True once the server is stopping: open streams end. */
  readonly stopping: AbortSignal;
}

const Open = z.object({ token: z.string().max(200).optional(), sharedDevice: z.boolean() });
/** Messages and bubbles that a reload brings back. */
const HISTORY = 100;
const HEARTBEAT_MS = 15_000;

/** The web chat's own routes, as `widget/protocol.ts` says. */
export async function webRoutes(app: FastifyInstance, parts: WebParts): Promise<void> {
  app.post('/api/web/session', async (request, reply) => {
    const opened = Open.safeParse(request.body);
    return opened.success ? openSession(opened.data, parts) : reply.code(400).send();
  });
  app.get('/api/web/history', async (request, reply) => {
    const session = sessionOf(request, parts);
    return session ? historyOf(session, parts) : reply.code(401).send();
  });
  app.delete('/api/web/session', async (request, reply) => {
    const session = sessionOf(request, parts);
    if (!session) return reply.code(401).send();
    const conversation = await findConversation(parts.pool, parts.account.id, session.id);
    if (conversation) await endVisit(parts.pool, conversation.id);
    return reply.code(204).send();
  });
  app.get<{ Querystring: { after?: string } }>('/api/web/events', async (request, reply) => {
    const session = sessionOf(request, parts);
    if (!session) return reply.code(401).send();
    await stream(
      session,
      Number(request.headers['last-event-id'] ?? request.query.after ?? 0) || 0,
      request,
      reply,
      parts,
    );
  });
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    );
    scope.post('/api/web/messages', async (request, reply) => takeMessage(request, reply, parts));
  });
}

function sessionOf(request: FastifyRequest, { tokens, now }: WebParts): WebSession | undefined {
  const token = /^Bearer (\S+)$/u.exec(request.headers.authorization ?? '')?.[1];
  return token === undefined ? undefined : tokens.read(token, now());
}

async function openSession(
  open: z.infer<typeof Open>,
  { tokens, now, office }: WebParts,
): Promise<Session> {
  const known =
    open.token === undefined || open.sharedDevice ? undefined : tokens.read(open.token, now());
  const token = known && open.token ? open.token : tokens.issue(open.sharedDevice, now()).token;
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

/** Server-sent events, resumable: each carries the number after which the next connection goes on. */
async function stream(
  session: WebSession,
  after: number,
  request: FastifyRequest,
  reply: FastifyReply,
  parts: WebParts,
): Promise<void> {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  raw.write(': open\n\n');
  let last = after;
  let held: boolean | undefined;
  let watching: (() => void) | undefined;
  const write = (event: ServerEvent): void =>
    void raw.write(`id: ${event.id}\nevent: ${event.kind}\ndata: ${JSON.stringify(event)}\n\n`);
  const look = oneAtATime(async () => {
    const conversation = await findConversation(parts.pool, parts.account.id, session.id);
    if (!conversation) return;
    watching ??= parts.streams.watch(conversation.id, look);
    for (const shown of await bubblesAfter(parts.pool, conversation.id, last)) {
      last = shown.sentNumber;
      write({ kind: 'bubble', id: last, at: shown.at.toISOString(), bubble: chatBubble(shown) });
    }
    if (held !== conversation.held && (held !== undefined || conversation.held))
      write({ kind: 'held', id: last, at: parts.now().toISOString(), held: conversation.held });
    held = conversation.held;
  });
  const waitForFirst = parts.streams.watch(`session/${session.id}`, look);
  const heartbeat = setInterval(() => {
    raw.write(': alive\n\n');
    look();
  }, HEARTBEAT_MS);
  const end = (): void => {
    clearInterval(heartbeat);
    waitForFirst();
    watching?.();
    raw.end();
  };
  request.raw.on('close', end);
  parts.stopping.addEventListener('abort', end, { once: true });
  look();
}

/** Runs `work` now, or once more after the run that is under way: nothing new is missed. */
function oneAtATime(work: () => Promise<void>): () => void {
  let running = false;
  let again = false;
  const run = (): void => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    work()
      .catch(() => undefined)
      .finally(() => {
        running = false;
        if (again) {
          again = false;
          run();
        }
      });
  };
  return run;
}

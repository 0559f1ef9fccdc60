import type { FastifyReply, FastifyRequest } from 'fastify';
import { bubblesAfter, findConversation } from '#adapters/postgres/web-chat.ts';
import type { WebSession } from '#adapters/web/session-token.ts';
import type { ServerEvent } from '#widget/protocol.ts';
import { chatBubble } from './shown.ts';
import type { WebParts } from './web-parts.ts';

const HEARTBEAT_MS = 15_000;

/** Server-sent events, resumable: each carries the number after which the next connection goes on. */
export function streamEvents(
  session: WebSession,
  after: number,
  request: FastifyRequest,
  reply: FastifyReply,
  parts: WebParts,
): void {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, headersOf(reply));
  raw.write(': open\n\n');
  let last = after;
  let held: boolean | undefined;
  let place: number | undefined;
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
    if (place !== conversation.place)
      write({ kind: 'queue', id: last, at: parts.now().toISOString(), place: conversation.place });
    place = conversation.place;
  });
  const waitForFirst = parts.streams.watch(`session/${session.id}`, (news) => {
    if (news === 'writing') write({ kind: 'writing', id: last, at: parts.now().toISOString() });
    else look();
  });
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

/** With what another origin's browser wants to see: the reply itself is not used for a stream. */
function headersOf(reply: FastifyReply): Record<string, string> {
  const headers = {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  };
  const origin = reply.getHeader('access-control-allow-origin');
  return origin === undefined
    ? headers
    : { ...headers, 'access-control-allow-origin': String(origin), vary: 'Origin' };
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

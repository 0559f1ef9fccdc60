import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { DeskNews } from '#console/protocol.ts';
import type { StaffParts } from '../staff/staff-parts.ts';
import { forDesk } from './for-desk.ts';
import type { Pulse, PulseNews } from './pulse.ts';

export type LiveParts = Pick<StaffParts, 'auth'> & {
  readonly pulse: Pulse;
  readonly stopping: AbortSignal;
};

/** Proxies cut a line that says nothing; and whoever was signed out hears no more. */
const HEARTBEAT_MS = 15_000;

/** One line of news for each open desk. It names what changed and says nothing of it: the desk asks, and is scoped. */
export function liveRoutes(app: FastifyInstance, parts: LiveParts): void {
  app.get(
    '/api/desk/live',
    { config: { rateLimit: { max: 60, timeWindow: '1 minute' } } },
    forDesk(parts, async (request, { staff }, reply) => open(request, reply, staff.login, parts)),
  );
}

function open(
  request: FastifyRequest,
  reply: FastifyReply,
  login: string,
  parts: LiveParts,
): FastifyReply {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  raw.write('retry: 2000\n\n');
  const write = ({ people, ...changed }: PulseNews): void => {
    const news: DeskNews = { ...changed, own: people.includes(login) };
    // What only others are told of is no news here.
    if (
      news.own ||
      [changed.conversations, changed.cases, changed.looks].some((list) => list.length > 0)
    )
      raw.write(`event: news\ndata: ${JSON.stringify(news)}\n\n`);
  };
  const leave = parts.pulse.watch(write);
  const end = (): void => {
    clearInterval(heartbeat);
    leave();
    raw.end();
  };
  const heartbeat = setInterval(() => {
    raw.write(': alive\n\n');
    parts.auth.sessionOf(request.headers.cookie ?? '').then(
      (session) => {
        if (!session) end();
      },
      () => undefined,
    );
  }, HEARTBEAT_MS);
  request.raw.on('close', end);
  parts.stopping.addEventListener('abort', end, { once: true });
  return reply;
}

import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Figures } from './look.ts';
import type { Metrics } from './metrics.ts';
import { type ReadinessParts, readiness } from './readiness.ts';

/** What health is told from. */
export interface HealthParts extends ReadinessParts {
  readonly metrics: Metrics;
  readonly look: () => Promise<Figures>;
}

const UNLIMITED = { config: { rateLimit: false } };

/** `/health/ready`: 200 or 503 with the state of the parts. Nothing in it is secret. */
export function readyRoute(app: FastifyInstance, parts: HealthParts): void {
  app.get('/health/ready', UNLIMITED, async (_request, reply) => {
    const state = await readiness(parts);
    return reply.code(state.ready ? 200 : 503).send(state);
  });
}

/** `/metrics` for whoever brings the token; on a port of its own, which only the inside reaches, for everybody. */
export function metricsRoute(
  app: FastifyInstance,
  parts: HealthParts,
  token: string | undefined,
): void {
  app.get('/metrics', UNLIMITED, async (request, reply) => {
    if (token !== undefined && !isBearer(request.headers.authorization, token))
      return reply.code(401).send();
    return sendMetrics(reply, parts);
  });
}

async function sendMetrics(
  reply: FastifyReply,
  { metrics, look, spoolSize }: HealthParts,
): Promise<FastifyReply> {
  const spool = await spoolSize?.();
  return reply.type(metrics.contentType).send(await metrics.text(look, spool?.bytes));
}

function isBearer(given: string | undefined, token: string): boolean {
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(given ?? ''), hash(`Bearer ${token}`));
}

import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance } from 'fastify';
import { ZodError } from 'zod';
import type { Log } from '../log.ts';
import { countedBy } from './counted-by.ts';

/** Requests of one network or session a minute, webhooks and health apart: far above a person, below a flood. */
const PER_MINUTE = 300;

/** A server with what every route needs: headers, cookies, limits, and errors that tell a stranger nothing. */
export async function createApp({
  log,
  trustProxy,
}: {
  readonly log: Log;
  readonly trustProxy: boolean;
}): Promise<FastifyInstance> {
  const app = fastify({
    logger: false,
    trustProxy,
    // A webhook that is being kept gets its 200 also while we stop: `closeApp` sees to the end.
    forceCloseConnections: 'idle',
    bodyLimit: 256 * 1024,
  });
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        // A citizen listens to their own voice before sending it.
        mediaSrc: ["'self'", 'blob:'],
        connectSrc: ["'self'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: false,
  });
  await app.register(cookie);
  await app.register(rateLimit, {
    global: true,
    max: PER_MINUTE,
    timeWindow: '1 minute',
    keyGenerator: countedBy,
  });
  app.setErrorHandler<Error & { statusCode?: number }>((error, request, reply) => {
    // What was sent does not parse: that is the sender's, and no trouble of ours.
    const status = error instanceof ZodError ? 400 : (error.statusCode ?? 500);
    if (status >= 500) log.error({ error, route: request.routeOptions.url }, 'request failed');
    return reply
      .code(status)
      .send(
        status >= 500
          ? { error: 'Hệ thống đang trục trặc, không phải lỗi của anh/chị.' }
          : { error: 'Yêu cầu này không đúng.' },
      );
  });
  return app;
}

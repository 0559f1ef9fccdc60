import type { FastifyInstance } from 'fastify';

/** A browser asks once in so many seconds whether it may. */
const REMEMBER_S = '600';

/**
 * Lets the pages of `origins` speak with the web chat's routes from another server than this one. A page of any
 * other origin gets no such header, and its browser keeps the answer from it.
 */
export function allowOrigins(app: FastifyInstance, origins: readonly string[]): void {
  app.addHook('onRequest', async (request, reply) => {
    const { origin } = request.headers;
    reply.header('vary', 'Origin');
    if (origin === undefined || !origins.includes(origin)) return;
    reply.header('access-control-allow-origin', origin);
  });
  app.options('/api/web/*', async (_request, reply) =>
    reply
      .header('access-control-allow-methods', 'GET, POST, PUT, DELETE')
      .header('access-control-allow-headers', 'Authorization, Content-Type, Last-Event-ID')
      .header('access-control-max-age', REMEMBER_S)
      .code(204)
      .send(),
  );
}

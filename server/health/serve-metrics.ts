import fastify from 'fastify';
import { ConfigurationUnusable } from '../config.ts';
import { type HealthParts, metricsRoute, readyRoute } from './health-routes.ts';

/** Health and metrics on a port of their own, in a worker too; gives what stops it. */
export async function serveMetrics(
  parts: HealthParts,
  { port, host }: { readonly port: number; readonly host: string },
): Promise<() => Promise<void>> {
  const app = fastify({ logger: false, forceCloseConnections: true });
  app.get('/health', async () => ({ ok: true }));
  readyRoute(app, parts);
  metricsRoute(app, parts, undefined);
  try {
    await app.listen({ port, host });
  } catch {
    throw new ConfigurationUnusable(
      `METRICS_PORT: nothing can listen on ${port} of METRICS_HOST. Set another.`,
    );
  }
  return async () => app.close();
}

import type { FastifyInstance } from 'fastify';
import { consoleFiles } from './console-files.ts';
import { type SessionParts, sessionRoutes } from './session-routes.ts';

/** Everything the desk's pages ask for, in a scope of its own: only JSON comes in, so no form of another site does. */
export async function deskApi(app: FastifyInstance, parts: SessionParts): Promise<void> {
  await consoleFiles(app);
  sessionRoutes(app, parts);
}

import type { FastifyInstance } from 'fastify';

/**
 * Longer than the door waits for the store before it spools, and well under the 10 s after which Docker kills.
 */
const LONGEST_MS = 4_000;
const LOOK_MS = 50;

/**
 * Refuses what is new and lets what was taken be answered: a webhook that is stored and not acknowledged comes
 * again. Lines that have nothing more to say are closed; who is still at it after 4 s is cut off.
 */
export async function closeApp(app: FastifyInstance): Promise<void> {
  // A line that stays open for a next request becomes idle only after its answer.
  const idle = setInterval(() => app.server.closeIdleConnections(), LOOK_MS);
  const cut = setTimeout(() => app.server.closeAllConnections(), LONGEST_MS);
  try {
    await app.close();
  } finally {
    clearInterval(idle);
    clearTimeout(cut);
  }
}

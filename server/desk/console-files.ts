import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const DIST = fileURLToPath(new URL('../../console/dist/', import.meta.url));

/**
 * The desk's pages at `/desk`. Files under `assets` are named after their content and kept for ever; every other
 * address gets the one page that finds its way by itself.
 */
export async function consoleFiles(app: FastifyInstance): Promise<void> {
  await app.register(fastifyStatic, {
    root: `${DIST}assets`,
    prefix: '/desk/assets/',
    immutable: true,
    maxAge: '1y',
    wildcard: true,
  });
  const page = await readFile(`${DIST}index.html`, 'utf8');
  const open = { config: { rateLimit: false } } as const;
  for (const path of ['/desk', '/desk/*'])
    app.get(path, open, async (_request, reply) =>
      reply.type('text/html').header('cache-control', 'no-cache').send(page),
    );
}

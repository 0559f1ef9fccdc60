import { subscribe } from 'node:diagnostics_channel';
import type { FastifyInstance } from 'fastify';

/**
 * Loaded before the server (`NODE_OPTIONS=--import …`): each route that Fastify is given is said on a line of its
 * own, so that a test can visit all there are, those of tomorrow too.
 */
subscribe('fastify.initialization', (message) => {
  const { fastify } = message as { readonly fastify: FastifyInstance };
  fastify.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) process.stdout.write(`route ${one} ${url}\n`);
  });
});

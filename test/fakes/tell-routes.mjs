// Loaded before the server (`NODE_OPTIONS=--import=…`): each route that Fastify is given is said on a line of its
// own, so that a test can visit all there are, those of tomorrow too. Plain JavaScript: a second TypeScript loader
// in one process can wait for the first for ever.
import { subscribe } from 'node:diagnostics_channel';

subscribe('fastify.initialization', ({ fastify }) => {
  fastify.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) process.stdout.write(`route ${one} ${url}\n`);
  });
});

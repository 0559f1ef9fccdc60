import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Five photos as phones of today take them; a page without script cannot make them smaller. */
const LARGEST = 24 * 1024 * 1024;
const LARGE = 1024 * 1024;
/** Large forms that are read at the same time: their bytes are held in memory. */
const MOST_AT_ONCE = 4;

/** How a route takes forms with photos: as many a minute as somebody fills in who is in a hurry. */
export const LARGE_FORM = {
  bodyLimit: LARGEST,
  config: { rateLimit: { max: 60, timeWindow: '1 minute' } },
} as const;

type Read<T> = (contentType: string, body: Buffer) => Promise<T>;

/**
 * Takes bodies of every kind as bytes in this scope, and gives what reads them a few large ones at a time: `null`
 * for one too many.
 */
export function takeLargeForms(
  app: FastifyInstance,
): <T>(request: FastifyRequest, read: Read<T>) => Promise<T | null> {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  let inside = 0;
  return async ({ headers, body }, read) => {
    const bytes = body instanceof Buffer ? body : Buffer.alloc(0);
    const large = bytes.length > LARGE;
    if (large && inside >= MOST_AT_ONCE) return null;
    if (large) inside += 1;
    try {
      return await read(headers['content-type'] ?? '', bytes);
    } finally {
      if (large) inside -= 1;
    }
  };
}

import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** For an address that names what is behind it, so that it never changes. */
export const KEPT_FOR_EVER = 'public, max-age=31536000, immutable';

/** Text as it is, and packed the two ways that browsers unpack: a slow line carries a third of it. */
export interface Packed {
  readonly plain: string;
  readonly gzip: Buffer;
  readonly br: Buffer;
}

/** Packs as tightly as can be: for what is packed once and sent often. Text that is the same for everybody only. */
export async function pack(plain: string): Promise<Packed> {
  const [small, smaller] = await Promise.all([
    promisify(gzip)(plain, { level: 9 }),
    promisify(brotliCompress)(plain),
  ]);
  return { plain, gzip: small, br: smaller };
}

/** Sends it in the smallest way that the asking browser unpacks. */
export function sendPacked(
  request: FastifyRequest,
  reply: FastifyReply,
  packed: Packed,
): FastifyReply {
  reply.header('vary', 'accept-encoding');
  const taken = `${request.headers['accept-encoding']}`;
  for (const way of ['br', 'gzip'] as const)
    if (new RegExp(`\\b${way}\\b`, 'u').test(taken))
      return reply.header('content-encoding', way).send(packed[way]);
  return reply.send(packed.plain);
}

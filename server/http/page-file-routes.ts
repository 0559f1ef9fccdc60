import { extname } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { CALENDAR, MARK, type PageFile, STYLES, TOKENS } from '#widget/pages/page-files.ts';
import { KEPT_FOR_EVER, pack, sendPacked } from './packed.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** What pages load, packed; kept for ever under the address that names what is in it, else for five minutes. */
export async function pageFileRoutes(app: FastifyInstance): Promise<void> {
  for (const file of [TOKENS, STYLES, CALENDAR, MARK]) await fileRoute(app, file);
}

async function fileRoute(app: FastifyInstance, file: PageFile): Promise<void> {
  const packed = await pack(file.content);
  app.get<{ Querystring: { readonly v?: unknown } }>(file.path, async (request, reply) => {
    const named = request.query.v === file.version;
    reply
      .type(TYPES[extname(file.path)] ?? 'application/octet-stream')
      .header('cache-control', named ? KEPT_FOR_EVER : 'public, max-age=300')
      .header('cross-origin-resource-policy', 'cross-origin');
    return sendPacked(request, reply, packed);
  });
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { filesOfCase, keptFile } from '#adapters/postgres/files.ts';
import { trackPage } from '#widget/pages/track.ts';
import { filesFolder } from '../files/file-folder.ts';
import { officeOf, PAGES } from './page-office.ts';
import { type PageParts, sendPage } from './page-parts.ts';
import { lookAtReceipt } from './track-look.ts';
import { openReceipt, trackToken } from './track-session.ts';

/** Looks of one address a minute: a person types a few, a guesser would need millions (17^5 codes a day). */
const PER_MINUTE = 20;
const PHOTOS_PER_MINUTE = 60;

/** How far a report is, by its receipt: stage and deadline, and all of it where this browser opened it (design.md 6). */
export async function trackRoutes(app: FastifyInstance, parts: PageParts): Promise<void> {
  app.get<{ Querystring: { ma?: unknown } }>(
    PAGES.track,
    { config: { rateLimit: { max: PER_MINUTE, timeWindow: '1 minute' } } },
    async (request, reply) => {
      const { ma } = request.query;
      const written = typeof ma === 'string' ? ma.trim().slice(0, 40) : '';
      return sendTrack(reply, await lookAtReceipt(written, trackToken(request), parts), parts);
    },
  );
  app.get(
    `${PAGES.track}/hinh/:id`,
    { config: { rateLimit: { max: PHOTOS_PER_MINUTE, timeWindow: '1 minute' } } },
    async (request, reply) => photo(request, reply, parts),
  );
}

/** The page, kept by nobody on the way and by no search engine. */
export function sendTrack(
  reply: FastifyReply,
  view: Omit<Parameters<typeof trackPage>[0], 'office' | 'action' | 'opens' | 'messageId'>,
  { env, web }: PageParts,
): FastifyReply {
  const page = trackPage({
    office: officeOf(env),
    action: PAGES.track,
    opens: web !== undefined,
    messageId: crypto.randomUUID(),
    ...view,
  });
  if (view.code !== '') reply.header('x-robots-tag', 'noindex');
  return sendPage(reply, page, 'private');
}

const Id = z.object({ id: z.uuid() });

/** A photo of the report that is open in this browser; any other does not exist. */
async function photo(
  request: FastifyRequest,
  reply: FastifyReply,
  { pool, env, web }: PageParts,
): Promise<FastifyReply> {
  const id = Id.safeParse(request.params).data?.id;
  const receipt = web && (await openReceipt(trackToken(request), web));
  const own = receipt === undefined ? [] : await filesOfCase(pool, receipt);
  const found = own.some((one) => one.id === id) && id ? await keptFile(pool, id) : undefined;
  if (!found) return reply.code(404).send();
  const bytes = await readFile(join(filesFolder(env), found.path));
  return reply.type(found.mediaType).header('cache-control', 'no-store').send(bytes);
}

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { FileId } from '#adapters/web/channel.ts';
import { checkedFile } from '../files/fetch-wanted-files.ts';
import { type WebParts, webSessionOf } from './web-parts.ts';

/** The page makes photos small before it sends them; two minutes of speech are far below this. */
const LARGEST = 8 * 1024 * 1024;
/** Files of one address a minute: two reports with all their photos, and room to try again. */
const PER_MINUTE = 30;

const Named = z.object({ id: FileId });
const Kind = z.object({ kind: z.enum(['photo', 'audio']) });

/** Takes the photos and voices of the web chat, one file a request, before the message that names them. */
export async function webFileRoutes(app: FastifyInstance, parts: WebParts): Promise<void> {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: LARGEST }, (_request, body, done) =>
    done(null, body),
  );
  app.put(
    '/api/web/files/:id',
    {
      bodyLimit: LARGEST,
      config: { rateLimit: { max: PER_MINUTE, timeWindow: '1 minute' } },
      // A stranger's megabytes are not read.
      onRequest: async (request, reply) =>
        webSessionOf(request, parts) ? undefined : reply.code(401).send(),
    },
    async (request, reply) => takeFile(request, reply, parts),
  );
}

/** Told by its content at once, so that the citizen can choose another while the page is open. */
async function takeFile(
  request: FastifyRequest,
  reply: FastifyReply,
  parts: WebParts,
): Promise<FastifyReply> {
  const session = webSessionOf(request, parts);
  if (!session) return reply.code(401).send();
  const named = Named.safeParse(request.params).data;
  const asked = Kind.safeParse(request.query).data;
  if (!named || !asked || !(request.body instanceof Buffer)) return reply.code(400).send();
  const file = await checkedFile(asked.kind, request.body);
  if (!file) return reply.code(415).send();
  const taken = await parts.brought.put(session.id, named.id, file.bytes);
  return reply.code(taken ? 204 : 429).send();
}

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { PushInbox } from '#adapters/registers/push/push-inbox.ts';
import { isGenuinePush, sentAtOf } from '#adapters/registers/push/push-proof.ts';
import { PUSH_FORMATS, readPush } from '#adapters/registers/push/read-push.ts';
import { RegisterFailed } from '#adapters/registers/register-failed.ts';
import type { PushSettings } from '../dossiers/register-settings.ts';
import type { Log } from '../log.ts';

export interface RegisterRoutesParts {
  readonly senders: readonly PushSettings[];
  readonly inbox: PushInbox;
  readonly now: () => Date;
  readonly log: Log;
}

/** Five hundred updates of some kilobytes. */
const MOST_BYTES = 2 * 1024 * 1024;
const Where = z.object({ register: z.string().max(40), format: z.enum(PUSH_FORMATS) });
const Headers = z.looseObject({
  'x-timestamp': z.string().max(20),
  'x-signature': z.string().max(200),
  'idempotency-key': z.string().min(1).max(200),
});

/**
 * `POST /api/registers/<name>/updates` (and `/DongBoHoSoMC`, `/CapNhatTienDoHoSoMC`): a register tells what changed.
 * Proved on the raw bytes, read, kept, 202; applied by a worker. A stranger gets an empty 401.
 */
export async function registerRoutes(
  app: FastifyInstance,
  parts: RegisterRoutesParts,
): Promise<void> {
  if (parts.senders.length === 0) return;
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    '*',
    { parseAs: 'buffer', bodyLimit: MOST_BYTES },
    async (_: unknown, body: Buffer) => body,
  );
  app.post(
    '/api/registers/:register/:format',
    { bodyLimit: MOST_BYTES, config: { rateLimit: false } },
    (request, reply) => takePush(request, reply, parts),
  );
}

async function takePush(
  request: FastifyRequest,
  reply: FastifyReply,
  { senders, inbox, now, log }: RegisterRoutesParts,
): Promise<FastifyReply> {
  const where = Where.safeParse(request.params);
  const headers = Headers.safeParse(request.headers);
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  if (!where.success || !headers.success) return reply.code(401).send();
  const { register, format } = where.data;
  const key = headers.data['idempotency-key'];
  const timestamp = headers.data['x-timestamp'];
  const sender = senders.find(({ name }) => name === register);
  const push = { timestamp, key, signature: headers.data['x-signature'], body };
  const sentAt = sentAtOf(timestamp);
  if (!isGenuinePush(sender?.secret, push, now()) || !sender || !sentAt)
    return reply.code(401).send();
  const text = body.toString('utf8');
  try {
    const changes = readPush(format, text, { ...sender, register, sentAt });
    await inbox.keep({ register, key, format, sentAt, text });
    return reply.code(202).send({ accepted: changes.length });
  } catch (error) {
    if (error instanceof RegisterFailed) return reply.code(422).send({ error: error.message });
    log.error({ error, register }, 'a push could not be kept');
    return reply.code(503).header('retry-after', '5').send();
  }
}

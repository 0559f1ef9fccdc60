import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { PushInbox } from '#adapters/registers/push/push-inbox.ts';
import { isGenuinePush, sentAtOf } from '#adapters/registers/push/push-proof.ts';
import { PUSH_FORMATS, type PushFormat, readPush } from '#adapters/registers/push/read-push.ts';
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

/** A push whose sender is proved. */
interface ProvedPush {
  readonly sender: PushSettings;
  readonly format: PushFormat;
  readonly key: string;
  readonly sentAt: Date;
  readonly text: string;
}

async function takePush(
  request: FastifyRequest,
  reply: FastifyReply,
  parts: RegisterRoutesParts,
): Promise<FastifyReply> {
  const push = provedPush(request, parts);
  if (!push) return reply.code(401).send();
  const { code, body } = await keepPush(push, parts);
  return code === 503
    ? reply.code(code).header('retry-after', '5').send()
    : reply.code(code).send(body);
}

function provedPush(
  { params, headers: given, body: raw }: FastifyRequest,
  { senders, now }: RegisterRoutesParts,
): ProvedPush | undefined {
  const where = Where.safeParse(params);
  const headers = Headers.safeParse(given);
  if (!where.success || !headers.success) return undefined;
  const {
    'idempotency-key': key,
    'x-timestamp': timestamp,
    'x-signature': signature,
  } = headers.data;
  const body = Buffer.isBuffer(raw) ? raw : Buffer.alloc(0);
  const sender = senders.find(({ name }) => name === where.data.register);
  const genuine = isGenuinePush(sender?.secret, { timestamp, key, signature, body }, now());
  const sentAt = sentAtOf(timestamp);
  if (!genuine || !sender || !sentAt) return undefined;
  return { sender, format: where.data.format, key, sentAt, text: body.toString('utf8') };
}

async function keepPush(
  { sender, ...push }: ProvedPush,
  { inbox, log }: RegisterRoutesParts,
): Promise<{ readonly code: number; readonly body?: Readonly<Record<string, unknown>> }> {
  const { name: register } = sender;
  try {
    const changes = readPush(push.format, push.text, { ...sender, ...push, register });
    await inbox.keep({ ...push, register });
    return { code: 202, body: { accepted: changes.length } };
  } catch (error) {
    if (error instanceof RegisterFailed) return { code: 422, body: { error: error.message } };
    log.error({ error, register }, 'a push could not be kept');
    return { code: 503 };
  }
}

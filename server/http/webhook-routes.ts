import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Accounts } from '../message-path/account.ts';
import type { Door, Received } from '../message-path/door.ts';

/** Largest body that is read; a platform's events are far smaller (design.md 3.1). */
const LARGEST = 256 * 1024;

const STATUS: Readonly<Record<Received, number>> = {
  kept: 200,
  spooled: 200,
  'not-genuine': 401,
  unreadable: 401,
  busy: 503,
};

/**
 * `POST /webhooks/<account>`: the raw bytes go to the door, a status and no body comes back. Nothing is
 * parsed before the sender is proved. A body over the limit is read to its end, dropped and answered 200:
 * a platform that gets anything else sends it again for hours.
 */
export async function webhookRoutes(
  app: FastifyInstance,
  parts: {
    readonly accounts: Accounts;
    readonly door: Door;
    readonly tooLarge: (account: string) => void;
  },
): Promise<void> {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, payload, done) => {
    readLimited(payload).then((body) => done(null, body), done);
  });
  app.get('/webhooks/:account', { config: { rateLimit: false } }, async (_request, reply) =>
    reply.type('text/plain').send('ok'),
  );
  app.post<{ Params: { account: string } }>(
    '/webhooks/:account',
    { config: { rateLimit: false } },
    async (request, reply) => {
      const account = parts.accounts.byName(request.params.account);
      if (!account) return reply.code(404).send();
      if (request.body === 'too large') {
        parts.tooLarge(account.name);
        return reply.code(200).send();
      }
      const body = request.body instanceof Buffer ? request.body : Buffer.alloc(0);
      const received = await parts.door.receive(account, { headers: headersOf(request), body });
      return answer(reply, received);
    },
  );
}

function answer(reply: FastifyReply, received: Received): FastifyReply {
  return reply.code(STATUS[received]).send();
}

/** Header names as the platforms' proofs look them up; a repeated header counts once. */
export function headersOf({ headers }: FastifyRequest): Headers {
  const read = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    const one = Array.isArray(value) ? value[0] : value;
    if (one !== undefined) read.set(name, one);
  }
  return read;
}

async function readLimited(payload: NodeJS.ReadableStream): Promise<Buffer | 'too large'> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of payload) {
    size += (chunk as Buffer).length;
    if (size <= LARGEST) chunks.push(chunk as Buffer);
  }
  return size > LARGEST ? 'too large' : Buffer.concat(chunks);
}

import formbody from '@fastify/formbody';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { countOpen311Post, open311Sender } from '#adapters/postgres/open311-keys.ts';
import { readPhone } from '#language/phones.ts';
import { fileFromPortal, type PortalParts, type PortalReport } from '../cases/file-from-portal.ts';
import { FORMATS, type Format } from './open311-format.ts';
import { refuse, send, shareable } from './open311-reply.ts';

/** A report is at most some kilobytes of text. */
const MOST_BYTES = 64 * 1024;
/** Posts of one key a minute: an office of many portals gets fewer in an hour. */
const PER_MINUTE = 60;

/** A form sends an empty field for one that was left out. PostgreSQL keeps no zero bytes. */
const words = (longest: number) =>
  z
    .string()
    .transform((said) => said.normalize('NFC').trim())
    .refine((said) => said.length <= longest && !said.includes('\0'))
    .transform((said) => (said === '' ? undefined : said))
    .optional();
const degrees = (most: number) =>
  z.preprocess(
    (said) => (said === '' ? undefined : said),
    z.coerce.number().min(-most).max(most).optional(),
  );

const Key = z.object({ api_key: z.string().min(1).max(200) });
const Post = z
  .object({
    service_code: z.string().min(1).max(40),
    /** As short and as long as a report in the chat may be. */
    description: words(4_000).pipe(z.string().min(8)),
    address_string: words(500),
    lat: degrees(90),
    long: degrees(180),
    phone: words(40)
      .refine((said) => said === undefined || readPhone(said) !== undefined)
      .transform((said) => said && readPhone(said)),
  })
  .refine(({ lat, long }) => (lat === undefined) === (long === undefined), { path: ['lat'] })
  .refine(({ lat, address_string }) => lat !== undefined || address_string !== undefined, {
    path: ['address_string'],
  });
const Headers = z.object({ 'idempotency-key': z.string().min(1).max(200).optional() });
const Path = z.object({ format: z.enum(FORMATS).default('xml') });

/**
 * Open311 GeoReport v2, `POST /open311/v2/requests`: another portal files a report under its key. Other fields than
 * ours are dropped unread. What has a way of its own by law is refused with the explanation and kept nowhere.
 */
export async function open311PostRoutes(app: FastifyInstance, parts: PortalParts): Promise<void> {
  await app.register(formbody, { bodyLimit: MOST_BYTES });
  app.setErrorHandler<Error & { statusCode?: number }>((error, request, reply) => {
    const { statusCode = 500 } = error;
    if (statusCode >= 500) throw error;
    return refuse(reply, formatOf(request), statusCode, 'the request could not be read');
  });
  for (const path of ['/open311/v2/requests', '/open311/v2/requests.:format'])
    app.post(path, { bodyLimit: MOST_BYTES }, (request, reply) => take(request, reply, parts));
}

function formatOf({ params }: FastifyRequest): Format {
  return Path.safeParse(params).data?.format ?? 'xml';
}

async function take(
  request: FastifyRequest,
  reply: FastifyReply,
  parts: PortalParts,
): Promise<FastifyReply> {
  const refused = (code: number, why: string): FastifyReply =>
    refuse(code === 429 ? reply.header('retry-after', '60') : reply, formatOf(request), code, why);
  const key = Key.safeParse(request.body);
  const sender = key.success ? await open311Sender(parts.pool, key.data.api_key) : undefined;
  if (!sender) return refused(403, 'api_key is missing or invalid');
  if (!(await countOpen311Post(parts.pool, sender.id, PER_MINUTE, parts.now())))
    return refused(429, 'too many requests with this api_key');
  const read = readReport(request);
  if ('wrong' in read) return refused(read.wrong === UNKNOWN ? 404 : 400, read.wrong);
  const filed = await fileFromPortal(read.report, sender, parts);
  if (filed.kind === 'refused') return refused(400, filed.because);
  if (filed.kind === 'revoked') return refused(403, 'api_key is missing or invalid');
  return send(reply.code(201), formatOf(request), 'service_requests', [
    { service_request_id: filed.receipt, service_notice: filed.told, account_id: '' },
  ]);
}

const UNKNOWN = 'service_code was not found';

function readReport({
  body,
  headers: given,
}: FastifyRequest): { readonly report: PortalReport } | { readonly wrong: string } {
  const post = Post.safeParse(body);
  const headers = Headers.safeParse(given);
  // Names of fields alone: what was sent is never said back.
  if (!post.success) return { wrong: `missing or invalid: ${namesOf(post.error)}` };
  if (!headers.success) return { wrong: 'missing or invalid: Idempotency-Key' };
  const { service_code, description, address_string, lat, long, phone } = post.data;
  if (!shareable().some(({ id }) => id === service_code)) return { wrong: UNKNOWN };
  return {
    report: {
      category: service_code,
      text: description,
      address: address_string,
      point:
        lat === undefined || long === undefined ? undefined : { latitude: lat, longitude: long },
      phone,
      idempotencyKey: headers.data['idempotency-key'],
    },
  };
}

function namesOf({ issues }: z.ZodError): string {
  return [...new Set(issues.map(({ path }) => String(path[0])))].join(', ');
}

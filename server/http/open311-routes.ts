import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import { z } from 'zod';
import { type PublicCase, publicCases } from '#adapters/postgres/cases/public-cases.ts';
import { type CATEGORIES, categoryOf } from '#cases/categories.ts';
import type { Office } from '../office/open-office.ts';
import { type Answer, FORMATS } from './open311-format.ts';
import { refuse, send, shareable } from './open311-reply.ts';

/** The specification's own limits: at most 90 days and the first 1,000 requests. */
const LONGEST_DAYS = 90;
const MOST_REQUESTS = 1_000;
const DAY_MS = 24 * 60 * 60 * 1000;

const Path = z.object({ format: z.enum(FORMATS) });
const OneService = Path.extend({ code: z.string().max(40) });
const OneRequest = Path.extend({ id: z.uuid() });
const Asked = z.object({
  service_request_id: z.string().max(4_000).optional(),
  service_code: z.string().max(40).optional(),
  start_date: z.iso.datetime({ offset: true }).optional(),
  end_date: z.iso.datetime({ offset: true }).optional(),
  status: z.enum(['open', 'closed', 'open,closed', 'closed,open']).optional(),
});

export interface Open311Parts {
  readonly pool: pg.Pool;
  readonly office: Pick<Office, 'agencyName' | 'communeName'>;
  readonly now: () => Date;
}

/**
 * Open311 GeoReport v2 for other portals, to read: the categories that many people see, and what staff have made
 * public. Everything that is public was answered, so every request is closed.
 */
export async function open311Routes(app: FastifyInstance, parts: Open311Parts): Promise<void> {
  app.get('/open311/v2/services.:format', async (request, reply) => {
    const { format } = Path.parse(request.params);
    return send(reply, format, 'services', shareable().map(serviceOf));
  });
  app.get('/open311/v2/services/:code.:format', async (request, reply) => {
    const { format, code } = OneService.parse(request.params);
    const known = shareable().some(({ id }) => id === code);
    return known
      ? send(reply, format, 'service_definition', { service_code: code, attributes: [] })
      : refuse(reply, format, 404, 'service_code was not found');
  });
  app.get('/open311/v2/requests.:format', async (request, reply) => {
    const { format } = Path.parse(request.params);
    const asked = Asked.safeParse(request.query);
    if (!asked.success) return refuse(reply, format, 400, 'an argument could not be read');
    const found = await requestsFor(asked.data, parts);
    return send(
      reply,
      format,
      'service_requests',
      found.map((one) => requestOf(one, parts)),
    );
  });
  app.get('/open311/v2/requests/:id.:format', async (request, reply) => {
    const read = OneRequest.safeParse(request.params);
    const { format } = Path.parse(request.params);
    const found = read.success ? await publicCases(parts.pool, { id: read.data.id, limit: 1 }) : [];
    return found.length > 0
      ? send(
          reply,
          format,
          'service_requests',
          found.map((one) => requestOf(one, parts)),
        )
      : refuse(reply, format, 404, 'service_request_id was not found');
  });
}

function serviceOf({ id, label }: (typeof CATEGORIES)[number]): Answer {
  return {
    service_code: id,
    service_name: label,
    description: label,
    metadata: false,
    type: 'realtime',
    keywords: '',
    group: '',
  };
}

async function requestsFor(
  asked: z.infer<typeof Asked>,
  { pool, now }: Open311Parts,
): Promise<readonly PublicCase[]> {
  if (asked.status === 'open') return [];
  const ids = asked.service_request_id?.split(',').filter((id) => z.uuid().safeParse(id).success);
  if (ids) {
    const found = await Promise.all(
      ids.slice(0, 50).map((id) => publicCases(pool, { id, limit: 1 })),
    );
    return found.flat();
  }
  const before = asked.end_date ? new Date(asked.end_date) : now();
  const earliest = new Date(before.getTime() - LONGEST_DAYS * DAY_MS);
  const from = asked.start_date ? new Date(asked.start_date) : earliest;
  return publicCases(pool, {
    category: asked.service_code,
    from: from < earliest ? earliest : from,
    before,
    limit: MOST_REQUESTS,
  });
}

/** By the case's own id: a receipt code would show anyone how far a case is. */
function requestOf(one: PublicCase, { office }: Open311Parts): Answer {
  return {
    service_request_id: one.id,
    status: 'closed',
    service_code: one.category,
    service_name: categoryOf(one.category)?.label ?? one.category,
    description: one.text,
    agency_responsible: office.agencyName(one.agency),
    requested_datetime: one.receivedAt.toISOString(),
    updated_datetime: one.answeredAt.toISOString(),
    expected_datetime: one.dueAt.toISOString(),
    address: one.communeCode === undefined ? '' : office.communeName(one.communeCode),
  };
}

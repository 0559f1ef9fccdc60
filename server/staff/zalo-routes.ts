import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { audit } from '#adapters/postgres/audit.ts';
import type { StaffSession } from '#adapters/postgres/staff.ts';
import { lastingOf } from '#adapters/postgres/staff-alerts.ts';
import { forStaff, type StaffHandler } from './for-staff.ts';
import type { StaffParts } from './staff-parts.ts';
import { beginConnecting, changeZaloSettings, pastePair } from './zalo-acts.ts';
import type { ZaloDesk } from './zalo-desk.ts';
import { whyNotConnected } from './zalo-failures.ts';
import { connectedPage, consentPage, type ZaloNews, zaloPage } from './zalo-pages.ts';

const PATH = '/staff/zalo';
const Callback = z.object({
  code: z.string().max(2_000).optional().catch(undefined),
  oa_id: z.string().max(100).optional().catch(undefined),
  state: z.string().max(200).optional().catch(undefined),
});
const Pair = z.object({
  access: z.string().trim().min(1).max(4_000),
  refresh: z.string().trim().min(1).max(4_000),
});
const Settings = z.object({
  choiceForm: z.enum(['off', 'v3-list', 'v3-button', 'v2-list']),
  notice: z.literal('1').optional(),
});

/** Connecting the Official Account, for administrators; what Zalo's consent comes back to is open to all. */
export async function zaloRoutes(app: FastifyInstance, parts: StaffParts): Promise<void> {
  const { zalo } = parts;
  const guarded = (handle: ZaloHandler): ReturnType<typeof forStaff> =>
    forStaff(parts, forAdministrator(zalo, handle));
  app.get(
    PATH,
    guarded((_request, reply, session, desk) => show(reply, session, desk, parts)),
  );
  app.post(
    `${PATH}/connect`,
    guarded((_request, reply, session, desk) => connect(reply, session, desk, parts)),
  );
  app.post(
    `${PATH}/tokens`,
    guarded((request, reply, session, desk) => paste(request, reply, session, desk, parts)),
  );
  app.post(
    `${PATH}/settings`,
    guarded((request, reply, session, desk) => change(request, reply, session, desk, parts)),
  );
  if (zalo)
    app.get('/zalo/callback', async (request, reply) => callback(request, reply, zalo, parts));
}

type ZaloHandler = (
  request: FastifyRequest,
  reply: FastifyReply,
  session: StaffSession,
  desk: ZaloDesk,
) => Promise<FastifyReply>;

function forAdministrator(zalo: ZaloDesk | undefined, handle: ZaloHandler): StaffHandler {
  return async (request, reply, session) => {
    if (session.staff.role !== 'administrator')
      return reply.code(403).type('text/plain; charset=utf-8').send('Chỉ dành cho quản trị viên.');
    if (!zalo)
      return reply
        .code(404)
        .type('text/plain; charset=utf-8')
        .send('Chưa khai báo Zalo: xem adapters/zalo/README.md.');
    return handle(request, reply, session, zalo);
  };
}

function html(reply: FastifyReply, page: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page);
}

async function show(
  reply: FastifyReply,
  session: StaffSession,
  desk: ZaloDesk,
  { pool }: StaffParts,
  news: ZaloNews = {},
): Promise<FastifyReply> {
  const [status, settings, alerts] = await Promise.all([
    desk.status(),
    desk.settings(),
    lastingOf(pool, 'zalo'),
  ]);
  const { oaId, redirectUri } = desk;
  return html(reply, zaloPage(session, { oaId, redirectUri, status, settings, alerts }, news));
}

/** The consent page is opened by a link: our own pages may not send forms to other sites. */
async function connect(
  reply: FastifyReply,
  session: StaffSession,
  desk: ZaloDesk,
  parts: StaffParts,
): Promise<FastifyReply> {
  const url = await beginConnecting(desk, session.staff.login, parts);
  if (url === undefined) return show(reply, session, desk, parts);
  return html(reply, consentPage(session, url));
}

/** Nobody's session comes along from another site: what counts is the state, or the one open attempt. */
async function callback(
  request: FastifyRequest,
  reply: FastifyReply,
  desk: ZaloDesk,
  { pool, log }: StaffParts,
): Promise<FastifyReply> {
  const { code, oa_id, state } = Callback.parse(request.query);
  try {
    const { name, by } = await desk.finish({ code, oaId: oa_id, state });
    await audit(pool, { actor: by, act: 'zalo-connected', object: desk.oaId });
    return await html(reply, connectedPage({ done: `Đã kết nối với “${name}”.` }));
  } catch (error) {
    log.warn({ error, account: 'zalo' }, 'a consent brought no tokens');
    return html(reply.code(400), connectedPage({ wrong: whyNotConnected(error) }));
  }
}

async function paste(
  request: FastifyRequest,
  reply: FastifyReply,
  session: StaffSession,
  desk: ZaloDesk,
  parts: StaffParts,
): Promise<FastifyReply> {
  const pair = Pair.safeParse(request.body);
  if (!pair.success)
    return show(reply, session, desk, parts, {
      wrong: 'Cần cả hai mã: Access Token và Refresh Token.',
    });
  const { access: accessToken, refresh: refreshToken } = pair.data;
  const end = await pastePair(desk, { accessToken, refreshToken }, session.staff.login, parts);
  return show(
    reply,
    session,
    desk,
    parts,
    'name' in end ? { done: `Đã kết nối với “${end.name}”.` } : end,
  );
}

async function change(
  request: FastifyRequest,
  reply: FastifyReply,
  session: StaffSession,
  desk: ZaloDesk,
  parts: StaffParts,
): Promise<FastifyReply> {
  const { choiceForm, notice } = Settings.parse(request.body);
  const settings = { choiceForm, notice: notice === '1' };
  await changeZaloSettings(desk, settings, session.staff.login, parts);
  return show(reply, session, desk, parts, { done: 'Đã lưu.' });
}

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { audit } from '#adapters/postgres/audit.ts';
import type { Audience } from '#adapters/postgres/notices/announcements.ts';
import {
  openNotices,
  sendAgain,
  setAside,
  waitingNotices,
} from '#adapters/postgres/notices/notice-list.ts';
import { nameTemplate, templateRows } from '#adapters/postgres/notices/templates.ts';
import type { StaffSession } from '#adapters/postgres/staff.ts';
import { NOTICE_PURPOSES } from '#bot/notices/notice.ts';
import { CATEGORIES } from '#cases/categories.ts';
import { agencyScope } from '../desk/cases/roles.ts';
import { announce, previewAnnouncement } from '../notices/announce.ts';
import { loadTemplates } from '../notices/load-templates.ts';
import { forStaff, type StaffHandler } from './for-staff.ts';
import { handlers } from './may.ts';
import { type NoticesShown, noticesPage, previewPage } from './notice-pages.ts';
import type { StaffParts } from './staff-parts.ts';

const Id = z.object({ id: z.uuid() });
const Template = z.object({
  purpose: z.enum(NOTICE_PURPOSES),
  templateId: z.string().trim().min(1).max(40),
});
const Announcement = z.object({
  kind: z.enum(['cases', 'followers']),
  category: z.string().max(60).default(''),
  procedure: z.string().trim().max(40).default(''),
  communeCode: z.string().trim().max(10).default(''),
  text: z.string().trim().min(1).max(1_500),
  confirmation: z.string().max(300).optional(),
});

/** Who may speak to many at once, or say which templates are used. */
const RULERS: readonly string[] = ['supervisor', 'administrator'];

type Said = Parameters<typeof noticesPage>[2];

/** What citizens were not told, what waits, the templates, and announcements with their preview. */
export async function noticeRoutes(app: FastifyInstance, parts: StaffParts): Promise<void> {
  const show = async (reply: FastifyReply, session: StaffSession, said?: Said) =>
    html(reply, noticesPage(session, await shownTo(session, parts), said));
  app.get(
    '/staff/notices',
    forStaff(parts, async (_request, reply, session) => show(reply, session)),
  );
  app.get(
    '/staff/notices/quota',
    forStaff(parts, async (_request, reply, session) =>
      show(reply, session, { text: await quotaNow(parts), kind: 'done' }),
    ),
  );
  decide(app, parts, 'again', sendAgain, 'notice-sent-again');
  decide(app, parts, 'set-aside', setAside, 'notice-set-aside');
  app.post(
    '/staff/notices/templates',
    forRulers(parts, async (request, reply, session) => {
      const named = await name(request, session, parts);
      return show(reply, session, named);
    }),
  );
  app.post(
    '/staff/notices/templates/load',
    forRulers(parts, async (_request, reply, session) => {
      await loadTemplates(parts.notices);
      return show(reply, session, { text: 'Đã hỏi lại Zalo về mọi mẫu.', kind: 'done' });
    }),
  );
  app.post(
    '/staff/notices/preview',
    forRulers(parts, async (request, reply, session) => {
      const { confirmation: _, ...form } = Announcement.parse(request.body);
      const asked = { text: form.text, audience: audienceIn(form), staff: session.staff };
      return html(
        reply,
        previewPage(session, form, await previewAnnouncement(asked, parts.notices)),
      );
    }),
  );
  app.post(
    '/staff/notices/send',
    forRulers(parts, async (request, reply, session) => {
      const said = await send(request, session, parts);
      return show(said.kind === 'wrong' ? reply.code(409) : reply, session, said);
    }),
  );
}

function forRulers(parts: StaffParts, handle: StaffHandler): ReturnType<typeof forStaff> {
  return forStaff(parts, async (request, reply, session) =>
    RULERS.includes(session.staff.role) ? handle(request, reply, session) : reply.code(403).send(),
  );
}

/** One decision of a person about one notice. */
function decide(
  app: FastifyInstance,
  parts: StaffParts,
  path: string,
  act: (pool: StaffParts['pool'], id: string, scope: string | null) => Promise<boolean>,
  named: string,
): void {
  app.post(
    `/staff/notices/:id/${path}`,
    forStaff(
      parts,
      handlers(async (request, reply, { staff }) => {
        const { id } = Id.parse(request.params);
        if (!(await act(parts.pool, id, agencyScope(staff) ?? null)))
          return reply.code(404).send('Không có tin báo này, hoặc người khác vừa xử lý.');
        await audit(parts.pool, { actor: staff.login, act: named, object: id });
        return reply.redirect('/staff/notices', 303);
      }),
    ),
  );
}

async function shownTo(
  { staff }: StaffSession,
  { pool, notices }: StaffParts,
): Promise<NoticesShown> {
  const scope = agencyScope(staff) ?? null;
  return {
    open: await openNotices(pool, scope),
    waiting: await waitingNotices(pool, scope),
    templates: await templateRows(pool),
    hasTemplates: notices.accounts.all.some(({ templates }) => templates),
    categories: CATEGORIES.map(({ id, label }) => ({ id, name: label })),
    mayAnnounce: RULERS.includes(staff.role),
  };
}

/** Asked only when somebody wants to know: the page itself needs no platform. */
async function quotaNow({ notices }: StaffParts): Promise<string> {
  const templates = notices.accounts.all.find((account) => account.templates)?.templates;
  const [quota, quality] = await Promise.all([templates?.quota(), templates?.quality()]);
  const left = quota
    ? `Hôm nay còn ${quota.remaining} trên ${quota.daily} tin mẫu.`
    : 'Zalo chưa cho biết số tin mẫu còn lại.';
  return quality === undefined ? left : `${left} Chất lượng: ${quality}.`;
}

async function name(
  request: FastifyRequest,
  { staff }: StaffSession,
  { pool, notices }: StaffParts,
): Promise<Said> {
  const { purpose, templateId } = Template.parse(request.body);
  const account = notices.accounts.all.find(({ templates }) => templates);
  if (!account) return { text: 'Chưa nối Zalo nên chưa có tin mẫu.', kind: 'wrong' };
  await nameTemplate(pool, { accountId: account.id, purpose, templateId });
  await audit(pool, {
    actor: staff.login,
    act: 'template-named',
    object: `${purpose} ${templateId}`,
  });
  await loadTemplates(notices);
  const kept = (await templateRows(pool)).find((row) => row.purpose === purpose);
  if (!kept?.loadedAt)
    return { text: 'Đã lưu; Zalo chưa trả lời nên chưa kiểm tra được.', kind: 'wrong' };
  return kept.problem === ''
    ? { text: 'Mẫu dùng được.', kind: 'done' }
    : { text: `Mẫu chưa dùng được: ${kept.problem}`, kind: 'wrong' };
}

function audienceIn({
  kind,
  category,
  procedure,
  communeCode,
}: z.infer<typeof Announcement>): Audience {
  return { kind, of: kind === 'cases' ? category : procedure, communeCode };
}

async function send(
  request: FastifyRequest,
  { staff }: StaffSession,
  { pool, notices }: StaffParts,
): Promise<NonNullable<Said>> {
  const form = Announcement.parse(request.body);
  const asked = { text: form.text, audience: audienceIn(form), staff };
  const announced = await announce(asked, form.confirmation, notices);
  if (announced.kind === 'needs-confirmation')
    return {
      text: `Chưa gửi: có ${announced.people} người nên phải xem trước rồi xác nhận, và xác nhận chỉ dùng cho đúng nội dung đã xem.`,
      kind: 'wrong',
    };
  if (announced.kind === 'queued-before')
    return { text: 'Thông báo này đã gửi rồi.', kind: 'done' };
  const { people } = announced;
  await audit(pool, {
    actor: staff.login,
    act: 'announced',
    object: form.kind,
    detail: { people },
  });
  return { text: `Đã xếp hàng gửi cho ${people} người.`, kind: 'done' };
}

function html(reply: FastifyReply, page: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page);
}

import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import type { SignedInStaff } from '#adapters/auth/staff-auth.ts';
import { keepAlertCode } from '#adapters/postgres/alert-contacts.ts';
import { audit } from '#adapters/postgres/audit.ts';
import { STAFF_CAUSES, USUAL_CAUSES } from '#adapters/postgres/staff-notices/note-for-staff.ts';
import {
  chatsOf,
  keepNoticeWish,
  noticeWishOf,
  removeChat,
} from '#adapters/postgres/staff-notices/notice-wishes.ts';
import { seeNotices, unseenNotices } from '#adapters/postgres/staff-notices/own-notices.ts';
import { mailTroubleOf } from '#adapters/postgres/staff-notices/staff-mails.ts';
import type {
  NoticeChatCode,
  NoticeWishShown,
  OwnNotices,
  WishedCause,
} from '#console/notice-protocol.ts';
import { ALERT_WAYS } from '../../alerts/link-chat.ts';
import { drawAlertCode } from '../../staff/show-alerts.ts';
import type { StaffParts } from '../../staff/staff-parts.ts';
import { aboutWords, causeWords } from '../../staff-notices/staff-notice-words.ts';
import { agencyScope } from '../cases/roles.ts';
import { forDesk, refuse } from '../for-desk.ts';

const WISHED = STAFF_CAUSES.filter((cause): cause is WishedCause => cause !== 'late');
const Hour = z.number().int().min(0).max(23);
const Wish = z.object({
  causes: z.array(z.enum(['new', 'assigned', 'mentioned', 'citizen', 'due'])).max(5),
  ways: z.array(z.enum(['desk', 'mail', 'chat'])).max(3),
  quietFrom: Hour,
  quietTo: Hour,
});
/** As citizens are left in peace (`QUIET_HOURS`), until somebody says otherwise. */
const USUAL = { causes: USUAL_CAUSES, ways: ['desk'], quietFrom: 22, quietTo: 6 };
const Seen = z.object({ upTo: z.string().regex(/^\d{1,18}$/u) });
const Id = z.object({ id: z.uuid() });

export type NoticeParts = Pick<
  StaffParts,
  'auth' | 'pool' | 'accounts' | 'notices' | 'categoryName'
>;

/** What whoever is signed in should know, what of it reaches them and how: their own alone. */
export function noticeRoutes(app: FastifyInstance, parts: NoticeParts): void {
  const { pool } = parts;
  app.get(
    '/api/desk/notices',
    forDesk(parts, async (_request, session) => unseen(session, parts)),
  );
  app.post(
    '/api/desk/notices/seen',
    forDesk(parts, async (request, { staff }) => {
      await seeNotices(pool, staff.login, Seen.parse(request.body).upTo);
      return {};
    }),
  );
  app.get(
    '/api/desk/notice-wish',
    forDesk(parts, async (_request, session) => wishShown(session, parts)),
  );
  app.put(
    '/api/desk/notice-wish',
    forDesk(parts, async (request, { staff }) => {
      const { causes, ...wish } = Wish.parse(request.body);
      const late = causes.includes('due') ? ['late'] : [];
      await keepNoticeWish(pool, staff.login, { ...wish, causes: [...causes, ...late] });
      return {};
    }),
  );
  chatRoutes(app, parts);
}

function chatRoutes(app: FastifyInstance, parts: NoticeParts): void {
  const { pool } = parts;
  app.post(
    '/api/desk/notice-chats',
    forDesk(parts, async (_request, { staff }, reply) => {
      if (waysHere(parts).length === 0) return noBot(reply);
      const code = drawAlertCode();
      await keepAlertCode(pool, code, staff.name, { login: staff.login });
      return { code } satisfies NoticeChatCode;
    }),
  );
  app.delete(
    '/api/desk/notice-chats/:id',
    forDesk(parts, async (request, { staff }, reply) => {
      const { id } = Id.parse(request.params);
      if (!(await removeChat(pool, staff.login, id)))
        return refuse(reply, 404, 'no-chat', 'Không có cuộc trò chuyện này.');
      await audit(pool, { actor: staff.login, act: 'notice-chat-removed', object: id });
      return {};
    }),
  );
}

function noBot(reply: FastifyReply): FastifyReply {
  return refuse(reply, 422, 'no-bot', 'Cơ quan chưa cài Zalo Bot hay Telegram.');
}

function waysHere({ accounts }: NoticeParts): readonly string[] {
  return ALERT_WAYS.filter((way) => accounts.byName(way));
}

async function unseen(
  { staff }: SignedInStaff,
  { pool, categoryName }: NoticeParts,
): Promise<OwnNotices> {
  const scope = agencyScope(staff) ?? null;
  const { rows, ...counts } = await unseenNotices(pool, { login: staff.login, scope });
  return {
    ...counts,
    rows: rows.map((one) => ({
      ...{ id: one.id, cause: one.cause, receipt: one.receipt },
      words: causeWords(one.cause),
      about: aboutWords(one, categoryName),
      at: one.at.toISOString(),
    })),
  };
}

async function wishShown({ staff }: SignedInStaff, parts: NoticeParts): Promise<NoticeWishShown> {
  const { pool, notices } = parts;
  const [kept, chats, trouble] = await Promise.all([
    noticeWishOf(pool, staff.login),
    chatsOf(pool, staff.login),
    mailTroubleOf(pool, staff.login),
  ]);
  const { causes, ways, quietFrom, quietTo } = kept ?? USUAL;
  return {
    causes: WISHED.filter((cause) => causes.includes(cause)),
    ways: Wish.shape.ways.parse(ways),
    ...{ quietFrom, quietTo },
    address: staff.email.endsWith('.invalid') ? null : staff.email,
    hasMail: notices.mailer !== undefined,
    mailTrouble: trouble ?? null,
    chatWays: waysHere(parts),
    chats: chats.map(({ id, way }) => ({ id, way })),
  };
}

import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { keepAlertCode } from '#adapters/postgres/alert-contacts.ts';
import { linkMailByCode, removeAlertAddress } from '#adapters/postgres/alert-mails.ts';
import { audit } from '#adapters/postgres/audit.ts';
import type { StaffSession } from '#adapters/postgres/staff.ts';
import type { StaffHandler } from './for-staff.ts';
import { drawAlertCode, forLeads, showAlerts } from './show-alerts.ts';
import type { StaffParts } from './staff-parts.ts';

const PATH = '/staff/alerts/mails';
const NewAddress = z.object({
  label: z.string().trim().min(1).max(80),
  mail: z.string().trim().max(200).pipe(z.email()),
});
const Code = z.object({ code: z.string().trim().max(20) });
const AddressId = z.object({ id: z.uuid() });

/** Mail addresses that hear alerts: an address counts only after the code that was sent to it came back. */
export async function alertMailRoutes(app: FastifyInstance, parts: StaffParts): Promise<void> {
  app.post(
    PATH,
    forLeads(parts, (...asked) => sendCode(...asked, parts)),
  );
  app.post(
    `${PATH}/confirm`,
    forLeads(parts, (...asked) => confirm(...asked, parts)),
  );
  app.post(
    `${PATH}/:id/remove`,
    forLeads(parts, (...asked) => unlink(...asked, parts)),
  );
}

async function sendCode(
  request: Parameters<StaffHandler>[0],
  reply: FastifyReply,
  session: StaffSession,
  parts: StaffParts,
): Promise<FastifyReply> {
  const { pool, log } = parts;
  const { mailer, personal, office } = parts.notices;
  const form = NewAddress.safeParse(request.body);
  if (!mailer || !form.success)
    return showAlerts(reply, session, parts, { wrong: 'Cần tên người trực và địa chỉ thư đúng.' });
  const { label, mail } = form.data;
  const code = drawAlertCode();
  await keepAlertCode(pool, code, label, { mail: personal.close(mail) });
  await audit(pool, { actor: session.staff.login, act: 'alert-code-mailed', object: label });
  const told = await mailer.send(mail, {
    subject: `Mã liên kết báo động: ${code}`,
    text: `${office} muốn gửi báo động của trợ lý tới địa chỉ này (${label}).\nMã: ${code}, dùng một lần trong 15 phút, nhập ở bàn làm việc, mục Báo động.\nKhông biết việc này thì bỏ qua thư.`,
    trackingId: `alert-code-${randomUUID()}`,
  });
  if (told.kind === 'accepted')
    return showAlerts(reply, session, parts, {
      done: `Đã gửi mã tới ${mail}. Nhập mã trong thư vào ô bên dưới trong 15 phút.`,
    });
  log.warn({ because: told.because, code: told.code }, 'a code for alerts was not mailed');
  return showAlerts(reply, session, parts, {
    wrong: `Không gửi được thư (${told.because}). Kiểm tra địa chỉ và máy chủ thư rồi thử lại.`,
  });
}

async function confirm(
  request: Parameters<StaffHandler>[0],
  reply: FastifyReply,
  session: StaffSession,
  parts: StaffParts,
): Promise<FastifyReply> {
  const { code } = Code.parse(request.body);
  const linked = await linkMailByCode(parts.pool, parts.notices.personal, code);
  if (!linked)
    return showAlerts(reply, session, parts, {
      wrong: 'Mã không đúng, đã dùng hoặc quá 15 phút. Xem lại thư, hoặc gửi mã mới.',
    });
  const { label } = linked;
  await audit(parts.pool, {
    actor: session.staff.login,
    act: 'alert-address-linked',
    object: label,
  });
  return showAlerts(reply, session, parts, { done: `Đã liên kết thư của ${label}.` });
}

async function unlink(
  request: Parameters<StaffHandler>[0],
  reply: FastifyReply,
  { staff }: StaffSession,
  { pool }: StaffParts,
): Promise<FastifyReply> {
  const { id } = AddressId.parse(request.params);
  await removeAlertAddress(pool, id);
  await audit(pool, { actor: staff.login, act: 'alert-address-removed', object: id });
  return reply.redirect('/staff/alerts', 303);
}

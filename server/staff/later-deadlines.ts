import { z } from 'zod';
import { auditWithin } from '#adapters/postgres/audit.ts';
import {
  type LaterDeadline,
  laterDeadlines,
  tellLaterDeadline,
} from '#adapters/postgres/cases/later-deadlines.ts';
import { inTransaction } from '#adapters/postgres/in-transaction.ts';
import type { StaffMember, StaffSession } from '#adapters/postgres/staff.ts';
import { dueLaterNotice } from '#bot/replies/due-notice.ts';
import { type Html, html } from '#widget/pages/html.ts';
import type { StaffHandler } from './for-staff.ts';
import { hidden } from './staff-page.ts';
import type { StaffParts } from './staff-parts.ts';

/** What an administrator confirmed: having read that so many are told. */
const Confirmed = z.object({ count: z.coerce.number().int(), confirmed: z.literal('yes') });

/**
 * Tells everybody whose deadline came later by a change of the calendar, all or nobody. False where others than
 * the confirmed number are concerned by now, whoever asked twice included.
 */
export async function tellLater(
  { login }: Pick<StaffMember, 'login'>,
  count: number,
  { pool, office, now }: Pick<StaffParts, 'pool' | 'office'> & { readonly now: () => Date },
): Promise<boolean> {
  return inTransaction(pool, async (client) => {
    // Two who confirm at once: the second finds nobody left.
    await client.query(`SELECT pg_advisory_xact_lock(hashtext('later-deadlines'))`);
    const concerned = await laterDeadlines(client, now());
    if (concerned.length !== count || count === 0) return false;
    for (const one of concerned) {
      const words = dueLaterNotice(one.receipt, one.explained, office);
      await tellLaterDeadline(client, one, words);
    }
    const act = 'later-deadlines-told';
    await auditWithin(client, { actor: login, act, object: 'deadlines', detail: { count } });
    return true;
  });
}

/** The administrator's confirmation on the page of deadlines. */
export function confirmLater(parts: StaffParts): StaffHandler {
  return async (request, reply, { staff }) => {
    if (staff.role !== 'administrator') return reply.code(403).send();
    const read = Confirmed.safeParse(request.body);
    if (!read.success) return reply.redirect('/staff/deadlines?done=not-confirmed', 303);
    const told = await tellLater(staff, read.data.count, { ...parts, now: parts.notices.now });
    return reply.redirect(`/staff/deadlines?done=${told ? 'told' : 'changed'}`, 303);
  };
}

/** How many wait to be told, what that may cost, and the confirmation where this person may give it. */
export function laterPart({ csrf, staff }: StaffSession, later: readonly LaterDeadline[]): Html {
  const count = later.length;
  const form = html`<form method="post" action="/staff/deadlines/tell-later">${hidden(csrf)}<input type="hidden" name="count" value="${count}"><label><input type="checkbox" name="confirmed" value="yes" required> Tôi đã hiểu: ${count} phản ánh, tin ngoài khung trả lời miễn phí của Zalo có thể mất phí</label><button>Báo hạn mới cho ${count} người</button></form>`;
  return html`<div class="box"><h2>Hạn lùi vì lịch thay đổi</h2>
<p>${count} phản ánh đang mở có hạn trả lời muộn hơn trước vì lịch làm việc đổi; người dân chưa được báo. Không báo thì họ đọc hạn mới ở lần liên hệ sau. Hạn sớm hơn thì trợ lý đã tự báo.</p>
${staff.role === 'administrator' ? form : html`<p>Quản trị viên xác nhận thì mới gửi.</p>`}</div>`;
}

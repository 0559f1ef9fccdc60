import { type AlertContact, alertContacts } from '#adapters/postgres/alert-contacts.ts';
import { hasAlertAddress } from '#adapters/postgres/alert-mails.ts';
import { unansweredHolds } from '#adapters/postgres/message-path/holds.ts';
import { type Html, html } from '#widget/pages/html.ts';
import { channelWords } from '../alerts/alert-words.ts';
import { notice } from './staff-page.ts';
import type { StaffParts } from './staff-parts.ts';

/** Fewer ways than this, and one broken way leaves nobody told. */
const FEWEST_WAYS = 2;

type Parts = Pick<StaffParts, 'pool' | 'accounts' | 'notices'>;

/** The red line of the desk while alerts reach nobody, or could be stopped by one broken way. */
export async function alertLine({ pool, accounts, notices }: Parts): Promise<Html | string> {
  const mailed = notices.mailer !== undefined && (await hasAlertAddress(pool));
  return redLine(waysTaken(await alertContacts(pool), accounts, mailed));
}

/** The red lines above every list with which staff begin their day. */
export async function linesFor(parts: Parts): Promise<Html> {
  return html`${await alertLine(parts)}${waitingLine(await unansweredHolds(parts.pool))}`;
}

/** How many citizens wait for a human word. */
function waitingLine(unanswered: number): Html | string {
  if (unanswered === 0) return '';
  return html`<p class="late">${String(unanswered)} người dân đang chờ cán bộ trả lời. <a href="/staff/conversations">Mở hội thoại</a> để trả lời hoặc trả cho trợ lý.</p>`;
}

/** The ways on which an alert would leave now: linked, and their channel or mail server at work. */
export function waysTaken(
  contacts: readonly AlertContact[],
  accounts: StaffParts['accounts'],
  mailed: boolean,
): readonly string[] {
  const working = contacts.filter(({ accountId }) => accounts.byId(accountId));
  return [...new Set([...working.map(({ way }) => way), ...(mailed ? ['mail'] : [])])];
}

export function redLine(ways: readonly string[]): Html | string {
  if (ways.length >= FEWEST_WAYS) return '';
  const [only] = ways;
  const line = only
    ? `Chỉ có một đường báo động (${channelWords(only)}). Cần ít nhất hai, để một đường hỏng vẫn còn đường kia. Đặt ở mục Báo động.`
    : 'Chưa đặt đường báo động nào: có việc khẩn cấp thì không ai được báo. Đặt ở mục Báo động.';
  return notice(line, 'wrong');
}

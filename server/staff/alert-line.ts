import { type AlertContact, alertContacts } from '#adapters/postgres/alert-contacts.ts';
import type { Html } from '#widget/pages/html.ts';
import { channelWords } from '../alerts/alert-words.ts';
import { notice } from './staff-page.ts';
import type { StaffParts } from './staff-parts.ts';

/** Fewer ways than this, and one broken way leaves nobody told. */
const FEWEST_WAYS = 2;

/** The red line of the desk while alerts reach nobody, or could be stopped by one broken way. */
export async function alertLine(
  parts: Pick<StaffParts, 'pool' | 'accounts'>,
): Promise<Html | string> {
  return redLine(waysTaken(await alertContacts(parts.pool), parts.accounts));
}

/** The ways on which an alert would leave now: linked, and their channel at work. */
export function waysTaken(
  contacts: readonly AlertContact[],
  accounts: StaffParts['accounts'],
): readonly string[] {
  const working = contacts.filter(({ accountId }) => accounts.byId(accountId));
  return [...new Set(working.map(({ way }) => way))];
}

export function redLine(ways: readonly string[]): Html | string {
  if (ways.length >= FEWEST_WAYS) return '';
  const [only] = ways;
  const line = only
    ? `Chỉ có một đường báo động (${channelWords(only)}). Cần ít nhất hai, để một đường hỏng vẫn còn đường kia. Đặt ở mục Báo động.`
    : 'Chưa đặt đường báo động nào: có việc khẩn cấp thì không ai được báo. Đặt ở mục Báo động.';
  return notice(line, 'wrong');
}

import {
  askIfMended,
  casesToFollowUp,
  remindHalfFilled,
} from '#adapters/postgres/cases/follow-ups.ts';
import { halfFilledNotice, mendedNotice } from '#bot/replies/notice.ts';
import { categoryOf } from '#cases/categories.ts';
import type { NoticeParts } from './notice-parts.ts';

const AT_A_TIME = 200;

/** One round: half-filled reports are reminded of once, and after 30 days it is asked whether a case is mended. */
export async function noticeReports({
  pool,
  office,
  now,
}: Pick<NoticeParts, 'pool' | 'office' | 'now'>): Promise<void> {
  await remindHalfFilled(pool, now(), AT_A_TIME, halfFilledNotice(office));
  for (const one of await casesToFollowUp(pool, now(), AT_A_TIME)) {
    const what = `${categoryOf(one.category)?.label ?? one.category}, ${one.place}`;
    await askIfMended(pool, one, now(), mendedNotice(one.receipt, what, office));
  }
}

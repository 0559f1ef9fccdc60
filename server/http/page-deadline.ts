import type { TrackedRow } from '#adapters/postgres/cases/tracked-case.ts';
import type { CaseState } from '#cases/case-state.ts';
import { categoryOf } from '#cases/categories.ts';
import { computeDeadline } from '#cases/deadline.ts';
import { explainDeadline } from '#cases/deadline-words.ts';
import { sayInstant } from '#language/date-words.ts';
import type { TrackedDeadline } from '#widget/pages/track.ts';
import type { Office } from '../office/open-office.ts';

/**
 * When the answer is due and how that was counted. The day-by-day table stands there only where counting again
 * gives the very date that was promised: one that was moved by hand or by another rule is told as it is kept.
 */
export function deadlineOf(row: TrackedRow, state: CaseState, office: Office): TrackedDeadline {
  const who = office.agencyName(row.agency);
  const counted = computeDeadline(
    {
      amount: categoryOf(row.category)?.defaultWorkingDays ?? 5,
      unit: 'working-days',
      countsDayOfReceipt: false,
      receiptOnDayOff: 'next-working-day',
      endOnDayOff: 'next-working-day',
      source: 'Mức dùng thử, chờ cơ quan ấn định',
      checkedOn: '2026-11-22',
    },
    state.receivedAt,
    office.calendar,
    state.pauses,
  );
  const kept = state.dueAt;
  const paused = state.stage === 'waiting-citizen';
  if (paused ? counted.dueAt === undefined : counted.dueAt?.getTime() === kept.getTime())
    return { ...explainDeadline(counted, who), days: counted.days };
  return {
    promise: paused
      ? 'Thời hạn đang tạm dừng, chờ anh/chị bổ sung.'
      : `${who} trả lời trước ${sayInstant(kept)}.`,
    counting:
      'Hạn này do cán bộ đổi hoặc tính theo quy định khác, nên không có bảng tính từng ngày.',
    reasons: [],
    days: [],
  };
}

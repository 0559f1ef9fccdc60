import type { TrackedRow } from '#adapters/postgres/cases/tracked-case.ts';
import { clockFacts } from '#cases/case-clock.ts';
import type { CaseState } from '#cases/case-state.ts';
import { explainDeadline } from '#cases/deadline-words.ts';
import { sayInstant } from '#language/date-words.ts';
import type { TrackedDeadline } from '#widget/pages/track-view.ts';
import type { Office } from '../office/open-office.ts';

/**
 * When the answer is due and how that was counted. The day-by-day table stands there only where counting again
 * gives the very date that was promised: one that was moved by hand is told as it is kept.
 */
export function deadlineOf(
  { agency, history }: Pick<TrackedRow, 'agency' | 'history'>,
  { stage, dueAt: kept }: CaseState,
  office: Pick<Office, 'deadlinesOf' | 'agencyName'>,
): TrackedDeadline {
  const who = office.agencyName(agency);
  const { resolution: counted } = office.deadlinesOf(clockFacts(history));
  const paused = stage === 'waiting-citizen';
  if (paused ? counted.dueAt === undefined : counted.dueAt?.getTime() === kept.getTime())
    return { ...explainDeadline(counted, who), days: counted.days };
  const promise = `${who} trả lời trước ${sayInstant(kept)}.`;
  return {
    promise: paused ? 'Thời hạn đang tạm dừng, chờ anh/chị bổ sung.' : promise,
    counting: 'Hạn này đã được cán bộ đổi, nên không có bảng tính từng ngày.',
    reasons: [],
    days: [],
  };
}

import { sayDay, sayInstant, sayShortDate, sayTime } from '#language/date-words.ts';
import { civilDateOf } from '#language/vietnam-time.ts';
import type { Deadline } from './deadline.ts';
import type { DeadlineDay } from './deadline-days.ts';
import { type DeadlineRule, sayLength } from './deadline-rule.ts';

/** A deadline in the citizen's words: the answer first, then how it was counted. */
export interface DeadlineWords {
  /** "Xã trả lời trước 17 giờ thứ Hai, 07/09/2026." */
  readonly promise: string;
  /** "5 ngày làm việc, đếm từ thứ Năm, 27/08/2026." */
  readonly counting: string;
  /** Each reason for a day that does not count, a moved end or a standing clock. */
  readonly reasons: readonly string[];
  /** Every day from the receipt to the end, with what it was in the counting. */
  readonly table: readonly DayWords[];
}

/** A row of the day-by-day table in words. */
export interface DayWords {
  /** "thứ Năm, 27/08/2026". */
  readonly day: string;
  /** "ngày làm việc thứ 3", "không tính: nghỉ Quốc khánh". */
  readonly what: string;
}

/** Explains a deadline plainly; `who` answers ("Xã", "Sở Xây dựng"). */
export function explainDeadline(deadline: Deadline, who: string): DeadlineWords {
  return {
    promise: promiseOf(deadline, who),
    counting: countingOf(deadline),
    reasons: [
      ...takenLater(deadline),
      ...daysOff(deadline.days),
      ...waiting(deadline.days),
      ...moved(deadline),
      ...expected(deadline),
    ],
    table: deadline.days.map((day) => ({
      day: sayDay(day.date),
      what: whatOf(day, deadline.rule.unit),
    })),
  };
}

/** The whole explanation as one text. */
export function sayDeadline({ promise, counting, reasons }: DeadlineWords): string {
  return [promise, counting, ...reasons].join(' ');
}

/** The table as lines of text, for channels that show nothing else. */
export function sayDayTable({ table }: DeadlineWords): string {
  return table.map(({ day, what }) => `${day}: ${what}`).join('\n');
}

function whatOf(day: DeadlineDay, unit: DeadlineRule['unit']): string {
  const words = countedAs(day, unit);
  return day.due ? `${words} – đến hạn` : words;
}

function countedAs(day: DeadlineDay, unit: DeadlineRule['unit']): string {
  switch (day.kind) {
    case 'received':
      return 'ngày nhận, không tính';
    case 'counted':
      return numbered(day, unit);
    case 'off':
      return `không tính: ${day.why ?? 'ngày nghỉ'}${day.expected ? ' (dự kiến)' : ''}`;
    case 'waiting':
      return 'không tính: chờ anh/chị bổ sung';
    case 'passed-over':
      return 'không tính';
  }
}

function numbered({ number }: DeadlineDay, unit: DeadlineRule['unit']): string {
  const what = unit === 'working-days' ? 'ngày làm việc' : 'ngày';
  return number === undefined ? 'tính giờ' : `${what} thứ ${number}`;
}

function promiseOf({ dueAt }: Deadline, who: string): string {
  return dueAt
    ? `${who} trả lời trước ${sayInstant(dueAt)}.`
    : 'Thời hạn đang tạm dừng, chờ anh/chị bổ sung.';
}

function countingOf(deadline: Deadline): string {
  const length = sayLength(deadline.rule);
  const first = deadline.days.find((day) => day.kind === 'counted');
  if (!deadline.dueAt) return `Đã tính ${deadline.counted} trong ${length}.`;
  return first ? `Thời hạn là ${length}, đếm từ ${sayDay(first.date)}.` : `Thời hạn là ${length}.`;
}

function takenLater({ receivedAt, takenAsReceivedOn, rule }: Deadline): string[] {
  const day = civilDateOf(receivedAt);
  if (day === takenAsReceivedOn) return [];
  const after = rule.cutOff ? `sau ${sayTime(rule.cutOff)} hoặc ngày nghỉ` : 'ngoài giờ làm việc';
  return [`Gửi ${after} thì tính như nhận ngày ${sayShortDate(takenAsReceivedOn)}.`];
}

/** "Không tính 29/08, 30/08 (cuối tuần) và 02/09 (nghỉ Quốc khánh)." */
function daysOff(days: readonly DeadlineDay[]): string[] {
  const off = days.filter((day) => day.kind === 'off');
  const names = [...new Set(off.map((day) => day.why ?? ''))];
  const groups = names.map((name) => {
    const dates = off
      .filter((day) => (day.why ?? '') === name)
      .map((day) => sayShortDate(day.date));
    return `${dates.join(', ')} (${name})`;
  });
  return groups.length === 0 ? [] : [`Không tính ${listOf(groups)}.`];
}

function waiting(days: readonly DeadlineDay[]): string[] {
  const count = days.filter((day) => day.kind === 'waiting').length;
  return count === 0 ? [] : [`Không tính ${count} ngày chờ anh/chị bổ sung.`];
}

function moved({ movedFrom, dueAt }: Deadline): string[] {
  if (!movedFrom || !dueAt) return [];
  const to = sayDay(civilDateOf(dueAt));
  return [`Ngày cuối là ${sayShortDate(movedFrom)}, trúng ngày nghỉ, nên dời tới ${to}.`];
}

function expected({ expectedDays }: Deadline): string[] {
  return expectedDays.map(
    ({ date, name }) =>
      `Ngày ${sayShortDate(date)} (${name}) chưa có thông báo chính thức; ngày hạn có thể đổi theo.`,
  );
}

function listOf(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} và ${parts.at(-1)}`;
}

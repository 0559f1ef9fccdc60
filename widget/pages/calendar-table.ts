import { type Html, html } from './html.ts';

/** A day as `cases` explains it. */
export interface CalendarDay {
  /** `yyyy-mm-dd`. */
  readonly date: string;
  readonly kind: 'received' | 'counted' | 'off' | 'waiting' | 'passed-over';
  readonly number?: number | undefined;
  readonly due: boolean;
  readonly why?: string | undefined;
}

/** More weeks than this are told as a list of reasons only (ui.md, "deadline explainer"). */
const MOST_WEEKS = 5;

/** The days of a deadline as weeks, Monday first; words in every cell, colour and hatching beside them. */
export function calendarTable(days: readonly CalendarDay[]): Html {
  const [first] = days;
  if (!first) return html``;
  const lead = weekdayOf(first.date);
  const cells = [...Array.from({ length: lead }, () => undefined), ...days];
  const weeks = Math.ceil(cells.length / 7);
  if (weeks > MOST_WEEKS) return html``;
  const rows = Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_day, at) => cells[week * 7 + at]),
  );
  return html`<table class="cal"><caption class="sr">Lịch tính hạn, mỗi hàng một tuần</caption><thead><tr>${['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'].map((name) => html`<th scope="col">${name}</th>`)}</tr></thead><tbody>${rows.map((row) => html`<tr>${row.map(cell)}</tr>`)}</tbody></table>`;
}

/** 0 for Monday. */
function weekdayOf(date: string): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
}

function cell(day: CalendarDay | undefined): Html {
  if (!day) return html`<td></td>`;
  const [, month = '', date = ''] = day.date.split('-');
  const label = `${Number(date)}/${Number(month)}`;
  if (day.due) return html`<td class="due">${label}<b>hạn</b></td>`;
  switch (day.kind) {
    case 'received':
      return html`<td class="start">${label}<b>nhận</b></td>`;
    case 'counted':
      return html`<td class="count">${label}<b><span class="sr">ngày thứ </span>${day.number}</b></td>`;
    case 'off':
      return html`<td class="off">${label}<b>${/lễ|tết|quốc khánh/iu.test(day.why ?? '') ? 'lễ' : 'nghỉ'}</b></td>`;
    case 'waiting':
      return html`<td class="off">${label}<b>chờ</b></td>`;
    case 'passed-over':
      return html`<td class="past">${label}</td>`;
  }
}

import type { StaffSession } from '#adapters/postgres/staff.ts';
import type { EscalationStep } from '#cases/time-left.ts';
import { sayDate } from '#language/date-words.ts';
import { type Html, html } from '#widget/pages/html.ts';
import { hidden } from './staff-page.ts';

const TARGET = { resolution: 'trả lời', 'first-reply': 'phản hồi đầu' } as const;
const TELL = { handler: 'người xử lý', supervisor: 'trưởng bộ phận', leader: 'lãnh đạo' } as const;

/** Who is told when a deadline comes near or is missed, and the form that changes it. */
export function escalationPart(
  session: StaffSession,
  steps: readonly EscalationStep[],
  today: string,
  keeps: boolean,
): Html {
  const shown = steps.filter(({ to }) => to === undefined || to >= today).toSorted(inOrder);
  return html`<h2>Báo ai khi sắp trễ, đã trễ</h2><div class="scroll tight"><table><thead><tr><th>Hạn nào</th><th>Khi nào</th><th>Báo ai</th><th>Áp dụng</th><th>Căn cứ</th>${keeps && html`<th>Sửa</th>`}</tr></thead><tbody>${shown.map((step) => stepRow(session, step, keeps))}</tbody></table></div>
${keeps && stepForm(session, today)}`;
}

function inOrder(a: EscalationStep, b: EscalationStep): number {
  return b.target.localeCompare(a.target) || a.afterWorkingDays - b.afterWorkingDays;
}

function whenWords(days: number): string {
  if (days === 0) return 'đúng ngày đến hạn';
  return days < 0 ? `trước hạn ${-days} ngày làm việc` : `trễ ${days} ngày làm việc`;
}

function stepRow({ csrf }: StaffSession, step: EscalationStep, keeps: boolean): Html {
  const { target, afterWorkingDays, tell, from, to, source } = step;
  const days = [
    ...(from ? [`từ ${sayDate(from)}`] : []),
    ...(to ? [`đến hết ${sayDate(to)}`] : []),
  ];
  const end = html`<form method="post" action="/staff/deadlines/step/end">${hidden(csrf)}<input type="hidden" name="target" value="${target}"><input type="hidden" name="afterWorkingDays" value="${afterWorkingDays}"><input type="hidden" name="tell" value="${tell}"><button class="quiet">Thôi</button></form>`;
  return html`<tr><td>${TARGET[target]}</td><td>${whenWords(afterWorkingDays)}</td><td>${TELL[tell]}</td><td>${days.join(', ') || 'đang áp dụng'}</td><td>${source ?? ''}</td>${keeps && html`<td>${to === undefined ? end : ''}</td>`}</tr>`;
}

function stepForm({ csrf }: StaffSession, today: string): Html {
  return html`<h3>Mức báo mới</h3><form method="post" action="/staff/deadlines/step">${hidden(csrf)}
<label for="step-target">Hạn nào</label><select id="step-target" name="target">${Object.entries(TARGET).map(([id, words]) => html`<option value="${id}">${words}</option>`)}</select>
<label for="step-days">Sau hạn mấy ngày làm việc</label><p class="hint" id="step-days-hint">Số âm là trước hạn, ví dụ -1.</p><input id="step-days" name="afterWorkingDays" type="number" min="-30" max="90" required aria-describedby="step-days-hint">
<label for="step-tell">Báo ai</label><select id="step-tell" name="tell">${Object.entries(TELL).map(([id, words]) => html`<option value="${id}">${words}</option>`)}</select>
<label for="step-from">Áp dụng từ ngày</label><input id="step-from" name="from" type="date" value="${today}" required>
<label for="step-source">Căn cứ</label><input id="step-source" name="source" required minlength="5" maxlength="300">
<button>Lưu mức báo</button></form>`;
}

import type { DueRow } from '#adapters/postgres/cases/due-cases.ts';
import type { LaterDeadline } from '#adapters/postgres/cases/later-deadlines.ts';
import type { DueCount } from '#adapters/postgres/cases/open-clocks.ts';
import type { StaffSession } from '#adapters/postgres/staff.ts';
import { CATEGORIES } from '#cases/categories.ts';
import { sayLength } from '#cases/deadline-rule.ts';
import type { DatedDeadlineRule } from '#cases/deadline-table.ts';
import { sayDate } from '#language/date-words.ts';
import { type Html, html } from '#widget/pages/html.ts';
import { escalationPart } from './escalation-part.ts';
import { laterPart } from './later-deadlines.ts';
import { mayKeepRules } from './may.ts';
import { hidden, notice, shortTime, staffPage } from './staff-page.ts';
import type { StaffParts } from './staff-parts.ts';

type Names = Pick<StaffParts, 'agencyName' | 'categoryName' | 'rules' | 'today'>;

const DONE: Readonly<Record<string, string>> = {
  saved: 'Đã lưu. Phản ánh nhận trước ngày áp dụng giữ hạn cũ.',
  told: 'Đã báo hạn mới: mỗi người một tin, ban đêm thì chờ đến sáng.',
  step: 'Đã lưu mức báo. Phản ánh đang mở được xét theo mức mới từ ngày áp dụng.',
};

const WRONG: Readonly<Record<string, string>> = {
  past: 'Chưa lưu: ngày áp dụng không được trước hôm nay.',
  'not-confirmed': 'Chưa gửi: anh/chị đánh dấu vào ô xác nhận trước.',
  changed: 'Chưa gửi: số phản ánh vừa thay đổi. Anh/chị xem lại số mới rồi xác nhận.',
};

const TARGET = { 'first-reply': 'phản hồi đầu', resolution: 'trả lời' } as const;

/** What is late and due today, by agency and one by one; the rules in force. */
export function deadlinesPage(
  session: StaffSession,
  names: Names,
  {
    counts,
    cases,
    later,
    now,
    done,
  }: {
    readonly counts: readonly DueCount[];
    readonly cases: readonly DueRow[];
    readonly later: readonly LaterDeadline[];
    readonly now: Date;
    readonly done: string | undefined;
  },
): string {
  const keeps = mayKeepRules(session.staff);
  const main = html`${notice(DONE[done ?? ''])}${notice(WRONG[done ?? ''], 'wrong')}
${later.length > 0 && laterPart(session, later)}
<h2>Theo cơ quan</h2>${
    counts.length === 0
      ? html`<p>Không có phản ánh nào đến hạn hôm nay hay quá hạn.</p>`
      : html`<div class="scroll tight"><table><thead><tr><th>Cơ quan</th><th>Quá hạn</th><th>Đến hạn hôm nay</th></tr></thead><tbody>${counts.map(({ agency, due, overdue }) => html`<tr><td>${agencyWords(agency, names)}</td><td>${overdue}</td><td>${due}</td></tr>`)}</tbody></table></div>
<h2>Từng phản ánh</h2><div class="scroll tight"><table><thead><tr><th>Mã</th><th>Loại việc</th><th>Cơ quan</th><th>Hạn</th><th>Đã báo cấp</th></tr></thead><tbody>${cases.map((one) => caseRow(one, names, now))}</tbody></table></div>`
  }
<h2>Thời hạn đang áp dụng</h2><div class="scroll tight"><table><thead><tr><th>Loại việc</th><th>Việc gì</th><th>Thời hạn</th><th>Từ ngày</th><th>Căn cứ</th></tr></thead><tbody>${inForce(names).map((rule) => ruleRow(rule, names))}</tbody></table></div>
${keeps && ruleForm(session, names.today())}
${escalationPart(session, names.rules.now().escalation, names.today(), keeps)}`;
  return staffPage('Hạn trả lời', session, main);
}

function agencyWords(agency: string, { agencyName }: Names): string {
  return agency === '' ? 'Chưa giao' : agencyName(agency);
}

function caseRow(one: DueRow, names: Names, now: Date): Html {
  const late = one.dueAt < now;
  const due = shortTime(one.dueAt);
  return html`<tr><td><a href="/staff/cases/${one.receipt}">${one.receipt}</a></td><td>${names.categoryName(one.category)}${one.urgent && ' (gấp)'}</td><td>${agencyWords(one.agency, names)}</td><td>${late ? html`<span class="late">quá hạn ${due}</span>` : due}</td><td>${one.escalationLevel}</td></tr>`;
}

function inForce({ rules, today }: Names): readonly DatedDeadlineRule[] {
  return rules.now().deadlines.filter(({ to }) => to === undefined || to >= today());
}

function ruleRow(rule: DatedDeadlineRule, { categoryName }: Names): Html {
  const what = rule.category === '*' ? 'Mọi loại khác' : categoryName(rule.category);
  const cutOff = rule.cutOff === undefined ? '' : `, sau ${rule.cutOff} tính hôm sau`;
  return html`<tr><td>${what}</td><td>${TARGET[rule.target]}</td><td>${sayLength(rule)}${cutOff}</td><td>${sayDate(rule.from)}</td><td>${rule.source}</td></tr>`;
}

function ruleForm(session: StaffSession, today: string): Html {
  return html`<h2>Thời hạn mới</h2><form method="post" action="/staff/deadlines/rule">${hidden(session.csrf)}
<label for="category">Loại việc</label><select id="category" name="category"><option value="*">Mọi loại khác</option>${CATEGORIES.map(({ id, label }) => html`<option value="${id}">${label}</option>`)}</select>
<label for="target">Việc gì</label><select id="target" name="target"><option value="resolution">trả lời</option><option value="first-reply">phản hồi đầu</option></select>
<label for="amount">Bao lâu</label><input id="amount" name="amount" type="number" min="1" max="365" required>
<label for="unit">Đơn vị</label><select id="unit" name="unit"><option value="working-days">ngày làm việc</option><option value="calendar-days">ngày</option><option value="office-hours">giờ làm việc</option><option value="hours">giờ</option></select>
<label for="cutOff">Giờ chốt trong ngày</label><p class="hint" id="cutOff-hint">Nhận từ giờ này trở đi tính như hôm sau. Để trống nếu không có.</p><input id="cutOff" name="cutOff" type="time" aria-describedby="cutOff-hint">
<label for="from">Áp dụng từ ngày</label><input id="from" name="from" type="date" value="${today}" required>
<label for="source">Căn cứ</label><input id="source" name="source" required minlength="5" maxlength="300">
<button>Lưu thời hạn</button></form>`;
}

import type { StaffSession } from '#adapters/postgres/staff.ts';
import type { SpecialDay } from '#cases/office-calendar.ts';
import { sayDay } from '#language/date-words.ts';
import { type Html, html } from '#widget/pages/html.ts';
import { calendarYear } from '../office/calendar-year.ts';
import { mayKeepRules } from './may.ts';
import { hidden, notice, staffPage } from './staff-page.ts';
import type { KeptRules } from './staff-parts.ts';

const DONE: Readonly<Record<string, string>> = {
  saved:
    'Đã lưu. Mọi máy tính hạn theo lịch mới trong vài giây; hạn của các phản ánh đang mở được tính lại.',
  removed: 'Đã bỏ ngày này khỏi lịch; hạn của các phản ánh đang mở được tính lại.',
};
const WRONG: Readonly<Record<string, string>> = {
  'no-decision': 'Chưa lưu: ngày đã công bố phải ghi số văn bản, ngày ban hành.',
};

/** The days of one year that differ from their weekday, and the forms to change them. */
export function calendarPage(
  session: StaffSession,
  year: number,
  rules: KeptRules,
  done: string | undefined,
): string {
  const { days, stored, byLaw } = calendarYear(year, rules);
  const keeps = mayKeepRules(session.staff);
  const main = html`${notice(DONE[done ?? ''])}${notice(WRONG[done ?? ''], 'wrong')}
<p class="hint">Ngày thứ Bảy, Chủ nhật đã là ngày nghỉ. Ở đây ghi ngày lễ, Tết, ngày nghỉ bù, ngày làm bù. Ngày “dự kiến” suy từ luật (Bộ luật Lao động 2019, Điều 112); khi có thông báo, ghi lại là “đã công bố” cùng số văn bản.</p>
<p class="acts"><a href="/staff/calendar?year=${year - 1}">Năm ${year - 1}</a> <a href="/staff/calendar?year=${year + 1}">Năm ${year + 1}</a></p>
<h2>Năm ${year}</h2>
${byLaw && html`<p>Chưa ai ghi lịch năm này: dưới đây là các ngày suy từ luật.</p>`}
${keeps && byLaw && yearForm(session, year)}
<div class="scroll tight"><table><thead><tr><th>Ngày</th><th>Nghỉ hay làm</th><th>Chắc chắn</th><th>Văn bản</th>${keeps && html`<th>Sửa</th>`}</tr></thead><tbody>
${days.map((day) => row(session, day, stored.has(day.date) && keeps, keeps))}</tbody></table></div>
${keeps && dayForm(session)}`;
  return staffPage('Lịch làm việc', session, main);
}

function row(session: StaffSession, day: SpecialDay, mine: boolean, keeps: boolean): Html {
  const remove = html`<form method="post" action="/staff/calendar/remove">${hidden(session.csrf)}<input type="hidden" name="date" value="${day.date}"><button class="quiet">Bỏ</button></form>`;
  return html`<tr><td>${sayDay(day.date)}</td><td>${day.off ? 'Nghỉ' : 'Làm việc'}: ${day.name}</td><td>${day.certainty === 'announced' ? 'đã công bố' : 'dự kiến'}</td><td>${day.decision ?? ''}</td>${keeps && html`<td>${mine ? remove : ''}</td>`}</tr>`;
}

function yearForm(session: StaffSession, year: number): Html {
  return html`<form method="post" action="/staff/calendar/by-law">${hidden(session.csrf)}<input type="hidden" name="year" value="${year}"><button>Ghi các ngày theo luật vào lịch ${year}</button></form>`;
}

function dayForm(session: StaffSession): Html {
  return html`<h2>Ghi một ngày</h2><form method="post" action="/staff/calendar/day">${hidden(session.csrf)}
<label for="date">Ngày</label><input id="date" name="date" type="date" required>
<label for="off">Hôm đó cơ quan</label><select id="off" name="off"><option value="off">nghỉ</option><option value="works">làm việc (làm bù)</option></select>
<label for="name">Gọi là</label><p class="hint" id="name-hint">Người dân đọc được, ví dụ “nghỉ bù Tết Dương lịch”.</p><input id="name" name="name" required maxlength="120" aria-describedby="name-hint">
<label for="certainty">Chắc chắn tới đâu</label><select id="certainty" name="certainty"><option value="announced">đã công bố</option><option value="expected">dự kiến</option></select>
<label for="decision">Văn bản</label><p class="hint" id="decision-hint">Số và ngày, bắt buộc khi đã công bố.</p><input id="decision" name="decision" maxlength="300" aria-describedby="decision-hint">
<button>Lưu ngày này</button></form>`;
}

import type { StaffSession } from '#adapters/postgres/staff.ts';
import { type Html, html } from '#widget/pages/html.ts';
import { failureWords } from '../replay/failure-words.ts';
import type { Letter, LetterRow } from '../replay/replay-letters.ts';
import { may } from './may.ts';
import { hidden, notice, shortTime, staffPage } from './staff-page.ts';

const EMPTY = html`<p>Mọi tin đều đã gửi. Tin nào không gửi được, hoặc trợ lý không xử lý được, hiện ở đây cùng lý do.</p>`;
/** A notice has a ladder of its own, and is sent again there or not at all. */
const NOTICES_ELSEWHERE = html`<p>Thông báo kết quả phản ánh và hồ sơ không nằm ở đây: trợ lý tự thử đường báo khác, xem ở <a href="/staff/notices">mục Tin báo</a>.</p>`;

/** What was not sent or not taken, each with its reason and one button; several at once below. */
export function lettersPage(
  session: StaffSession,
  rows: readonly LetterRow[],
  said: string | undefined,
): string {
  // Who reads along only sees what failed, and no button that would refuse them.
  const sends = may(session.staff, 'serve-citizens');
  const list = html`<div class="scroll"><table><thead><tr>${sends && html`<th>Chọn</th>`}<th>Lúc</th><th>Kênh</th><th>Lý do và việc cần làm</th><th>Việc</th></tr></thead><tbody>${rows.map((row) => letterRow(row, sends))}</tbody></table></div>`;
  const form = html`<form method="post" action="/staff/not-sent">${hidden(session.csrf)}
${list}
<button name="act" value="several">Gửi lại các tin đã chọn</button></form>`;
  const table = html`${sends ? form : list}
<p><a href="/staff/runbooks/replay-dead-letters">Hướng dẫn gửi lại</a></p>`;
  return staffPage(
    'Chưa gửi được',
    session,
    html`${notice(said)}${rows.length === 0 ? EMPTY : table}${NOTICES_ELSEWHERE}`,
  );
}

function letterRow(row: LetterRow, sends: boolean): Html {
  const { letter, conversationId, account, at, held, reason } = row;
  const { why, todo } = failureWords(reason);
  const pick = html`<td><input type="checkbox" name="letter" value="${letter}" aria-label="Chọn tin lúc ${shortTime(at)}"></td>`;
  return html`<tr>${sends && pick}
<td>${shortTime(at)}</td><td>${account}</td><td>${why} ${todo}${held && html` <span class="late">Cán bộ đang trả lời: trả cho trợ lý trước đã.</span>`}</td>
<td><a href="/staff/conversations/${conversationId}">Xem</a>${sends && buttons(letter)}</td></tr>`;
}

function buttons(letter: Letter): Html {
  const isTurn = letter.startsWith('turn:');
  return html` <button name="again" value="${letter}">${isTurn ? 'Xử lý lại' : 'Gửi lại'}</button>${!isTurn && html` <button class="quiet" name="aside" value="${letter}">Bỏ qua</button>`}`;
}

/** Several at once are sent only after their number was seen. */
export function confirmLettersPage(session: StaffSession, letters: readonly Letter[]): string {
  const main = html`<p>Gửi lại ${String(letters.length)} tin. Tin không rõ đã tới chưa có thể hiện hai lần ở người dân.</p>
<form method="post" action="/staff/not-sent">${hidden(session.csrf)}${letters.map((letter) => html`<input type="hidden" name="letter" value="${letter}">`)}<button name="act" value="confirmed">Gửi lại ${String(letters.length)} tin</button></form>
<p><a href="/staff/not-sent">Thôi, quay lại</a></p>`;
  return staffPage('Gửi lại nhiều tin', session, main);
}

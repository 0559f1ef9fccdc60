import type { StaffSession } from '#adapters/postgres/staff.ts';
import { EXTERNAL_SYSTEMS, systemWords } from '#cases/external-systems.ts';
import type { UnreadLine } from '#cases/outside-answers.ts';
import { type Html, html } from '#widget/pages/html.ts';
import type { LineEnd } from '../../cases/import-answers.ts';
import { type BroughtLine, MOST_LINES } from '../../cases/import-answers-file.ts';
import { refusalWords } from '../../desk/cases/refusal-words.ts';
import { hidden, notice, staffPage } from '../staff-page.ts';

/** Where answers of other systems are brought in. */
export function outsidePage(session: StaffSession, wrong?: string): string {
  const main = html`${notice(wrong, 'wrong')}
<p>Tải tệp CSV hoặc XLSX xuất từ hệ thống kia. Mỗi dòng được khớp theo mã phản ánh PA-… của mình hoặc mã bên ấy đã ghi trong phản ánh; có nội dung trả lời thì người dân được báo ngay (ban đêm thì chờ đến sáng). Nhập lại cùng một tệp không đổi gì.</p>
<form method="post" action="/staff/outside" enctype="multipart/form-data">${hidden(session.csrf)}
<label for="system">Tệp của hệ thống</label><select id="system" name="system">${EXTERNAL_SYSTEMS.map((one) => html`<option value="${one}">${systemWords(one)}</option>`)}</select>
<label for="file">Tệp (tối đa ${MOST_LINES.toLocaleString('vi-VN')} dòng)</label><input id="file" name="file" type="file" required accept=".csv,.xlsx">
<p class="acts"><button name="act" value="dry">Xem thử</button> <button name="act" value="write">Nhập</button></p></form>
<h2>Tên cột đọc được</h2>
<ul><li>Mã phản ánh, Mã tham chiếu: mã PA-… của mình. Không có cột này thì mã được tìm trong cột Nội dung.</li>
<li>Mã, Mã phiếu, Mã hệ thống: mã bên ấy.</li>
<li>Trả lời, Kết quả xử lý, Nội dung trả lời: gửi tới người dân.</li>
<li>Trạng thái, Đường dẫn: chỉ cán bộ đọc.</li></ul>`;
  return staffPage('Trả lời từ hệ thống khác', session, main);
}

/** What a file did, or would do, line by line. */
export function broughtPage(
  session: StaffSession,
  lines: readonly BroughtLine[],
  dryRun: boolean,
): string {
  const count = (...kinds: readonly LineEnd['kind'][]): number =>
    lines.filter((one) => 'end' in one && kinds.includes(one.end.kind)).length;
  const [answered, noted, known] = [count('answered'), count('noted'), count('known')];
  const left = lines.length - answered - noted - known;
  const head = dryRun ? 'Xem thử, chưa ghi gì.' : 'Đã nhập.';
  const main = html`${notice(`${head} ${answered} phản ánh được trả lời, ${noted} ghi thêm mã hoặc trạng thái, ${known} đã có từ trước, ${left} dòng không nhập được.`, left > 0 ? 'wrong' : 'done')}
<div class="scroll tight"><table><thead><tr><th>Dòng</th><th>Mã</th><th>Kết quả</th></tr></thead><tbody>${lines.map(lineRow)}</tbody></table></div>
<p><a href="/staff/outside">Nhập tệp khác</a></p>`;
  return staffPage('Kết quả nhập trả lời', session, main);
}

function lineRow(one: BroughtLine): Html {
  if (!('end' in one))
    return html`<tr><td>${one.line}</td><td></td><td><span class="late">${UNREAD[one.because]}</span></td></tr>`;
  const { line, code, end } = one;
  if (end.kind === 'unmatched')
    return html`<tr><td>${line}</td><td>${code}</td><td><span class="late">Không có phản ánh nào khớp mã này</span></td></tr>`;
  const link = html`<a href="/staff/cases/${end.receipt}">${end.receipt}</a>`;
  return end.kind === 'refused'
    ? html`<tr><td>${line}</td><td>${link}</td><td><span class="late">${refusalWords(end.refusal)}</span></td></tr>`
    : html`<tr><td>${line}</td><td>${link}</td><td>${DONE[end.kind]}</td></tr>`;
}

const DONE: Readonly<Record<'answered' | 'noted' | 'known', string>> = {
  answered: 'Trả lời, báo người dân',
  noted: 'Ghi mã, trạng thái',
  known: 'Đã có từ trước, không đổi',
};

const UNREAD: Readonly<Record<UnreadLine['because'], string>> = {
  formula: 'Có ô là công thức',
  mistyped: 'Mã phản ánh gõ sai',
  'no-code': 'Không có mã',
  'nothing-said': 'Không có trả lời hay trạng thái',
  twice: 'Mã này đã có ở dòng trên; dòng trên được tính',
};

import type { StaffSession } from '#adapters/postgres/staff.ts';
import type { DoubtfulLine } from '#dossiers/read-register.ts';
import { type Html, html } from '#widget/pages/html.ts';
import type { ImportReport } from '../dossiers/import-register.ts';
import type { Registers } from '../dossiers/open-registers.ts';
import { may } from './may.ts';
import { hidden, notice, staffPage } from './staff-page.ts';

/** What staff see of a try at a register elsewhere, and what they wrote to try it. */
export interface Tried {
  readonly name: string;
  readonly code: string;
  readonly mapping: string;
  readonly answer: string;
}

/** Registers, how they are, and what may be done with them. */
export function registersPage(
  session: StaffSession,
  { remote, senders }: Registers,
  { waiting, refused }: { readonly waiting: number; readonly refused: number },
  tried?: Tried,
): string {
  const keeps = may(session.staff, 'keep-registers');
  const main = html`<h2>Sổ hồ sơ ở nơi khác</h2>
${remote.length === 0 ? html`<p>Chưa khai báo sổ nào. Người cài đặt máy chủ khai báo trong tệp REGISTERS_FILE.</p>` : html`<ul class="cards">${remote.map(({ settings, health }) => html`<li><p class="words">${settings.name}</p><p class="meta">Mã bắt đầu bằng ${settings.codes.join(', ')}</p><p>${stateOf(health())}</p></li>`)}</ul>`}
<h2>Phần mềm gửi tới</h2>
<p>${senders.length === 0 ? 'Chưa khai báo phần mềm nào.' : senders.map(({ name }) => name).join(', ')}</p>
<p>Đang chờ ghi: ${waiting}. Không ghi được: ${refused}.</p>
${keeps && remote.length > 0 && tryForm(session, remote, tried)}
${keeps && importForm(session)}`;
  return staffPage('Sổ hồ sơ', session, main);
}

function stateOf({
  resting,
  lastFailure,
}: ReturnType<Registers['remote'][number]['health']>): Html {
  if (lastFailure === undefined) return html`<span class="badge now">Trả lời được</span>`;
  return html`<span class="late">${resting ? 'Tạm nghỉ vì hỏng liên tiếp' : 'Lần gần nhất không trả lời'}: ${lastFailure}</span>`;
}

function tryForm({ csrf }: StaffSession, remote: Registers['remote'], tried?: Tried): Html {
  return html`<h2>Thử kết nối</h2>
<form method="post" action="/staff/registers/try">${hidden(csrf)}
<label for="name">Sổ</label><select id="name" name="name">${remote.map(({ settings: { name } }) => html`<option ${name === tried?.name ? 'selected' : ''}>${name}</option>`)}</select>
<label for="code">Mã hồ sơ</label><input id="code" name="code" required maxlength="60" value="${tried?.code ?? ''}">
<label for="mapping">Ánh xạ JSONata (bỏ trống: dùng ánh xạ đã khai báo)</label><textarea id="mapping" name="mapping" rows="6">${tried?.mapping ?? ''}</textarea>
<button>Thử</button></form>
${tried && html`<h3>Kết quả</h3><pre>${tried.answer}</pre>`}`;
}

function importForm({ csrf }: StaffSession): Html {
  return html`<h2>Nhập từ tệp</h2>
<form method="post" action="/staff/registers/import" enctype="multipart/form-data">${hidden(csrf)}
<label for="dossiers">Tệp hồ sơ (CSV hoặc XLSX)</label><input id="dossiers" name="dossiers" type="file" required accept=".csv,.xlsx">
<label for="events">Tệp diễn biến (không bắt buộc)</label><input id="events" name="events" type="file" accept=".csv,.xlsx">
<label for="taken">Tệp xuất từ sổ lúc (bỏ trống: lúc nhập). Hồ sơ đã có việc sau giờ này được giữ nguyên</label><input id="taken" name="taken" type="datetime-local">
<label for="map">Cột có tên khác, mỗi dòng một cột, như: Số hồ sơ=ma_ho_so</label><textarea id="map" name="map" rows="3"></textarea>
<label><input type="checkbox" name="skip" value="1"> Bỏ qua dòng sai, vẫn ghi các dòng đúng</label>
<p class="acts"><button name="act" value="dry">Xem thử</button> <button name="act" value="report" class="quiet">Tải các dòng cần xem (CSV)</button> <button name="act" value="write">Nhập</button></p></form>`;
}

const REASONS: readonly (readonly [RegExp, string])[] = [
  [/^no dossier code/u, 'không có mã hồ sơ'],
  [/^unreadable day of filing/u, 'không đọc được ngày nộp'],
  [/^unreadable due date/u, 'không đọc được ngày hẹn trả'],
  [/^the same code twice/u, 'mã trùng; dòng sau được giữ'],
  [/^an event of a dossier/u, 'diễn biến của hồ sơ không có trong tệp'],
  [/^unreadable time/u, 'không đọc được thời gian'],
  [/^a formula/u, 'có công thức'],
  [/^a status/u, 'trạng thái lạ; vẫn ghi, cần xem lại'],
];
/** A browser shows so many without effort. */
const MOST_LINES = 500;

/** What an import did or would do, line by line. */
export function importedPage(session: StaffSession, report: ImportReport, dryRun: boolean): string {
  const { read, written, newerKnown, refused, doubtful } = report;
  const done = dryRun
    ? 'Xem thử, chưa ghi gì'
    : written + newerKnown === 0
      ? 'Chưa ghi gì'
      : `Đã ghi ${written} hồ sơ${newerKnown > 0 ? `, giữ nguyên ${newerKnown} hồ sơ đã có việc mới hơn` : ''}`;
  const rows = [...refused, ...doubtful].slice(0, MOST_LINES);
  const main = html`${notice(`${done}. Đọc được ${read} hồ sơ, ${refused.length} dòng sai, ${doubtful.length} dòng cần xem lại.`, refused.length > 0 ? 'wrong' : 'done')}
${refused.length + doubtful.length > MOST_LINES && html`<p class="hint">Dưới đây là ${MOST_LINES} dòng đầu. Tải tệp CSV ở trang trước để xem hết.</p>`}
${rows.length > 0 && html`<div class="scroll tight"><table><thead><tr><th>Tệp</th><th>Dòng</th><th>Mã hồ sơ</th><th>Lý do</th></tr></thead><tbody>${rows.map(rowOf)}</tbody></table></div>`}
<p><a href="/staff/registers">Về sổ hồ sơ</a></p>`;
  return staffPage('Kết quả nhập hồ sơ', session, main);
}

function rowOf(one: DoubtfulLine): Html {
  return html`<tr>${cellsOf(one).map((cell) => html`<td>${cell}</td>`)}</tr>`;
}

function cellsOf({ of, line, code, because }: DoubtfulLine): readonly (string | number)[] {
  const reason = REASONS.find(([pattern]) => pattern.test(because))?.[1] ?? because;
  return [of === 'events' ? 'diễn biến' : 'hồ sơ', line, code, reason];
}

/** Every line that is wrong or worth a look, under its headings, for a file to work through. */
export function reportRows({
  refused,
  doubtful,
}: Pick<ImportReport, 'refused' | 'doubtful'>): readonly (readonly (string | number)[])[] {
  return [['Tệp', 'Dòng', 'Mã hồ sơ', 'Lý do'], ...[...refused, ...doubtful].map(cellsOf)];
}

const NOT_IMPORTED = {
  failed: 'tệp không phải CSV hay XLSX, hoặc đã hỏng.',
  stopped: 'tệp quá lớn để đọc ở đây. Anh/chị lưu thành CSV, hoặc chia nhỏ rồi nhập từng phần.',
  busy: 'đang có người nhập một tệp khác. Anh/chị thử lại sau ít phút.',
} as const;

/** Nothing was read, and why. */
export function notImportedPage(session: StaffSession, why: keyof typeof NOT_IMPORTED): string {
  const main = html`${notice(`Chưa nhập gì: ${NOT_IMPORTED[why]}`, 'wrong')}<p><a href="/staff/registers">Về sổ hồ sơ</a></p>`;
  return staffPage('Kết quả nhập hồ sơ', session, main);
}

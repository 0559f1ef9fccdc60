import type { StaffSession } from '#adapters/postgres/staff.ts';
import { dayText } from '#knowledge/answer/cite.ts';
import { vnd } from '#knowledge/answer/fee-amounts.ts';
import type { FeeOverlay } from '#knowledge/answer/fee-overlay.ts';
import type { PlaceOverlay } from '#knowledge/answer/place-overlay.ts';
import { type Html, html } from '#widget/pages/html.ts';
import type { ReportRow } from '../knowledge/import-overlays.ts';
import { type KeptOverlays, type Overlay, overlayKey } from '../knowledge/overlays.ts';
import { may } from './may.ts';
import { reasonWords } from './overlay-words.ts';
import { hidden, notice, staffPage } from './staff-page.ts';

/** What the pages of overlays need beside the overlays. */
export interface OverlayNames {
  readonly procedureName: (code: string) => string | undefined;
  readonly communeName: (code: string) => string;
  readonly today: string;
}

const DONE: Readonly<Record<string, string>> = {
  saved: 'Đã lưu. Mọi máy dùng mức mới trong vài giây.',
  ended: 'Đã kết thúc. Hết ngày đó trợ lý lại nói theo trang thủ tục.',
};

export function overlaysPage(
  session: StaffSession,
  { fees, places }: KeptOverlays,
  names: OverlayNames,
  done: string | undefined,
): string {
  const edits = may(session.staff, 'edit-knowledge');
  const card = (one: Overlay): Html => overlayCard(session, one, names);
  const main = html`${notice(DONE[done ?? ''])}
<p class="hint">Điều ghi ở đây đứng trên trang thủ tục khi còn hiệu lực; trợ lý nêu văn bản và ngày áp dụng.</p>
${edits && importForm(session)}
<h2>Mức thu của tỉnh</h2>${edits && html`<p><a class="button" href="/staff/overlays/fee">Thêm mức thu</a></p>`}
${fees.length === 0 ? html`<p>Chưa có mức nào. Chỗ nào tỉnh quy định mức, trợ lý nói là tỉnh quy định và chỉ nơi hỏi.</p>` : html`<ul class="cards">${sorted(fees).map((overlay) => card({ kind: 'fee', overlay }))}</ul>`}
<h2>Nơi nộp hồ sơ</h2>${edits && html`<p><a class="button" href="/staff/overlays/place">Thêm nơi nộp</a></p>`}
${places.length === 0 ? html`<p>Chưa có nơi nào. Người dân hỏi địa chỉ, giờ làm việc, trợ lý chỉ nói tên Trung tâm Phục vụ hành chính công.</p>` : html`<ul class="cards">${sorted(places).map((overlay) => card({ kind: 'place', overlay }))}</ul>`}`;
  return staffPage('Mức thu và nơi nộp', session, main);
}

/** Those in force or to come first, the newest on top. */
function sorted<T extends FeeOverlay | PlaceOverlay>(all: readonly T[]): readonly T[] {
  const last = (one: T): string => one.to ?? '9999';
  return all.toSorted((a, b) => `${last(b)}${b.from}`.localeCompare(`${last(a)}${a.from}`));
}

function importForm({ csrf }: StaffSession): Html {
  return html`<details><summary>Nhập từ tệp XLSX</summary>
<form method="post" action="/staff/overlays/import" enctype="multipart/form-data">${hidden(csrf)}
<label for="file">Tệp bảng tính</label><input id="file" name="file" type="file" required accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" aria-describedby="file-hint">
<p class="hint" id="file-hint">Bảng mức thu cần cột: Mã thủ tục, Mức thu, Thu cho, Nghị quyết, Từ ngày, Đến ngày, Người kiểm tra. Bảng nơi nộp cần cột: Mã thủ tục hoặc Xã phường, Nơi nộp, Địa chỉ, Giờ làm việc, Điện thoại, Văn bản, Từ ngày, Đến ngày, Người kiểm tra.</p>
<button>Nhập</button></form></details>`;
}

function stateOf({ from, to }: FeeOverlay | PlaceOverlay, today: string): 'now' | 'later' | 'over' {
  if (from > today) return 'later';
  return to !== undefined && to < today ? 'over' : 'now';
}

const STATES = { now: 'Đang áp dụng', later: 'Chưa tới ngày', over: 'Đã hết' } as const;

function overlayCard(session: StaffSession, one: Overlay, names: OverlayNames): Html {
  const { overlay } = one;
  const state = stateOf(overlay, names.today);
  const until = overlay.to ? ` đến ${dayText(overlay.to)}` : '';
  return html`<li><p class="meta"><span class="badge ${state}">${STATES[state]}</span> từ ${dayText(overlay.from)}${until}</p>
<p class="words">${titleOf(one, names)}</p>
<p>${one.kind === 'fee' ? feeLines(one.overlay) : placeWords(one.overlay)}</p>
<p class="meta">${overlay.resolution} · người kiểm tra: ${overlay.checkedBy}</p>
${may(session.staff, 'edit-knowledge') && acts(session, one, state, names.today)}</li>`;
}

function titleOf({ overlay, kind }: Overlay, { procedureName, communeName }: OverlayNames): string {
  const { code } = overlay;
  const procedure =
    code === '' ? 'Mọi thủ tục' : `${procedureName(code) ?? 'Thủ tục chưa có'} (${code})`;
  if (kind === 'fee' || overlay.commune === '') return procedure;
  return `${procedure}, ${communeName(overlay.commune)}`;
}

function feeLines({ amounts = [], text }: FeeOverlay): Html {
  const sums = amounts.map(({ value, per }) => `${vnd(value)}${per && ` (${per})`}`);
  return html`${[...sums, ...(text ? [text] : [])].join('; ')}`;
}

function placeWords({ office, address, hours, phone }: PlaceOverlay): Html {
  return html`${[office, address, hours, phone].filter(Boolean).join(' · ')}`;
}

function acts(session: StaffSession, one: Overlay, state: string, today: string): Html {
  const key = overlayKey(one);
  const id = `end-${one.kind}-${key.replace(/\W/gu, '-')}`;
  const edit = `/staff/overlays/${one.kind}?key=${encodeURIComponent(key)}`;
  const end = html`<form method="post" action="/staff/overlays/end" class="row">${hidden(session.csrf)}<input type="hidden" name="kind" value="${one.kind}"><input type="hidden" name="key" value="${key}">
<label for="${id}">Ngày cuối áp dụng</label><input id="${id}" name="day" type="date" value="${today}" required><button class="quiet">${state === 'later' ? 'Bỏ hoặc kết thúc' : 'Kết thúc'}</button></form>`;
  return html`<p class="acts"><a href="${edit}">Sửa</a></p>${state !== 'over' && html`<details><summary>Kết thúc</summary>${end}</details>`}`;
}

const OUTCOMES = {
  added: 'thêm mới',
  changed: 'đã đổi',
  unchanged: 'không đổi',
  refused: 'từ chối',
} as const;

const NOTES = {
  'unknown procedure': 'chưa có thủ tục mã này',
  over: 'đã hết hiệu lực',
  'not yet in force': 'chưa tới ngày áp dụng',
} as const;

/** What an import did, row by row. */
export function importReportPage(session: StaffSession, rows: readonly ReportRow[]): string {
  const count = (outcome: ReportRow['outcome']): number =>
    rows.filter((row) => row.outcome === outcome).length;
  const table = html`<div class="scroll tight"><table><thead><tr><th>Dòng</th><th>Thủ tục, nơi nộp</th><th>Kết quả</th></tr></thead><tbody>${rows.map(
    ({ place, name, outcome, reason, note }) =>
      html`<tr><td>${place}</td><td>${name}</td><td>${outcome === 'refused' ? html`<span class="late">${OUTCOMES.refused}: ${reasonWords(reason ?? '')}</span>` : OUTCOMES[outcome]}${note && html` <span class="hint">(${NOTES[note]})</span>`}</td></tr>`,
  )}</tbody></table></div>`;
  const main = html`${notice(`Thêm ${count('added')}, đổi ${count('changed')}, không đổi ${count('unchanged')}, từ chối ${count('refused')} dòng.`, count('refused') > 0 ? 'wrong' : 'done')}
${table}<p><a href="/staff/overlays">Về mức thu và nơi nộp</a></p>`;
  return staffPage('Kết quả nhập', session, main);
}

/** A file that holds neither table. */
export function notASheet(): Html {
  return html`${notice('Chưa nhập gì: tệp không phải bảng tính XLSX, hoặc không có trang nào đủ các cột cần thiết.', 'wrong')}<p><a href="/staff/overlays">Về mức thu và nơi nộp</a></p>`;
}

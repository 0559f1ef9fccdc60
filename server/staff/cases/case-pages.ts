import type { CaseRow } from '#adapters/postgres/cases/case-list.ts';
import type { DeskCase } from '#adapters/postgres/cases/desk-case.ts';
import type { NoticeLine } from '#adapters/postgres/notices/notice-list.ts';
import type { StaffSession } from '#adapters/postgres/staff.ts';
import type { CaseEvent } from '#cases/case-event.ts';
import { foldCase } from '#cases/case-state.ts';
import { storedStageWords } from '#cases/stages.ts';
import { type Html, html } from '#widget/pages/html.ts';
import { actsFor } from '../../desk/cases/acts.ts';
import type { CaseParts } from '../../desk/cases/case-parts.ts';
import { MOST_ROWS } from '../../desk/cases/case-sheet.ts';
import { type Proposals, proposalsFor } from '../../desk/cases/proposals.ts';
import { LEADERS } from '../../desk/cases/roles.ts';
import { eventShown } from '../../desk/event-words.ts';
import { noticeList } from '../notice-pages.ts';
import { notice, shortTime, staffPage } from '../staff-page.ts';
import { actForm, type Typed } from './act-forms.ts';
import { outsidePart } from './outside-part.ts';

const VIEWS = [
  ['open', 'Đang xử lý'],
  ['mine', 'Của tôi'],
  ['new', 'Mới'],
  ['due-today', 'Đến hạn hôm nay'],
  ['overdue', 'Quá hạn'],
  ['waiting', 'Chờ người dân'],
  ['all', 'Tất cả'],
] as const;

type Names = Pick<CaseParts, 'agencyName' | 'categoryName'>;

/** The list, by deadline, with a search by code, words or phone. */
export function caseListPage(
  session: StaffSession,
  page: { readonly rows: readonly CaseRow[]; readonly next: string | undefined },
  asked: { readonly view: string; readonly q: string },
  names: Names,
  line: Html | string,
): string {
  const views = html`<nav aria-label="Chọn danh sách">${VIEWS.map(([view, words]) => html`<a href="/staff?view=${view}"${view === asked.view && html` aria-current="page"`}>${words}</a> `)}</nav>
<form method="get" action="/staff"><label for="q">Tìm theo mã, chữ trong phản ánh hoặc số điện thoại</label><input id="q" name="q" value="${asked.q}" maxlength="200"><input type="hidden" name="view" value="all"><button class="quiet">Tìm</button></form>`;
  const table = html`<form method="get" action="/staff/cases.xlsx"><input type="hidden" name="view" value="${asked.view}"><input type="hidden" name="q" value="${asked.q}">
<div class="scroll"><table><thead><tr><th class="pick">Chọn</th><th>Mã</th><th>Việc</th><th>Nơi</th><th>Giao cho</th><th>Hạn</th><th>Tình trạng</th></tr></thead>
<tbody>${page.rows.map((one) => caseRow(one, names))}</tbody></table></div>
<p><button class="quiet">Tải Excel</button> Đánh dấu để chọn; không đánh dấu thì tải cả danh sách (tối đa ${MOST_ROWS.toLocaleString('vi-VN')} dòng, không có số điện thoại).</p></form>
${LEADERS.includes(session.staff.role) && html`<p><a href="/staff/outside">Nhập trả lời từ hệ thống khác</a></p>`}`;
  const empty = html`<p>Không có phản ánh nào ở đây. Khi người dân gửi, việc hiện theo hạn trả lời.</p>`;
  const more =
    page.next &&
    html`<p><a href="/staff?view=${asked.view}&q=${encodeURIComponent(asked.q)}&after=${page.next}">Xem tiếp</a></p>`;
  return staffPage(
    'Phản ánh',
    session,
    html`${line}${views}${page.rows.length === 0 ? empty : table}${more}`,
  );
}

function caseRow(one: CaseRow, { agencyName, categoryName }: Names): Html {
  return html`<tr><td class="pick"><label><input type="checkbox" name="receipt" value="${one.receipt}" aria-label="Chọn ${one.receipt}"></label></td><td><a href="/staff/cases/${one.receipt}">${one.receipt}</a></td><td>${categoryName(one.category)}${one.urgent && html` <span class="late">Khẩn</span>`}${one.supporters > 0 && html` (+${one.supporters} người)`}</td>
<td>${one.place}</td><td>${agencyName(one.agency)}</td><td>${shortTime(one.dueAt)}</td><td>${storedStageWords(one.stage)}</td></tr>`;
}

/** All that a case page shows beside the case. */
export interface CaseView {
  readonly history: readonly CaseEvent[];
  readonly files: readonly { readonly id: string; readonly status: string }[];
  readonly notices: readonly NoticeLine[];
  /** What somebody typed into the form of an act that was not done, and why it was not. */
  readonly undone?:
    | { readonly act: string; readonly typed: Typed; readonly why: string }
    | undefined;
  readonly contact?: string | undefined;
}

/** One case: what the citizen wrote, what can be done, what happened. */
export function casePage(
  session: StaffSession,
  one: DeskCase,
  view: CaseView,
  parts: CaseParts,
): string {
  const { undone, contact } = view;
  const { returns } = foldCase(view.history);
  const proposals = proposalsFor(one, returns, parts);
  const forms = actsFor(one, session.staff).map((act) => {
    const typed = undone?.act === act.name ? undone.typed : {};
    const open = act.name === 'answer' || undone?.act === act.name;
    return actForm(session.csrf, { one, act, parts, proposals, typed }, open);
  });
  const main = html`${notice(undone?.why, 'wrong')}${contact && notice(`Liên hệ của người dân: ${contact}`)}
${head(one, parts)}${returns.length > 0 && one.agency === '' && proposalPart(proposals)}<h2>Người dân viết</h2><div class="box">${one.text}</div>
<p>Nơi xảy ra: ${one.place}</p>
${view.files.map(photoLine)}
${one.answer !== undefined && html`<h2>Đã trả lời</h2><div class="box">${one.answer}</div>`}
${forms}
${one.stage === 'forwarded' && html`<p><a href="/staff/cases/${one.receipt}/slip.docx">Tải phiếu chuyển (Word)</a></p>`}
${outsidePart(one, parts)}
${view.notices.length > 0 && html`<h2>Báo người dân</h2>${noticeList(session, view.notices)}`}
<h2>Diễn biến</h2><ul>${view.history.map((event) => eventLine(event, parts.agencyName))}</ul>`;
  return staffPage(`Phản ánh ${one.receipt}`, session, main);
}

function head(one: DeskCase, { agencyName, categoryName }: Names): Html {
  const also = one.also.map(agencyName).join(', ');
  return html`<p>${categoryName(one.category)} · ${storedStageWords(one.stage)} · ${one.pausedSince ? `hạn tạm dừng từ ${shortTime(one.pausedSince)}` : `hạn ${shortTime(one.dueAt)}`}${one.urgent && html` · <span class="late">Khẩn</span>`}${one.supporters > 0 && ` · ${one.supporters} người cùng phản ánh`}</p>
<p>${one.agency === '' ? 'Chưa giao cho đơn vị nào' : html`Giao cho: ${agencyName(one.agency)} (${one.routedBecause})`}${also !== '' && `; phối hợp: ${also}`}</p>
<p>${one.deadline}</p>
${one.mergedInto !== undefined && html`<p>Đã gộp vào <a href="/staff/cases/${one.mergedInto}">${one.mergedInto}</a>.</p>`}
${one.conversationId !== undefined && html`<p><a href="/staff/conversations/${one.conversationId}">Xem hội thoại</a></p>`}`;
}

/** Who had better have it, now that somebody gave it back. */
function proposalPart({ next, bouncing }: Proposals): Html {
  return html`<div class="box">${bouncing !== '' && html`<p class="late">${bouncing}</p>`}${next && html`<p>Đề xuất: <b>${next.name}</b>. ${next.because}</p>`}</div>`;
}

function photoLine(
  { id, status }: { readonly id: string; readonly status: string },
  at: number,
): Html {
  if (status !== 'kept')
    return html`<p>Hình ${at + 1}: ${status === 'wanted' ? 'đang tải về' : 'không mở được'}</p>`;
  return html`<p><a href="/staff/files/${id}"><img src="/staff/files/${id}" alt="Hình ${at + 1} của người dân" width="320"></a></p>`;
}

function eventLine(event: CaseEvent, agencyName: (id: string) => string): Html {
  const { who, words, detail } = eventShown(event, agencyName);
  return html`<li>${shortTime(event.at)} · ${who}: ${words}${detail && html` – ${detail}`}</li>`;
}

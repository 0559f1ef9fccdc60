import type { CaseRecord, CaseRow } from '#adapters/postgres/cases/case-records.ts';
import type { ConversationRow, SaidLine } from '#adapters/postgres/desk-records.ts';
import type { NoticeLine } from '#adapters/postgres/notices/notice-list.ts';
import type { StaffSession } from '#adapters/postgres/staff.ts';
import type { CaseEvent } from '#cases/case-event.ts';
import { STAGES, stageWords } from '#cases/stages.ts';
import { type Html, html } from '#widget/pages/html.ts';
import { callBackWords, voicePlayer } from './call-back-pages.ts';
import { noticeList } from './notice-pages.ts';
import { hidden, shortTime, staffPage } from './staff-page.ts';
import type { StaffParts } from './staff-parts.ts';

type Names = Pick<StaffParts, 'agencyName' | 'categoryName'>;

const SEALED = 'Nội dung được bảo mật.';
export function caseListPage(
  session: StaffSession,
  cases: readonly CaseRow[],
  names: Names,
  line: Html | string,
): string {
  const table = html`<div class="scroll"><table><thead><tr><th>Mã</th><th>Việc</th><th>Nơi</th><th>Giao cho</th><th>Hạn</th><th>Tình trạng</th></tr></thead>
<tbody>${cases.map((one) => caseRow(one, names))}</tbody></table></div>`;
  const empty = html`<p>Chưa có phản ánh nào. Khi người dân gửi, việc hiện ở đây theo hạn trả lời.</p>`;
  return staffPage('Phản ánh', session, html`${line}${cases.length === 0 ? empty : table}`);
}

function caseRow(one: CaseRow, { agencyName, categoryName }: Names): Html {
  return html`<tr><td><a href="/staff/cases/${one.receipt}">${one.receipt}</a></td><td>${categoryName(one.category)}${one.urgent && html` <span class="late">Khẩn</span>`}</td>
<td>${one.place}</td><td>${agencyName(one.agency)}</td><td>${shortTime(one.dueAt)}</td><td>${stageText(one.stage)}</td></tr>`;
}

function stageText(stage: string): string {
  const known = STAGES.find((one) => one === stage);
  return known ? stageWords(known) : stage;
}

export function casePage(
  session: StaffSession,
  one: CaseRecord,
  files: readonly { readonly id: string; readonly status: string }[],
  notices: readonly NoticeLine[],
  { agencyName, categoryName }: Names,
): string {
  const main = html`<p>${categoryName(one.category)} · ${stageText(one.stage)} · hạn ${shortTime(one.dueAt)}${one.urgent && html` · <span class="late">Khẩn</span>`}</p>
<h2>Người dân viết</h2><div class="box">${one.text}</div>
<p>Nơi xảy ra: ${one.place}</p>
${files.map(photoLine)}
<p>Giao cho: ${agencyName(one.agency)} (${one.routedBecause})</p>
<p>${one.deadline}</p>
${one.conversationId !== null && html`<p><a href="/staff/conversations/${one.conversationId}">Xem hội thoại</a></p>`}
<h2>Trả lời người dân</h2>
<form method="post" action="/staff/cases/${one.receipt}/answer">${hidden(session.csrf)}<input type="hidden" name="version" value="${one.version}">
<label for="text">Nội dung trả lời, gửi tới người dân (ban đêm thì chờ đến sáng)</label><textarea id="text" name="text" required maxlength="4000"></textarea><button>Gửi trả lời</button></form>
${notices.length > 0 && html`<h2>Báo người dân</h2>${noticeList(session, notices)}`}
<h2>Diễn biến</h2><ul>${one.events.map(eventLine)}</ul>`;
  return staffPage(`Phản ánh ${one.receipt}`, session, main);
}

function photoLine(
  { id, status }: { readonly id: string; readonly status: string },
  at: number,
): Html {
  if (status !== 'kept')
    return html`<p>Hình ${at + 1}: ${status === 'wanted' ? 'đang tải về' : 'không mở được'}</p>`;
  return html`<p><a href="/staff/files/${id}"><img src="/staff/files/${id}" alt="Hình ${at + 1} của người dân" width="320"></a></p>`;
}

const EVENTS: Readonly<Record<string, string>> = {
  filed: 'đã nhận',
  routed: 'đã giao',
  answered: 'đã trả lời',
  'citizen-added': 'người dân bổ sung',
};

function eventLine({ at, by, what }: CaseEvent): Html {
  const who = by.kind === 'staff' || by.kind === 'system' ? by.name : 'Trợ lý';
  const words = 'text' in what ? what.text : 'because' in what ? what.because : '';
  return html`<li>${shortTime(at)} · ${by.kind === 'citizen' ? 'Người dân' : who}: ${EVENTS[what.kind] ?? what.kind}${words && html` – ${words}`}</li>`;
}

export function conversationListPage(
  session: StaffSession,
  rows: readonly ConversationRow[],
  line: Html | string,
): string {
  const empty = html`<p>Chưa có hội thoại nào.</p>`;
  const list = html`<div class="scroll"><table><thead><tr><th>Hội thoại</th><th>Kênh</th><th>Tin cuối</th><th>Tình trạng</th></tr></thead><tbody>${rows.map(
    (
      row,
    ) => html`<tr><td><a href="/staff/conversations/${row.id}">${row.id.slice(0, 8)}</a></td><td>${row.channel}</td>
<td>${row.lastCitizenAt ? shortTime(new Date(row.lastCitizenAt)) : ''}</td><td>${row.heldBy ? `${row.heldBy} đang trả lời` : ''}${row.waits !== null && html`<span class="late">${callBackWords(row.waits)}</span>`}</td></tr>`,
  )}</tbody></table></div>`;
  return staffPage('Hội thoại', session, html`${line}${rows.length === 0 ? empty : list}`);
}

export function conversationPage(
  session: StaffSession,
  head: { readonly id: string; readonly heldBy: string | null; readonly channel: string },
  said: readonly SaidLine[],
): string {
  const form = (path: string, button: string, quiet: boolean): Html =>
    html`<form method="post" action="/staff/conversations/${head.id}/${path}">${hidden(session.csrf)}<button class="${quiet ? 'quiet' : ''}">${button}</button></form>`;
  const main = html`<p>Kênh ${head.channel}. ${head.heldBy ? `${head.heldBy} đang trả lời, trợ lý tạm ngưng.` : 'Trợ lý đang trả lời.'}</p>
<ol class="said">${said.map(line)}</ol>
${head.heldBy ? html`<form method="post" action="/staff/conversations/${head.id}/say">${hidden(session.csrf)}<label for="text">Trả lời người dân</label><textarea id="text" name="text" required maxlength="4000"></textarea><button>Gửi</button></form>${form('give-back', 'Trả cho trợ lý', true)}` : form('take', 'Tiếp nhận, tự trả lời', false)}`;
  return staffPage('Hội thoại', session, main);
}

const DELIVERY: Readonly<Record<string, string>> = {
  waiting: 'chờ gửi',
  sending: 'đang gửi',
  sent: 'đã gửi',
  failed: 'chưa gửi được',
  unknown: 'chưa rõ đã tới chưa',
  'set-aside': 'chưa gửi được, đã xem',
  withdrawn: 'đã rút lại',
};

const SPEAKERS = {
  citizen: 'Người dân',
  machine: 'Máy ghi từ tin thoại',
  assistant: 'Trợ lý',
} as const;

function line({ text, sealed, voices, ...said }: SaidLine): Html {
  const { from, author, at } = said;
  const who = from === 'staff' ? author : SPEAKERS[from];
  const words = voices.length > 0 && text === 'attachment' ? '' : text;
  return html`<li class="${from}"><small>${who} · ${shortTime(new Date(at))}${fate(said)}</small>${sealed ? SEALED : (words ?? '')}${!sealed && voices.map(voicePlayer)}</li>`;
}

/** How far a bubble came: seen says more than arrived, arrived more than sent. */
function fate({
  delivery,
  deliveredAt,
  seenAt,
}: Pick<SaidLine, 'delivery' | 'deliveredAt' | 'seenAt'>): string {
  if (delivery === null) return '';
  if (seenAt !== null) return ` · đã xem ${shortTime(new Date(seenAt))}`;
  if (deliveredAt !== null) return ` · đã tới máy ${shortTime(new Date(deliveredAt))}`;
  return ` · ${DELIVERY[delivery] ?? delivery}`;
}

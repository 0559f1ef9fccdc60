import type { ConversationRow, SaidLine } from '#adapters/postgres/desk-records.ts';
import type { StaffSession } from '#adapters/postgres/staff.ts';
import { type Html, html } from '#widget/pages/html.ts';
import { callBackWords } from '../desk/call-backs/call-back-words.ts';
import { voicePlayer } from './call-back-pages.ts';
import { may } from './may.ts';
import { hidden, shortTime, staffPage } from './staff-page.ts';

const SEALED = 'Nội dung được bảo mật.';
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
${!may(session.staff, 'serve-citizens') ? '' : head.heldBy ? html`<form method="post" action="/staff/conversations/${head.id}/say">${hidden(session.csrf)}<label for="text">Trả lời người dân</label><textarea id="text" name="text" required maxlength="4000"></textarea><button>Gửi</button></form>${form('give-back', 'Trả cho trợ lý', true)}` : form('take', 'Tiếp nhận, tự trả lời', false)}`;
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

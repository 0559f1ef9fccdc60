import type { CallBackRow } from '#adapters/postgres/call-backs.ts';
import type { VoiceFile } from '#adapters/postgres/desk-records.ts';
import type { StaffSession } from '#adapters/postgres/staff.ts';
import { type Html, html } from '#widget/pages/html.ts';
import { callBackReader } from '../desk/call-backs/call-back-reader.ts';
import { callBackWords } from '../desk/call-backs/call-back-words.ts';
import { hidden, shortTime, staffPage } from './staff-page.ts';

/** Everybody who waits for a person, the longest first, with what they said by voice. */
export function callBackPage(session: StaffSession, rows: readonly CallBackRow[]): string {
  const empty = html`<p>Không ai chờ. Người xin gặp cán bộ hoặc gửi tin thoại hiện ở đây.</p>`;
  const list = html`<ul class="waits">${rows.map((row) => waiting(row, session))}</ul>`;
  return staffPage('Gọi lại', session, rows.length === 0 ? empty : list);
}

function waiting(row: CallBackRow, { csrf, staff }: StaffSession): Html {
  const { id, conversationId, channel, why, createdAt, heldBy, takenName, tries, voices } = row;
  const { inspects, handles } = callBackReader(staff);
  const closes = why === 'inspection' ? inspects : handles;
  return html`<li class="box"><p><b>${callBackWords(why)}</b> · ${shortTime(new Date(createdAt))} · kênh ${channel}${heldBy !== null && ` · ${heldBy} đang trả lời`}${takenName !== null && ` · ${takenName} nhận gọi`}${tries > 0 && ` · đã gọi ${tries} lần chưa được`}</p>
${voices.map(voicePlayer)}
<p>${why === 'inspection' ? html`<a href="/staff/sealed">Mở tin được niêm phong, xem số</a>` : html`<a href="/staff/conversations/${conversationId}">Mở hội thoại, trả lời</a>`}</p>
${closes && html`<form method="post" action="/staff/call-backs/${id}/done">${hidden(csrf)}<button class="quiet">Đã xong</button></form>`}</li>`;
}

/** No browser plays AMR, which Zalo sends: it is downloaded and opened in the computer's own player. */
const UNPLAYED = new Set(['audio/amr']);

/** A voice message to listen to, or what became of it. */
export function voicePlayer({ id, status, mime }: VoiceFile): Html {
  if (status === 'wanted') return html`<p>Tin thoại: đang tải về.</p>`;
  if (status !== 'kept') return html`<p>Tin thoại: không mở được, đã báo người dân gửi lại.</p>`;
  const address = `/staff/files/${id}`;
  const save = html`<a href="${address}" download="tin-thoai">Tải về máy để nghe</a>`;
  if (UNPLAYED.has(mime)) return html`<p>Tin thoại (AMR): ${save}</p>`;
  return html`<p><audio controls preload="none" src="${address}" aria-label="Tin thoại của người dân"></audio> ${save}</p>`;
}

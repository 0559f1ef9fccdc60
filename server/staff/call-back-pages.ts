import type { CallBackRow, VoiceFile } from '#adapters/postgres/desk-records.ts';
import { CONTESTED } from '#adapters/postgres/dossiers/contest-dossier.ts';
import type { StaffSession } from '#adapters/postgres/staff.ts';
import { type Html, html } from '#widget/pages/html.ts';
import { hidden, shortTime, staffPage } from './staff-page.ts';

const WHY: Readonly<Record<string, string>> = {
  asked: 'xin gặp cán bộ',
  inspection: 'xin thanh tra gọi lại',
  voice: 'gửi tin thoại',
  fault: 'hệ thống chưa trả lời được',
  'unanswered-hold': 'chờ cán bộ quá 10 phút',
  'channel-off': 'viết khi kênh đang tắt',
};

/** Why somebody waits, in the desk's words. */
export function callBackWords(why: string): string {
  if (why.startsWith(`${CONTESTED}/`)) return contestedWords(why.slice(CONTESTED.length + 1));
  return WHY[why] ?? (why.startsWith('alert:') ? 'báo việc khẩn cấp' : why);
}

/** "H99.01-261117-0102/hồ sơ đã được rút": which dossier, and what the register said when the citizen read it. */
function contestedWords(said: string): string {
  const at = said.lastIndexOf('/');
  return `KHẨN: nói việc này không phải mình yêu cầu. Hồ sơ ${said.slice(0, at)}, lúc đó: ${said.slice(at + 1)}`;
}

/** Everybody who waits for a person, the longest first, with what they said by voice. */
export function callBackPage(session: StaffSession, rows: readonly CallBackRow[]): string {
  const empty = html`<p>Không ai chờ. Người xin gặp cán bộ hoặc gửi tin thoại hiện ở đây.</p>`;
  const list = html`<ul class="waits">${rows.map((row) => waiting(row, session))}</ul>`;
  return staffPage('Gọi lại', session, rows.length === 0 ? empty : list);
}

function waiting(row: CallBackRow, { csrf }: StaffSession): Html {
  const { id, conversationId, channel, why, createdAt, heldBy, voices } = row;
  return html`<li class="box"><p><b>${callBackWords(why)}</b> · ${shortTime(new Date(createdAt))} · kênh ${channel}${heldBy !== null && ` · ${heldBy} đang trả lời`}</p>
${voices.map(voicePlayer)}
<p>${why === 'inspection' ? html`<a href="/staff/sealed">Mở tin được niêm phong, xem số</a>` : html`<a href="/staff/conversations/${conversationId}">Mở hội thoại, trả lời</a>`}</p>
<form method="post" action="/staff/call-backs/${String(id)}/done">${hidden(csrf)}<button class="quiet">Đã xong</button></form></li>`;
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

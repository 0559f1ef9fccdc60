import type { StaffSession } from '#adapters/postgres/staff.ts';
import { type Html, html } from '#widget/pages/html.ts';
import type { ChannelFigures, Figures } from '../health/look.ts';
import { troublesOf } from '../health/troubles.ts';
import { staffedOf } from '../office/account-hours.ts';
import { hidden, notice, staffPage } from './staff-page.ts';

/** How each channel fares: in red what needs a person, then the figures. */
export function channelsPage(
  session: StaffSession,
  figures: Figures,
  said: string | undefined,
): string {
  const troubles = troublesOf(figures);
  const lines = html`<ul>${troubles.map(({ says, runbook }) => html`<li class="late">${says} <a href="/staff/runbooks/${runbook}">Cách xử lý</a></li>`)}</ul>`;
  const fine = html`<p>Mọi kênh đang chạy bình thường.</p>`;
  return staffPage(
    'Kênh',
    session,
    html`${notice(said)}${troubles.length === 0 ? fine : lines}
<div class="scroll"><table><thead><tr><th>Kênh</th><th>Tin gần nhất</th><th>Chờ trợ lý</th><th>Chờ gửi</th><th>Không gửi được</th><th>Quyền gửi</th><th>Cán bộ trực</th></tr></thead>
<tbody>${figures.channels.map((channel) => channelRow(channel, session))}</tbody></table></div>`,
  );
}

function channelRow(channel: ChannelFigures, { csrf }: StaffSession): Html {
  const { name, silentMinutes, failed, token } = channel;
  const notSent = Object.values(failed).reduce((sum, count) => sum + count, 0);
  const never = staffedOf(channel.hours) === 'never';
  return html`<tr><td>${name}</td><td>${silentMinutes === undefined ? 'chưa có' : `${minutes(silentMinutes)} giờ hành chính trước`}</td>
<td>${queue(channel.waiting, channel.oldestWaiting)}</td><td>${queue(channel.unsent, channel.oldestUnsent)}</td><td>${String(notSent)}</td>
<td>${token ? (token.state === 'needs-consent' ? html`<span class="late">phải nối lại</span>` : `còn ${minutes(token.leftSeconds / 60)}`) : 'không cần'}</td>
<td><form method="post" action="/staff/channels/${name}/hours">${hidden(csrf)}${never ? 'không có ' : 'theo giờ cơ quan '}<button class="quiet" name="staffed" value="${never ? 'office-hours' : 'never'}">${never ? 'Trực theo giờ cơ quan' : 'Không có cán bộ trực'}</button></form></td></tr>`;
}

function queue(count: number, oldestSeconds: number): string {
  return count === 0 ? '0' : `${count}, lâu nhất ${minutes(oldestSeconds / 60)}`;
}

function minutes(count: number): string {
  const whole = Math.max(0, Math.floor(count));
  return whole < 60 ? `${whole} phút` : `${Math.floor(whole / 60)} giờ ${whole % 60} phút`;
}

/** A runbook as it stands in the repository, for whoever has to act and has only the desk. */
export function runbookPage(session: StaffSession, text: string): string {
  return staffPage('Cách xử lý', session, html`<pre class="box">${text}</pre>`);
}

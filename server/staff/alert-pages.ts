import type { AlertContact } from '#adapters/postgres/alert-contacts.ts';
import type { StaffSession } from '#adapters/postgres/staff.ts';
import type { AlertRow } from '#adapters/postgres/staff-alerts.ts';
import { type Html, html } from '#widget/pages/html.ts';
import { alertWords, channelWords } from '../alerts/alert-words.ts';
import type { AlertKind } from '../alerts/staff-alerts.ts';
import { redLine } from './alert-line.ts';
import { hidden, notice, shortTime, staffPage } from './staff-page.ts';

export interface AlertsShown {
  readonly alerts: readonly AlertRow[];
  readonly contacts: readonly AlertContact[];
  /** Ways that can be linked in this deployment. */
  readonly ways: readonly string[];
  /** Ways that alerts take now. */
  readonly taken: readonly string[];
  /** A code that was just drawn: shown once. */
  readonly code?: string | undefined;
}

export function alertsPage(session: StaffSession, shown: AlertsShown): string {
  const main = html`${redLine(shown.taken)}${codeLine(shown.code)}
<h2>Đã báo</h2>${shown.alerts.length === 0 ? html`<p>Chưa có báo động nào.</p>` : html`<ul>${shown.alerts.map((one) => alertItem(one, session))}</ul>`}
<h2>Ai được báo</h2>${shown.contacts.length === 0 ? html`<p>Chưa liên kết ai.</p>` : html`<ul>${shown.contacts.map((one) => contactItem(one, session))}</ul>`}
${shown.ways.length === 0 ? html`<p>Chưa có kênh nào để báo: cần cài Zalo Bot hoặc Telegram.</p>` : linkForm(session, shown)}`;
  return staffPage('Báo động', session, main);
}

function codeLine(code: string | undefined): Html | string {
  return notice(
    code &&
      `Trong 15 phút, người trực nhắn cho bot: LIENKET ${code}. Mã dùng một lần và không hiện lại.`,
  );
}

function alertItem({ id, kind, about, createdAt, seenBy }: AlertRow, { csrf }: StaffSession): Html {
  const words = alertWords(kind as AlertKind, about);
  const talk =
    kind === 'emergency' && html` <a href="/staff/conversations/${about}">Mở hội thoại</a>`;
  const seen = seenBy
    ? html` · ${seenBy} đã xem`
    : html`<form method="post" action="/staff/alerts/${id}/seen">${hidden(csrf)}<button class="quiet">Đã xem</button></form>`;
  return html`<li>${shortTime(createdAt)} · ${words}${talk}${seen}</li>`;
}

function contactItem({ conversationId, label, way }: AlertContact, { csrf }: StaffSession): Html {
  return html`<li>${label} · ${channelWords(way)}<form method="post" action="/staff/alerts/contacts/${conversationId}/remove">${hidden(csrf)}<button class="quiet">Gỡ</button></form></li>`;
}

function linkForm({ csrf }: StaffSession, { ways, contacts }: AlertsShown): Html {
  return html`<form method="post" action="/staff/alerts/codes">${hidden(csrf)}<label for="label">Người trực (tên, đơn vị)</label><input id="label" name="label" required maxlength="80"><button>Lấy mã liên kết</button></form>
<p>Liên kết được qua: ${ways.map(channelWords).join(', ')}.</p>
${contacts.length > 0 && html`<form method="post" action="/staff/alerts/trial">${hidden(csrf)}<button class="quiet">Gửi tin thử tới mọi người</button></form>`}`;
}

import type { AlertContact } from '#adapters/postgres/alert-contacts.ts';
import type { AlertAddress } from '#adapters/postgres/alert-mails.ts';
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
  readonly addresses: readonly AlertAddress[];
  /** Whether the office has a mail server. */
  readonly mail: boolean;
  /** Whether who looks decides who hears alerts. */
  readonly leads: boolean;
  /** Ways that can be linked in this deployment. */
  readonly ways: readonly string[];
  /** Ways that alerts take now. */
  readonly taken: readonly string[];
  /** `code` was just drawn for a chat: shown once. */
  readonly news: {
    readonly code?: string | undefined;
    readonly done?: string | undefined;
    readonly wrong?: string | undefined;
  };
}

export function alertsPage(session: StaffSession, shown: AlertsShown): string {
  const { contacts, addresses, news } = shown;
  const heard = contacts.length + addresses.length;
  const main = html`${redLine(shown.taken)}${codeLine(news.code)}${notice(news.done)}${notice(news.wrong, 'wrong')}
<h2>Đã báo</h2>${shown.alerts.length === 0 ? html`<p>Chưa có báo động nào.</p>` : html`<ul>${shown.alerts.map((one) => alertItem(one, session))}</ul>`}
<h2>Ai được báo</h2>${heard === 0 ? html`<p>Chưa liên kết ai.</p>` : html`<ul>${contacts.map((one) => contactItem(one, session))}${addresses.map((one) => addressItem(one, session, shown))}</ul>`}
${shown.ways.length === 0 ? html`<p>Chưa có kênh nào để nhắn: cần cài Zalo Bot hoặc Telegram.</p>` : linkForm(session, shown)}
${shown.mail ? mailForms(session) : html`<p>Báo qua thư điện tử: cần MAIL_URL và MAIL_FROM.</p>`}
${heard > 0 && html`<form method="post" action="/staff/alerts/trial">${hidden(session.csrf)}<button class="quiet">Gửi tin thử tới mọi người</button></form>`}`;
  return staffPage('Báo động', session, main);
}

function codeLine(code: string | undefined): Html | string {
  return notice(
    code &&
      `Trong 15 phút, người trực nhắn cho bot: LIENKET ${code}. Mã dùng một lần và không hiện lại.`,
  );
}

function alertItem(
  { id, kind, about, createdAt, seenBy, overAt }: AlertRow,
  { csrf }: StaffSession,
): Html {
  const words = alertWords(kind as AlertKind, about);
  const talk =
    kind === 'emergency' && html` <a href="/staff/conversations/${about}">Mở hội thoại</a>`;
  const seen = seenBy
    ? html` · ${seenBy} đã xem`
    : html`<form method="post" action="/staff/alerts/${id}/seen">${hidden(csrf)}<button class="quiet">Đã xem</button></form>`;
  return html`<li>${shortTime(createdAt)} · ${words}${talk}${overAt !== null && html` · đã hết lúc ${shortTime(overAt)}`}${seen}</li>`;
}

function contactItem({ conversationId, label, way }: AlertContact, { csrf }: StaffSession): Html {
  return html`<li>${label} · ${channelWords(way)}<form method="post" action="/staff/alerts/contacts/${conversationId}/remove">${hidden(csrf)}<button class="quiet">Gỡ</button></form></li>`;
}

/** An address is personal: only who decides sees it whole. */
function addressItem(
  { id, label, mail, trouble }: AlertAddress,
  { csrf }: StaffSession,
  { leads }: AlertsShown,
): Html {
  const wrong =
    trouble !== undefined &&
    html` <span class="late">Thư gần nhất chưa chắc tới (${trouble}).</span>`;
  return html`<li>${label} · ${channelWords('mail')}${leads && html` (${mail})`}${wrong}<form method="post" action="/staff/alerts/mails/${id}/remove">${hidden(csrf)}<button class="quiet">Gỡ</button></form></li>`;
}

function mailForms({ csrf }: StaffSession): Html {
  return html`<form method="post" action="/staff/alerts/mails">${hidden(csrf)}<label for="mail-label">Người trực (tên, đơn vị)</label><input id="mail-label" name="label" required maxlength="80"><label for="mail">Địa chỉ thư</label><input id="mail" name="mail" type="email" required maxlength="200"><button>Gửi mã tới địa chỉ này</button></form>
<form method="post" action="/staff/alerts/mails/confirm">${hidden(csrf)}<label for="mail-code">Mã trong thư</label><input id="mail-code" name="code" required maxlength="20" inputmode="numeric" autocomplete="off"><button>Xác nhận địa chỉ</button></form>`;
}

function linkForm({ csrf }: StaffSession, { ways }: AlertsShown): Html {
  return html`<form method="post" action="/staff/alerts/codes">${hidden(csrf)}<label for="label">Người trực (tên, đơn vị)</label><input id="label" name="label" required maxlength="80"><button>Lấy mã liên kết</button></form>
<p>Liên kết được qua: ${ways.map(channelWords).join(', ')}.</p>`;
}

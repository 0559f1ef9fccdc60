import type { StaffSession } from '#adapters/postgres/staff.ts';
import type { TokenStatus } from '#adapters/zalo/tokens.ts';
import { type Html, html } from '#widget/pages/html.ts';
import { hidden, notice, shortTime, staffPage } from './staff-page.ts';
import type { ZaloSettings } from './zalo-desk.ts';

export interface ZaloNews {
  readonly done?: string;
  readonly wrong?: string;
}

export interface ZaloShown {
  readonly oaId: string;
  readonly redirectUri: string | undefined;
  readonly status: TokenStatus | undefined;
  readonly settings: ZaloSettings;
  readonly alerts: readonly { readonly kind: string; readonly since: Date }[];
}

const TITLE = 'Zalo Official Account';

/** How the account stands, and the three things an administrator can do about it. */
export function zaloPage(session: StaffSession, shown: ZaloShown, news: ZaloNews): string {
  const main = html`${notice(news.done)}${notice(news.wrong, 'wrong')}${shown.alerts.map(alertLine)}
<h2>Tình trạng</h2>${statusList(shown)}
<h2>Kết nối</h2>${connectForm(session, shown)}
<h2>Dán cặp mã</h2>${pasteForm(session)}
<h2>Cách hiển thị</h2>${settingsForm(session, shown.settings)}`;
  return staffPage(TITLE, session, main);
}

const ALERTS: Readonly<Record<string, string>> = {
  'token-lost': 'Mất kết nối với Zalo: trợ lý không gửi được tin. Kết nối lại bên dưới.',
  'webhook-off':
    'Zalo không còn gọi sang máy chủ dù người dân có nhắn. Vào developers.zalo.me, trang Webhook, bật lại rồi bấm “Kiểm tra”.',
};

function alertLine({ kind, since }: ZaloShown['alerts'][number]): Html | string {
  return notice(`${ALERTS[kind] ?? kind} (từ ${shortTime(since)})`, 'wrong');
}

const STATES: Readonly<Record<TokenStatus['state'], string>> = {
  ok: 'đang kết nối',
  refreshing: 'đang đổi mã',
  retrying: 'đang đổi mã lần hai',
  'needs-consent': 'cần kết nối lại',
};

function statusList({ oaId, status }: ZaloShown): Html {
  if (!status) return html`<p>OA ${oaId}: chưa kết nối.</p>`;
  const { state, version, rotatedAt, accessExpiresAt, refreshExpiresAt } = status;
  return html`<dl><dt>OA</dt><dd>${oaId}</dd><dt>Trạng thái</dt><dd>${STATES[state]}</dd>
<dt>Cặp mã thứ</dt><dd>${version}, đổi lúc ${shortTime(rotatedAt)}</dd>
<dt>Dùng được đến</dt><dd>${shortTime(accessExpiresAt)}; nếu không đổi được nữa thì phải kết nối lại trước ${shortTime(refreshExpiresAt)}</dd></dl>`;
}

function connectForm({ csrf }: StaffSession, { redirectUri }: ZaloShown): Html {
  if (redirectUri === undefined)
    return html`<p>Chưa đặt PUBLIC_URL nên Zalo không có địa chỉ để quay về. Dùng cách “Dán cặp mã”.</p>`;
  return html`<p>Địa chỉ callback phải lưu đúng từng chữ trong “Official Account → Thiết lập chung”: <code>${redirectUri}</code></p>
<form method="post" action="/staff/zalo/connect">${hidden(csrf)}<button>Kết nối</button></form>`;
}

/** Nothing that was typed here is ever shown again, not even to whoever typed it. */
function pasteForm({ csrf }: StaffSession): Html {
  return html`<p>developers.zalo.me → “Công cụ &amp; Hỗ trợ → API Explorer → OA Access Token”. Mã chỉ được lưu khi Zalo xác nhận là của đúng OA này.</p>
<form method="post" action="/staff/zalo/tokens">${hidden(csrf)}
<label for="access">Access Token</label><input id="access" name="access" type="password" autocomplete="off" required>
<label for="refresh">Refresh Token</label><input id="refresh" name="refresh" type="password" autocomplete="off" required>
<button>Lưu cặp mã</button></form>`;
}

const FORMS: readonly (readonly [ZaloSettings['choiceForm'], string])[] = [
  ['off', 'danh sách đánh số, người dân trả lời bằng số (chắc chắn nhất)'],
  ['v3-list', 'danh sách chạm được (chưa có trong tài liệu Zalo)'],
  ['v3-button', 'nút bấm (chưa có trong tài liệu Zalo)'],
  ['v2-list', 'danh sách kiểu cũ (API v2)'],
];

function settingsForm({ csrf }: StaffSession, { choiceForm, notice: noticed }: ZaloSettings): Html {
  const options = FORMS.map(([value, label]) =>
    value === choiceForm
      ? html`<option value="${value}" selected>${label}</option>`
      : html`<option value="${value}">${label}</option>`,
  );
  const box = noticed
    ? html`<input id="notice" name="notice" type="checkbox" value="1" checked>`
    : html`<input id="notice" name="notice" type="checkbox" value="1">`;
  return html`<form method="post" action="/staff/zalo/settings">${hidden(csrf)}
<label for="choiceForm">Các lựa chọn</label><select id="choiceForm" name="choiceForm">${options}</select>
<p>Nếu Zalo từ chối một kiểu, trợ lý tự gửi lại bằng danh sách đánh số và quay về kiểu đó.</p>
<label for="notice">${box} Thả biểu tượng vào tin của người dân khi đã nhận</label>
<button>Lưu</button></form>`;
}

/** The way to Zalo's own page. */
export function consentPage(session: StaffSession, url: string): string {
  return staffPage(
    TITLE,
    session,
    html`<p>Đăng nhập bằng tài khoản quản trị của OA, chọn OA của cơ quan, tích đủ các quyền rồi đồng ý, trong 15 phút.</p>
<p><a href="${url}" rel="noreferrer">Mở trang đồng ý của Zalo</a></p>`,
  );
}

/** What the browser comes back to; it carries no session, since it comes from another site. */
export function connectedPage({ done, wrong }: ZaloNews): string {
  return staffPage(
    TITLE,
    undefined,
    html`${notice(done)}${notice(wrong, 'wrong')}<p><a href="/desk/kenh/zalo">Về bàn làm việc</a> · <a href="/staff/zalo">Trang Zalo không cần JavaScript</a></p>`,
  );
}

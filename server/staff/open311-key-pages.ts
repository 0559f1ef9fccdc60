import type { Open311Key } from '#adapters/postgres/open311-keys.ts';
import type { StaffSession } from '#adapters/postgres/staff.ts';
import { sayDate } from '#language/date-words.ts';
import { civilDateOf } from '#language/vietnam-time.ts';
import { type Html, html } from '#widget/pages/html.ts';
import { hidden, notice, staffPage } from './staff-page.ts';

const TITLE = 'Khóa Open311';

/** What the page says of the act that led to it; `key` was just made for `name` and is shown this once. */
export interface KeyNews {
  readonly key?: string | undefined;
  readonly name?: string | undefined;
  readonly done?: string | undefined;
  readonly wrong?: string | undefined;
}

/** Who may file reports from another portal, and a form for one more. */
export function open311KeysPage(
  session: StaffSession,
  keys: readonly Open311Key[],
  news: KeyNews,
): string {
  const main = html`${notice(news.done)}${notice(news.wrong, 'wrong')}${madeKey(news)}
<p>Hệ thống có khóa gửi được phản ánh vào đây theo Open311 GeoReport v2. Phản ánh được phân việc và tính hạn như mọi phản ánh khác.</p>
<h2>Các khóa</h2>${keys.length === 0 ? html`<p>Chưa có khóa nào.</p>` : html`<ul>${keys.map((key) => keyItem(key, session))}</ul>`}
<h2>Tạo khóa</h2>
<form method="post" action="/staff/open311/keys">${hidden(session.csrf)}
<label for="name">Tên hệ thống (cán bộ thấy ở mỗi phản ánh)</label><input id="name" name="name" required maxlength="80" autocomplete="off">
<button>Tạo khóa</button></form>`;
  return staffPage(TITLE, session, main);
}

function madeKey({ key, name }: KeyNews): Html | string {
  return key === undefined
    ? ''
    : html`<div class="notice done" role="status"><p>Khóa của ${name}, chỉ hiện một lần này. Chép ngay và gửi qua đường kín:</p><p><code>${key}</code></p></div>`;
}

function keyItem(key: Open311Key, { csrf }: StaffSession): Html {
  const { id, name, createdBy, createdAt, revokedAt, revokedBy } = key;
  const made = html`<strong>${name}</strong> · ${createdBy} tạo ngày ${dayOf(createdAt)}`;
  return revokedAt === null
    ? html`<li>${made}<form method="post" action="/staff/open311/keys/${id}/revoke">${hidden(csrf)}<button class="quiet" aria-label="Thu hồi khóa của ${name}">Thu hồi</button></form></li>`
    : html`<li>${made} · ${revokedBy ?? ''} thu hồi ngày ${dayOf(revokedAt)}</li>`;
}

/** With the year: a key lives long. */
function dayOf(at: Date): string {
  return sayDate(civilDateOf(at));
}

/** Asked before a key ends: it cannot be brought back. */
export function revokePage(session: StaffSession, { id, name }: Open311Key): string {
  return staffPage(
    TITLE,
    session,
    html`<p>Thu hồi khóa của <strong>${name}</strong>? Hệ thống đó không gửi được phản ánh nữa; khóa đã thu hồi không dùng lại được. Phản ánh đã gửi vẫn còn.</p>
<form method="post" action="/staff/open311/keys/${id}/revoke">${hidden(session.csrf)}<input type="hidden" name="sure" value="yes"><button>Thu hồi khóa</button></form>
<p><a href="/staff/open311">Không thu hồi</a></p>`,
  );
}

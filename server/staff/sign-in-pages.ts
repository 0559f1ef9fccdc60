import { SHORTEST_PASSWORD } from '#adapters/auth/password-rules.ts';
import type { StaffSession } from '#adapters/postgres/staff.ts';
import { html } from '#widget/pages/html.ts';
import { hidden, notice, staffPage } from './staff-page.ts';

/** The door: login and password. */
export function loginPage(wrong?: string): string {
  return staffPage(
    'Đăng nhập',
    undefined,
    html`${notice(wrong, 'wrong')}<form method="post" action="/staff/login">
<label for="login">Tên đăng nhập</label><input id="login" name="login" autocomplete="username" required>
<label for="password">Mật khẩu</label><input id="password" name="password" type="password" autocomplete="current-password" required>
<button>Đăng nhập</button></form>`,
  );
}

/** The second step, for who set up a second factor. */
export function codePage(wrong?: string): string {
  return staffPage(
    'Mã xác nhận',
    undefined,
    html`${notice(wrong, 'wrong')}<form method="post" action="/staff/login/code"><input type="hidden" name="how" value="app">
<label for="code">Mã 6 số trong ứng dụng xác thực</label><input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" required>
<button>Tiếp tục</button></form>
<details><summary>Mất điện thoại? Dùng mã dự phòng</summary><form method="post" action="/staff/login/code"><input type="hidden" name="how" value="recovery">
<label for="recovery">Mã dự phòng, mỗi mã dùng một lần</label><input id="recovery" name="code" autocomplete="off" required>
<button>Dùng mã dự phòng</button></form></details>`,
  );
}

/** The first own password. */
export function passwordPage(session: StaffSession, wrong?: string): string {
  return staffPage(
    'Đặt mật khẩu của anh/chị',
    session,
    html`${notice(wrong, 'wrong')}<p>Mật khẩu ban đầu chỉ dùng một lần. Anh/chị đặt mật khẩu riêng, ít nhất ${SHORTEST_PASSWORD} ký tự, rồi đăng nhập lại.</p>
<form method="post" action="/staff/password">${hidden(session.csrf)}
<label for="password">Mật khẩu mới</label><input id="password" name="password" type="password" autocomplete="new-password" required>
<label for="again">Nhập lại mật khẩu mới</label><input id="again" name="again" type="password" autocomplete="new-password" required>
<button>Đặt mật khẩu</button></form>`,
  );
}

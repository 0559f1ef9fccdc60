import type { Mail } from '#adapters/mail/mailer.ts';

/** Where a link leads; the secret stands behind `#`, so that no log of a server on the way sees it. */
export const LINK_PATH = '/desk/loi-moi';

/** What the mail with an invitation or a reset says. `days` is how long the link opens. */
export function linkMail(
  { name, login }: { readonly name: string; readonly login: string },
  { office, link, days }: { readonly office: string; readonly link: string; readonly days: number },
): Omit<Mail, 'trackingId'> {
  return {
    subject: `Mở bàn làm việc của ${office}`,
    text: [
      `Kính gửi anh/chị ${name},`,
      '',
      `Quản trị viên của ${office} mời anh/chị vào bàn làm việc Một Cửa.`,
      `Tên đăng nhập: ${login}`,
      `Anh/chị mở đường dẫn này để đặt mật khẩu riêng: ${link}`,
      '',
      `Đường dẫn mở được một lần, trong ${days} ngày. Xin đừng chuyển thư này cho ai.`,
      'Nếu anh/chị không chờ thư này, anh/chị báo quản trị viên.',
    ].join('\n'),
  };
}

import type { AlertKind } from './staff-alerts.ts';

const CHANNELS: Readonly<Record<string, string>> = {
  zalo: 'Zalo OA',
  'zalo-bot': 'Zalo Bot',
  telegram: 'Telegram',
  web: 'trang web',
  mail: 'thư điện tử',
};

/** A channel by the name that staff use. */
export function channelWords(name: string): string {
  return CHANNELS[name] ?? name;
}

/** What an alert says, in the desk and on every way: what happened and what to do. Nothing a citizen wrote. */
export function alertWords(kind: AlertKind, about: string): string {
  switch (kind) {
    case 'emergency':
      return 'KHẨN CẤP: một người dân vừa báo việc nguy hiểm. Trợ lý đã đưa số khẩn cấp và không tự gọi được. Mở hội thoại ngay.';
    case 'channel-silent':
      return `Kênh ${channelWords(about)} im lặng bất thường: mấy giờ liền không có tin nào tới. Kiểm tra webhook và đường truyền.`;
    case 'webhook-failed':
      return `Kênh ${channelWords(about)} gọi về máy chủ không được, hoặc webhook bị trỏ đi nơi khác. Đã đặt lại; kiểm tra đường truyền và ai còn dùng bot này.`;
    case 'webhook-off':
      return `Kênh ${channelWords(about)} không còn gọi sang máy chủ dù người dân có nhắn: tin được đọc từ lịch sử, chậm hơn. Bật lại webhook.`;
    case 'token-lost':
      return `Kênh ${channelWords(about)} không nhận mã truy cập nữa, câu trả lời không gửi đi được. Quản trị viên cần nối lại kênh.`;
    case 'backlog':
      return 'Tin của người dân đang ứ lại, chờ trả lời quá lâu. Kiểm tra máy chủ và tiến trình worker.';
    case 'case-late':
      return `Phản ánh ${about} sắp trễ hoặc đã trễ hạn trả lời, cần người lãnh đạo xem.`;
    case 'digest':
      return digestWords(about);
    case 'dossier-contested':
      return 'KHẨN: một người dân nói có việc trên hồ sơ của mình mà họ không yêu cầu. Mở hội thoại, xem hồ sơ và gọi lại ngay.';
    case 'proof-guessing':
      return 'Số lần nhập sai để mở hồ sơ trong một giờ vượt 3 lần mức thường. Trợ lý đã tự siết: chỉ nhận 6 số cuối căn cước, mỗi người 2 lần sai một giờ. Xem trang Hồ sơ.';
    case 'trial':
      return 'Đây là tin thử. Báo động của trợ lý tới được anh/chị theo đường này.';
  }
}

/** `due/overdue`, as counted in the morning. */
function digestWords(about: string): string {
  const [due = '0', overdue = '0'] = about.split('/');
  return `Hôm nay có ${due} phản ánh đến hạn trả lời và ${overdue} phản ánh đã quá hạn.`;
}

/** Where in the desk it is seen to. */
function pathOf(kind: AlertKind, about: string): string {
  switch (kind) {
    case 'emergency':
    case 'dossier-contested':
      return `/staff/conversations/${about}`;
    case 'case-late':
      return `/staff/cases/${about}`;
    case 'digest':
      return '/staff/deadlines';
    default:
      return '/staff/alerts';
  }
}

/** What a list of mails shows of it: whether to open it at once. */
export function alertSubject(kind: AlertKind, about = ''): string {
  switch (kind) {
    case 'emergency':
      return 'KHẨN CẤP: người dân báo việc nguy hiểm';
    case 'case-late':
      return `Phản ánh ${about} sắp trễ hoặc đã trễ`;
    case 'digest':
      return 'Phản ánh đến hạn hôm nay';
    case 'trial':
      return 'Tin thử báo động của trợ lý';
    default:
      return 'Báo động của trợ lý: cần người xem ngay';
  }
}

/** The alert as a message: its words, and where to look. */
export function alertMessage(
  { kind, about }: { readonly kind: AlertKind; readonly about: string },
  publicUrl: string | undefined,
): string {
  const path = pathOf(kind, about);
  const where = publicUrl ? new URL(path, publicUrl).href : `bàn làm việc, ${path}`;
  return `${alertWords(kind, about)}\n${where}`;
}

import { sayDay, sayTime } from '#language/date-words.ts';
import type { Choice } from '../message.ts';
import type { Booking, BookingStatus, OpenSession } from '../needs.ts';
import type { NoticeWords } from '../notices/notice.ts';
import { HOW_TO_STOP } from './notice.ts';

export const BOOK_CHOICE: Choice = { value: 'start:book', label: 'Đăng ký gặp lãnh đạo' };
export const ASK_LEVEL =
  'Dạ, anh/chị muốn gặp Chủ tịch xã, phường hay Chủ tịch tỉnh ạ? Cho em tên xã, phường cũng được.';
export const LEVEL_CHOICES: readonly Choice[] = [
  { value: 'level:commune', label: 'Chủ tịch xã, phường' },
  { value: 'level:province', label: 'Chủ tịch tỉnh' },
];
export const LEVEL_UNREAD =
  'Em chưa rõ anh/chị muốn gặp ai. Anh/chị chọn một câu, hoặc viết tên xã, phường giúp em.';
export const ASK_COMMUNE = 'Xã, phường nào ạ? Tên cũ cũng được.';
export const COMMUNE_UNREAD =
  'Em không tìm thấy xã, phường này trong tỉnh. Anh/chị viết lại tên xã, phường giúp em.';
export const ASK_SUBJECT =
  'Anh/chị muốn trình bày việc gì? Viết vài câu để lãnh đạo chuẩn bị. Đừng ghi số căn cước.';
export const SUBJECT_TOO_SHORT = 'Anh/chị viết thêm giúp em vài chữ: việc gì ạ?';
export const ASK_NAME = 'Anh/chị cho em họ và tên, để cán bộ ghi vào danh sách.';
export const NAME_UNREAD = 'Em chưa đọc được họ tên. Anh/chị chỉ viết họ và tên giúp em.';
export const ASK_PHONE =
  'Anh/chị cho em số điện thoại, để cán bộ báo có lượt hay không và nhắc trước một ngày.';
export const NO_SESSION =
  'Em xin lỗi, mấy tuần tới không còn lượt nào để đăng ký. Anh/chị vẫn tới thẳng buổi tiếp dân được; lịch có ở trang “Lịch tiếp dân”.';
export const NO_BOOKING =
  'Em không tìm thấy lượt khớp với mã và mã riêng này. Anh/chị xem lại tin nhắn lúc đăng ký, hoặc hỏi cán bộ.';
export const BOOKING_MISTYPED = 'Mã lượt này có chữ bị gõ nhầm. Anh/chị xem lại từng chữ giúp em.';
export const ASK_PRIVATE_CODE =
  'Để em mở lượt này, anh/chị viết mã lượt kèm mã riêng 6 số giúp em, ví dụ “TD-261203-2345HJ 123456”.';
export const SURE_TO_CANCEL_BOOKING =
  'Anh/chị chắc muốn hủy lượt này ạ? Lượt sẽ dành cho người khác.';
export const BOOKING_CANCELLED =
  'Em đã hủy lượt. Cán bộ thấy ngay. Anh/chị đăng ký buổi khác lúc nào cũng được.';
export const BOOKING_KEPT = 'Dạ, lượt vẫn giữ nguyên.';
export const BOOKING_OVER = 'Lượt này không còn chờ hay hẹn nữa nên không cần hủy.';

/** Why a request was turned down by itself; `double` for a second one of the same number. */
export const TURNED_DOWN = {
  full: 'Buổi này vừa đủ người đăng ký.',
  double: 'Số điện thoại này đã có một lượt trong buổi này.',
} as const;

export function askSession(where: string, sessions: readonly OpenSession[]): string {
  return [
    `Em có các buổi sau tại ${where}. Anh/chị chọn buổi nào ạ?`,
    ...sessions.map((one) => `- ${sayDay(one.day)}, ${hoursOf(one)}: còn ${one.left} lượt`),
  ].join('\n');
}

export function sessionChoice({ id, day }: OpenSession): Choice {
  return { value: `book:${id}`, label: sayDay(day) };
}

export const SESSION_UNREAD = 'Em chưa rõ buổi nào. Anh/chị chọn một ngày ở trên giúp em.';

export const BOOK_SUMMARY_CHOICES: readonly Choice[] = [
  { value: 'yes', label: 'Gửi đăng ký' },
  { value: 'fix:session', label: 'Đổi buổi' },
  { value: 'fix:text', label: 'Sửa việc' },
  { value: 'fix:name', label: 'Sửa họ tên' },
  { value: 'fix:phone', label: 'Sửa số điện thoại' },
  { value: 'cancel', label: 'Bỏ, không gửi' },
];

/** What the citizen reads before it is sent; sending it is the consent. */
export function bookingSummary(
  asked: {
    readonly session: OpenSession;
    readonly text: string;
    readonly name: string;
    readonly phone: string;
  },
  keepDays: number,
): string {
  const { session, text, name, phone } = asked;
  return [
    'Anh/chị xem lại trước khi gửi:',
    `- Buổi: ${sayDay(session.day)}, ${hoursOf(session)}`,
    `- Gặp: ${session.who}, tại ${session.where}`,
    `- Việc: ${text}`,
    `- Họ tên: ${name}`,
    `- Số điện thoại: ${phone}`,
    `Anh/chị bấm gửi là đồng ý cho em lưu các điều trên để xếp lượt. Em xóa sau buổi tiếp ${keepDays} ngày. Gửi nhé anh/chị?`,
  ].join('\n');
}

/** The receipt: a request is no appointment until staff have confirmed it. */
export function bookingReceipt(
  code: string,
  privateCode: string,
  { day, ...session }: OpenSession,
): string {
  return [
    `Em đã gửi đăng ký, mã lượt ${code}: ${sayDay(day)}, ${hoursOf(session)}.`,
    'Cán bộ báo anh/chị có lượt hay không; chưa có lời đáp thì chưa phải là hẹn. Có lượt, em nhắc trước một ngày làm việc.',
    `Mã riêng: ${privateCode}. Xem hay hủy từ máy khác thì cần mã này, anh/chị giữ kín giúp em.`,
    `Xem hoặc hủy, anh/chị nhắn “${code}”. Không đăng ký anh/chị vẫn có quyền tới buổi tiếp dân.`,
  ].join('\n');
}

const STATUS_WORDS: Readonly<Record<BookingStatus, string>> = {
  waiting: 'đang chờ cán bộ trả lời, chưa phải là hẹn',
  confirmed: 'đã có lượt',
  declined: 'không có lượt',
  cancelled: 'đã hủy',
};

export function bookingCard(booking: Booking): string {
  const { code, status, reason } = booking;
  return [
    `Lượt ${code}: ${STATUS_WORDS[status]}.`,
    `${whenAndWhere(booking)}.`,
    ...(reason === '' ? [] : [reason]),
  ].join('\n');
}

/** What staff decided, or what is told beforehand. */
export type BookingNews =
  | { readonly kind: 'confirmed' }
  | { readonly kind: 'moved' }
  | { readonly kind: 'declined'; readonly reason: string }
  | { readonly kind: 'reminder' };

const NEWS_STATUS = {
  confirmed: 'Đã có lượt',
  moved: 'Đổi buổi',
  declined: 'Không có lượt',
  reminder: 'Nhắc hẹn',
} as const;

type Session = Pick<Booking, 'day' | 'from' | 'to' | 'who' | 'where'>;

/** How a citizen is told about a turn, by whichever way is open; nothing of the matter itself. */
export function bookingNotice(
  code: string,
  session: Session,
  news: BookingNews,
  office: string,
): NoticeWords {
  const said = newsText(code, session, news);
  return {
    chat: `${said}\n\n${HOW_TO_STOP}`,
    mail: {
      subject: `Lượt tiếp dân ${code}: ${NEWS_STATUS[news.kind].toLowerCase()}`,
      text: `Kính gửi anh/chị,\n\n${said}\n\n${office}`,
    },
    values: {
      ma_phan_anh: code,
      trang_thai: NEWS_STATUS[news.kind],
      ngay: sayDay(session.day),
      co_quan: office,
      noi_dung: `Lượt tiếp dân ${code}: ${NEWS_STATUS[news.kind].toLowerCase()}`,
    },
  };
}

function newsText(code: string, session: Session, news: BookingNews): string {
  const when = whenAndWhere(session);
  const cancel = `Không tới được, anh/chị nhắn “${code}” để hủy, nhường lượt cho người khác.`;
  switch (news.kind) {
    case 'confirmed':
      return `Lượt ${code}: anh/chị có lượt ${when}.\nAnh/chị mang giấy tờ tùy thân và giấy tờ liên quan.\n${cancel}`;
    case 'moved':
      return `Lượt ${code} đổi sang buổi khác: ${when}.\n${cancel}`;
    case 'declined':
      return `Lượt ${code}: em xin lỗi, không xếp được lượt ${when}.\n${news.reason}\nAnh/chị đăng ký buổi khác, hoặc tới thẳng buổi tiếp dân.`;
    case 'reminder':
      return `Em nhắc anh/chị: lượt ${code}, ${when}.\nAnh/chị mang giấy tờ tùy thân và giấy tờ liên quan.\n${cancel}`;
  }
}

function whenAndWhere({ day, who, where, ...session }: Session): string {
  return `${sayDay(day)}, ${hoursOf(session)}, gặp ${who} tại ${where}`;
}

function hoursOf({ from, to }: Pick<Booking, 'from' | 'to'>): string {
  return `${sayTime(from)} đến ${sayTime(to)}`;
}

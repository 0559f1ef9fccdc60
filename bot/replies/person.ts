import type { QueuePlace } from '../queue.ts';

/** A longer wait than this is not worth sitting through: a number is asked for (ui.md 6). */
const LONG_MINUTES = 15;

/** A person is on duty. */
export function personComes(queue: QueuePlace): string {
  return `Dạ, em đã báo cán bộ. ${placeWords(queue)} Cán bộ trả lời ngay tại đây; trong lúc chờ anh/chị cứ hỏi em.`;
}

/** They have come much nearer since they were told. */
export function queueMoved(queue: QueuePlace): string {
  return `Chờ cán bộ: ${placeWords(queue)}`;
}

function placeWords({ place, minutes }: QueuePlace): string {
  const where = place === 1 ? 'Anh/chị là người tiếp theo' : `Anh/chị đứng thứ ${place}`;
  if (minutes === undefined) return `${where}.`;
  const long = ' Không tiện chờ, anh/chị để lại số điện thoại, cán bộ gọi lại.';
  return `${where}, chờ khoảng ${minutes} phút.${minutes > LONG_MINUTES ? long : ''}`;
}
/** Outside staffed hours: a call-back with its day instead of a promise that nobody keeps. */
export function personLater(day: string): string {
  return `Giờ này cán bộ nghỉ. Em đã ghi lại, cán bộ trả lời anh/chị vào ${day}. Anh/chị để lại số điện thoại nếu muốn được gọi.`;
}
export const HELD_STILL_WAITING =
  'Cán bộ chưa trả lời kịp. Em đã nhắc lại và ghi vào danh sách gọi lại; muốn hỏi em, anh/chị bấm hoặc nhắn “Hỏi trợ lý”.';
export const BACK_TO_ASSISTANT = 'Dạ, em trả lời anh/chị đây. Anh/chị cần gì ạ?';
/** `term` is the office's own ("15 ngày"), by which the desk counts; none where the office has set none. */
export function forgotten(term: string | undefined): string {
  const until = term === undefined ? 'khi xong' : `chậm nhất ${term}`;
  return `Em đã xóa nội dung trò chuyện của anh/chị. Nếu anh/chị có gửi phản ánh, em đã ghi yêu cầu xóa cho cán bộ; ${until} cơ quan báo kết quả tại đây.`;
}
export const SURE_TO_FORGET =
  'Xóa nội dung trò chuyện thì không lấy lại được. Anh/chị chắc chưa ạ?';
export const FORGET_CHOICES = [
  { value: 'forget:yes', label: 'Xóa dữ liệu của tôi' },
  { value: 'forget:no', label: 'Thôi, giữ lại' },
] as const;
/** A fault of ours: what is safe and what happens next. */
export const OUR_FAULT =
  'Hệ thống đang trục trặc, không phải lỗi của anh/chị. Tin của anh/chị không mất, em đã chuyển cán bộ.';
/** Nobody answered under a hold; `day` is when the office opens next, none while it is open. */
export function holdEndedUnanswered(day: string | undefined): string {
  const when = day === undefined ? 'sớm trong giờ làm việc' : `vào ${day}`;
  return `Cán bộ chưa kịp trả lời tin của anh/chị. Em đã ghi vào danh sách gọi lại, cán bộ liên hệ ${when}. Từ giờ em lại trả lời, anh/chị cần gì cứ hỏi em.`;
}
export const HOLD_ENDED =
  'Cán bộ đã ngừng trả lời, em lại trả lời anh/chị. Cần cán bộ nữa, anh/chị nhắn “gặp cán bộ”.';

import type { Choice } from '../message.ts';
import { privateCodeLine } from './feedback.ts';

export const MINE_CHOICE: Choice = { value: 'mine', label: 'Phản ánh của tôi' };
export const NO_CASES =
  'Dạ, tại đây em chưa thấy phản ánh nào của anh/chị. Gửi từ nơi khác thì anh/chị nhắn mã PA-… cho em.';
export const WHICH_CASE = 'Anh/chị xem phản ánh nào ạ?';

/** One line of the list. */
export function caseLine(one: {
  readonly receipt: string;
  readonly what: string;
  readonly stage: string;
  readonly filed: boolean;
}): string {
  return `${one.receipt}: ${one.what}. ${one.stage}${one.filed ? '' : ' (anh/chị cùng theo dõi)'}.`;
}

/** The whole of one case as its citizen may read it. */
export function caseCard(one: {
  readonly receipt: string;
  readonly what: string;
  readonly reported: string;
  readonly stage: string;
  readonly due: string | undefined;
  readonly answer: string;
  /** For whoever filed it, to open it from elsewhere. */
  readonly privateCode: string | undefined;
}): string {
  return [
    `Phản ánh ${one.receipt}: ${one.what}, gửi ngày ${one.reported}.`,
    `Đang ở bước: ${one.stage.toLowerCase()}.`,
    ...(one.due === undefined ? [] : [`Hạn trả lời: trước ${one.due}.`]),
    ...(one.answer === '' ? [] : [`Trả lời của cơ quan:\n${one.answer}`]),
    ...(one.privateCode === undefined ? [] : [privateCodeLine(one.privateCode)]),
  ].join('\n');
}

export const ACT_LABELS = {
  add: 'Bổ sung lời hoặc hình',
  withdraw: 'Rút lại',
  rate: 'Đánh giá',
  reopen: 'Chưa xong, mở lại',
} as const;

export const WHAT_TO_ADD = 'Anh/chị viết điều cần bổ sung, hoặc gửi hình (tối đa 5).';
export const ADDED = 'Dạ, em đã thêm vào phản ánh và báo nơi xử lý.';
/** The office had asked; which case it was said to belong to is named, so that a mistake is seen. */
export function answerPassedOn(receipt: string, what: string): string {
  return `Dạ, em đã chuyển lời này cho cán bộ đang hỏi về phản ánh ${receipt} (${what}). Nếu là việc khác, anh/chị nhắn “tôi muốn phản ánh”.`;
}

export const WHY_REOPEN =
  'Việc còn gì chưa xong ạ? Anh/chị viết một câu để nơi xử lý biết mà làm tiếp.';
export const REOPENED =
  'Dạ, em đã mở lại phản ánh và chuyển nơi xử lý. Có kết quả em báo ngay tại đây.';
export const SURE_TO_WITHDRAW =
  'Rút lại thì cơ quan ngừng xử lý phản ánh này. Anh/chị chắc chưa ạ?';
export const WITHDRAWN = 'Dạ, em đã rút phản ánh. Cần gửi lại, anh/chị nhắn em lúc nào cũng được.';
export const KEPT_CASE = 'Dạ, phản ánh vẫn giữ nguyên.';
export const NO_LONGER =
  'Phản ánh này đã sang bước khác nên không làm vậy được nữa. Anh/chị xem lại giúp em.';
export const HOW_CONTENT = 'Anh/chị hài lòng với cách giải quyết không ạ?';
/** Five levels, the most content first (design.md 6). */
export const LEVELS: readonly (readonly [number, string])[] = [
  [5, 'Rất hài lòng'],
  [4, 'Hài lòng'],
  [3, 'Bình thường'],
  [2, 'Không hài lòng'],
  [1, 'Rất không hài lòng'],
];
export const WHY_NOT_CONTENT =
  'Em xin lỗi anh/chị. Điều gì chưa được ạ? Chọn hoặc viết ra giúp em.';
export const REASONS: readonly Choice[] = [
  { value: 'reason:late', label: 'Trả lời chậm' },
  { value: 'reason:not-solved', label: 'Việc chưa được giải quyết' },
  { value: 'reason:unclear', label: 'Trả lời không rõ' },
  { value: 'reason:attitude', label: 'Thái độ chưa tốt' },
  { value: 'reason:none', label: 'Không nói thêm' },
];
export const RATED = 'Dạ, em cảm ơn anh/chị. Ý kiến đã gửi cho cơ quan.';
export const GLAD_IT_IS_MENDED = 'Dạ, em mừng là việc đã xong. Em cảm ơn anh/chị.';
export const SORRY_NOT_MENDED =
  'Em xin lỗi anh/chị. Em ghi là việc chưa xong rồi. Anh/chị muốn mở lại phản ánh để cơ quan làm tiếp không ạ?';

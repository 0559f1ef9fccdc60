import type { Choice } from '../message.ts';

export const ASK_SINCE = 'Việc này có từ bao giờ ạ? Ví dụ “từ hôm qua”, “cả tuần nay”.';
export const SINCE_UNKNOWN: Choice = { value: 'since:unknown', label: 'Tôi không rõ' };
export const ASK_WHO = 'Anh/chị báo cho mình hay báo giúp người khác ạ?';
export const WHO_CHOICES: readonly Choice[] = [
  { value: 'who:self', label: 'Báo cho tôi' },
  { value: 'who:other', label: 'Báo giúp người khác' },
];
export const ASK_ELSEWHERE =
  'Việc này anh/chị đã gửi nơi khác chưa ạ? Nơi nào, mã số bao nhiêu nếu có, để cán bộ không làm trùng.';
export const ELSEWHERE_CHOICES: readonly Choice[] = [
  { value: 'elsewhere:none', label: 'Chưa gửi đâu' },
  { value: 'elsewhere:1022', label: 'Gửi tổng đài 1022 rồi' },
  { value: 'elsewhere:national', label: 'Gửi Cổng Dịch vụ công rồi' },
];

/** What else the citizen may change before filing. */
export const MORE_CHOICES: readonly Choice[] = [
  { value: 'fix:photos', label: 'Sửa hình' },
  { value: 'fix:since', label: 'Sửa từ bao giờ' },
  { value: 'fix:who', label: 'Báo giúp người khác' },
  { value: 'fix:elsewhere', label: 'Đã gửi nơi khác' },
  { value: 'fix:hide', label: 'Giấu hoặc hiện số điện thoại' },
  { value: 'fix:none', label: 'Quay lại bản xem trước' },
];
export const WHAT_TO_FIX = 'Anh/chị muốn sửa phần nào ạ?';

/** Another questionnaire goes on where it was. */
export const KEEP_AS_IT_WAS: Choice = { value: 'keep-old', label: 'Giữ như cũ' };
export const PAUSED =
  'Dạ, em giữ phần đã ghi, chưa gửi đi đâu. Lúc nào làm tiếp, anh/chị nhắn “làm tiếp”.';
export const RESUME_CHOICE: Choice = { value: 'flow:resume', label: 'Làm tiếp phản ánh' };
export const ANOTHER_UNFINISHED =
  'Anh/chị còn một phản ánh viết dở; muốn làm tiếp, anh/chị nhắn “làm tiếp”.';
export const NOTHING_PAUSED = 'Dạ, hiện không có phản ánh nào đang viết dở. Anh/chị cần gì ạ?';
export const NOTHING_BEFORE = 'Đây là câu đầu tiên rồi ạ.';
/** A word of greeting or thanks in the middle: the open question is repeated. */
export const STILL_OPEN = 'Dạ em đây. Phản ánh của anh/chị còn viết dở.';

/** The citizen reported something alike before anybody asked: category, street or hamlet and day alone. */
export function similarFound(lines: readonly string[]): string {
  return lines.length === 1
    ? `Gần đó có người báo rồi: ${lines[0]}. Có phải cùng một việc không ạ?`
    : 'Gần đó có người báo mấy việc dưới đây rồi. Có phải cùng một việc không ạ?';
}

export const NOT_THE_SAME: Choice = { value: 'same:none', label: 'Không, việc khác' };

export function joinedCase(what: string, due: string): string {
  return [
    `Dạ, em đã ghi thêm anh/chị vào phản ánh đó (${what}) để cơ quan thấy nhiều người cùng gặp.`,
    `Hạn trả lời: trước ${due}. Có kết quả em báo ngay tại đây.`,
    'Xem lại lúc nào, anh/chị nhắn “phản ánh của tôi”.',
  ].join('\n');
}

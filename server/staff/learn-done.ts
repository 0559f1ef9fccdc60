import type { Html } from '#widget/pages/html.ts';
import { notice } from './staff-page.ts';

/** What was done before the page was shown, as it stands in its address. */
const DONE = {
  found:
    'Đã ghi. Hỏi lại câu này, trợ lý trả lời đúng thủ tục. Mọi máy dùng câu mới trong vài giây.',
  'not-found':
    'Đã ghi, nhưng hỏi lại câu này trợ lý vẫn chưa chắc. Anh/chị thử ghi làm câu hỏi mẫu, hoặc xem câu này đã ghi cho thủ tục khác chưa.',
  'names-nothing':
    'Chưa ghi: câu này chỉ hỏi giấy tờ, lệ phí hay nơi nộp mà không nêu việc gì, ghi vào sẽ làm lệch câu khác. Anh/chị thêm tên việc vào câu.',
  'no-such-procedure': 'Chưa ghi: không có thủ tục mã này.',
  edited: 'Đã sửa. Mọi máy trả lời theo nội dung mới trong vài giây.',
  drafted:
    'Đã ghi vào bản nháp. Trợ lý chưa nói khác: một người thứ hai duyệt ở bàn làm việc, mục Kiến thức.',
  'set-aside': 'Đã bỏ qua. Câu này có hỏi lại cũng không hiện nữa.',
  open: 'Đã mở lại câu này.',
  undone: 'Đã gỡ. Câu hỏi hiện lại trong danh sách.',
} as const;
const WENT_WRONG: readonly string[] = ['names-nothing', 'no-such-procedure', 'not-found'];

/** The sentence above a page after something was taught, taken back or set aside. */
export function done(what: string | undefined): Html | string {
  const sentence = Object.entries(DONE).find(([name]) => name === what)?.[1];
  return notice(sentence, WENT_WRONG.includes(what ?? '') ? 'wrong' : 'done');
}

import type { Choice } from '../message.ts';

export const ASK_WHAT = 'Dạ, anh/chị kể em nghe việc gì, càng rõ càng tốt ạ.';
export const WHAT_TOO_SHORT = 'Anh/chị kể thêm giúp em một chút: việc gì, từ bao giờ ạ?';
export const ASK_WHERE =
  'Việc xảy ra ở đâu ạ? Anh/chị ghi số nhà hay tên đường, ấp, xã; hoặc gửi vị trí.';
export const ASK_COMMUNE = 'Chỗ đó thuộc xã, phường nào ạ? Tên xã cũ cũng được.';
export const ASK_PHOTOS =
  'Anh/chị có hình thì gửi em, cán bộ tìm chỗ nhanh hơn. Không có cũng được.';
export const ASK_CONTACT =
  'Anh/chị để lại số điện thoại để cán bộ báo kết quả nhé? Không muốn để lại cũng được.';
export const PHONE_UNREADABLE =
  'Số điện thoại chưa đúng. Anh/chị viết lại giúp em, ví dụ 0912 345 678.';
export const NO_PHOTOS: Choice = { value: 'no-photos', label: 'Không có hình' };
export const PHOTOS_DONE: Choice = { value: 'photos-done', label: 'Gửi đủ hình rồi' };
export const NO_CONTACT: Choice = { value: 'no-contact', label: 'Không để lại số' };
export const SUMMARY_CHOICES: readonly Choice[] = [
  { value: 'yes', label: 'Gửi phản ánh' },
  { value: 'fix:text', label: 'Sửa nội dung' },
  { value: 'fix:place', label: 'Sửa nơi xảy ra' },
  { value: 'fix:phone', label: 'Sửa số điện thoại' },
  { value: 'cancel', label: 'Bỏ, không gửi' },
];
export const CANCEL_CHOICES: readonly Choice[] = [
  { value: 'cancel:yes', label: 'Bỏ luôn' },
  { value: 'cancel:no', label: 'Viết tiếp' },
];
export const SURE_TO_CANCEL = 'Anh/chị muốn bỏ phần đang viết ạ? Bỏ thì em không gửi gì đi.';
export const CANCELLED = 'Em đã bỏ phần đang viết. Không có gì được gửi đi.';
export const NOTHING_TO_CANCEL = 'Dạ, hiện không có việc gì đang làm dở. Anh/chị cần gì ạ?';
export const FLOW_OUTDATED =
  'Em xin lỗi, mẫu phản ánh vừa được đổi nên mình làm lại từ đầu giúp em nhé.';
export const DANGER_FIRST = 'Nếu đang nguy hiểm tới người, anh/chị gọi 113, 114 hoặc 115 trước đã.';

/** What the citizen reads before anything is filed. */
export function summary(filed: {
  readonly text: string;
  readonly place: string;
  readonly commune: string | undefined;
  readonly photos: number;
  readonly phone: string | undefined;
  readonly agency: string;
}): string {
  const commune =
    filed.commune && !filed.place.includes(filed.commune) ? ` (${filed.commune})` : '';
  return [
    'Anh/chị xem lại trước khi gửi:',
    `- Việc: ${filed.text}`,
    `- Nơi: ${filed.place}${commune}`,
    `- Hình: ${filed.photos === 0 ? 'không có' : filed.photos}`,
    `- Số điện thoại: ${filed.phone ?? 'không để lại'}`,
    `- Nơi nhận: ${filed.agency}`,
    'Em gửi và lưu các điều trên để cơ quan giải quyết phản ánh này. Gửi nhé anh/chị?',
  ].join('\n');
}

/** The receipt: what was promised, by when, and how that was counted. */
export function receipt(filed: {
  readonly code: string;
  readonly agency: string;
  readonly deadline: string;
}): string {
  return [
    `Em đã gửi phản ánh, mã ${filed.code}.`,
    `Nơi giải quyết: ${filed.agency}.`,
    filed.deadline,
    'Anh/chị giữ mã này để hỏi lại. Có kết quả em báo ngay tại đây.',
  ].join('\n');
}

export function howManyLeft(left: number): string {
  return left > 0 ? `Mình làm tiếp phản ánh, còn ${left} câu.` : 'Mình làm tiếp phản ánh.';
}

export function photoCounted(count: number): string {
  return `Em đã nhận ${count} hình. Anh/chị gửi thêm (tối đa 5), hoặc bấm “Gửi đủ hình rồi”.`;
}

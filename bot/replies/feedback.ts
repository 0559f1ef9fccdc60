import type { Choice, PhotoLost } from '../message.ts';

export const ASK_WHAT = 'Dạ, anh/chị kể em nghe việc gì, càng rõ càng tốt ạ.';
export const WHAT_TOO_SHORT = 'Anh/chị kể thêm giúp em một chút: việc gì, từ bao giờ ạ?';
export const ASK_PHOTOS =
  'Anh/chị có hình thì gửi em, cán bộ tìm chỗ nhanh hơn. Không có cũng được.';
/** Who sees what is said where it is asked for; in public nobody is ever named. */
export const ASK_CONTACT = [
  'Anh/chị để lại số điện thoại để cán bộ báo kết quả nhé? Không để lại cũng được, em báo tại đây.',
  'Số chỉ cán bộ tiếp nhận và nơi xử lý thấy. Muốn giấu với nơi xử lý, anh/chị chọn “Giấu với nơi xử lý”. Công khai thì không bao giờ có tên và số.',
].join('\n');
export const HIDING_CONTACT =
  'Dạ, nơi xử lý sẽ không thấy anh/chị là ai; chỉ người tiếp nhận thấy, để báo kết quả. Anh/chị ghi số, hoặc không để lại số nào cũng được.';
export const HIDE_CONTACT: Choice = { value: 'hide-contact', label: 'Giấu với nơi xử lý' };
export const PHONE_HAS_LETTERS =
  'Số này có lẫn chữ cái nên em không ghi. Anh/chị viết lại chỉ bằng số, ví dụ 0912 345 678.';
export const NOT_A_PHOTO =
  'Tệp này không phải hình nên em không lấy. Anh/chị gửi hình chụp (JPG, PNG) giúp em.';
/** Said after a photo was counted, where it turned out to be none; `receipt` where the case is filed already. */
export function photoLost(why: PhotoLost, receipt: string | undefined): string {
  const kept =
    receipt === undefined
      ? ''
      : ` Phản ánh ${receipt} vẫn giữ nguyên, muốn thêm hình anh/chị chọn “Phản ánh của tôi”.`;
  return `${PHOTO_LOST[why]}${kept}`;
}
const PHOTO_LOST: Readonly<Record<PhotoLost, string>> = {
  'no-photo':
    'Có tệp anh/chị vừa gửi em mở ra không phải hình nên em không lấy. Anh/chị chụp lại, hoặc gửi hình khác (JPG, PNG) giúp em.',
  'too-large':
    'Hình anh/chị vừa gửi nặng quá nên em chưa lấy được. Anh/chị chụp lại cỡ nhỏ hơn, hoặc chụp màn hình hình đó rồi gửi giúp em.',
  gone: 'Hình anh/chị vừa gửi bị mất trên đường nên em chưa lấy được. Anh/chị gửi lại giúp em.',
};
export function tooManyPhotos(most: number): string {
  return `Mỗi phản ánh nhận tối đa ${most} hình, em lấy ${most} hình đầu.`;
}
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
  { value: 'fix:more', label: 'Sửa điều khác' },
  { value: 'cancel', label: 'Bỏ, không gửi' },
];
export const CANCEL_CHOICES: readonly Choice[] = [
  { value: 'cancel:yes', label: 'Bỏ luôn' },
  { value: 'cancel:no', label: 'Viết tiếp' },
  { value: 'flow:pause', label: 'Để sau làm tiếp' },
];
export const SURE_TO_CANCEL = 'Anh/chị muốn bỏ phần đang viết ạ? Bỏ thì em không gửi gì đi.';
export const CANCELLED = 'Em đã bỏ phần đang viết. Không có gì được gửi đi.';
export const NOTHING_TO_CANCEL = 'Dạ, hiện không có việc gì đang làm dở. Anh/chị cần gì ạ?';
export const FLOW_OUTDATED =
  'Em xin lỗi, mẫu phản ánh vừa được đổi nên mình làm lại từ đầu giúp em nhé.';
export const DANGER_FIRST = 'Nếu đang nguy hiểm tới người, anh/chị gọi 113, 114 hoặc 115 trước đã.';

/** What the citizen reads before anything is filed; filing it is the consent. */
export function summary(filed: {
  readonly text: string;
  readonly place: string;
  readonly communeName: string | undefined;
  readonly since: string | undefined;
  readonly photos: readonly unknown[];
  readonly phone: string | undefined;
  readonly hide: boolean;
  readonly onBehalf: boolean;
  readonly elsewhere: { readonly words: string } | undefined;
  readonly agency: string;
}): string {
  const { communeName, place, photos, elsewhere } = filed;
  const commune = communeName && !place.includes(communeName) ? ` (${communeName})` : '';
  const phone = filed.phone ?? 'không để lại';
  return [
    'Anh/chị xem lại trước khi gửi:',
    `- Việc: ${filed.text}`,
    `- Nơi: ${place}${commune}`,
    ...(filed.since ? [`- Từ: ${filed.since.replace(/^từ /iu, '')}`] : []),
    `- Hình: ${photos.length === 0 ? 'không có' : photos.length}`,
    `- Số điện thoại: ${phone}${filed.hide ? ' (giấu với nơi xử lý)' : ''}`,
    ...(filed.onBehalf ? ['- Người báo: báo giúp người khác'] : []),
    `- Đã gửi nơi khác: ${elsewhere ? elsewhere.words : 'chưa'}`,
    `- Nơi nhận: ${filed.agency}`,
    'Anh/chị bấm gửi là đồng ý cho em lưu và chuyển các điều trên để giải quyết phản ánh này. Gửi nhé anh/chị?',
  ].join('\n');
}

/** The receipt: what was promised, by when, how that was counted, and where to look. */
export function receipt(filed: {
  readonly code: string;
  readonly agency: string;
  readonly deadline: string;
  readonly link: string | undefined;
  readonly privateCode: string;
}): string {
  return [
    `Em đã gửi phản ánh, mã ${filed.code}.`,
    `Nơi giải quyết: ${filed.agency}.`,
    filed.deadline,
    filed.link === undefined
      ? 'Anh/chị giữ mã này để hỏi lại. Có kết quả em báo ngay tại đây.'
      : `Anh/chị giữ mã này, xem tại ${filed.link} hoặc hỏi lại em. Có kết quả em báo ngay tại đây.`,
    privateCodeLine(filed.privateCode),
    'Bổ sung, đánh giá hay rút lại, anh/chị nhắn “phản ánh của tôi”.',
  ].join('\n');
}

/** Whoever holds it beside the receipt reads the words and photos: so it is said that it is to be kept. */
export function privateCodeLine(code: string): string {
  return `Mã riêng: ${code}. Xem từ máy khác thì cần mã này, anh/chị giữ kín giúp em.`;
}

export function howManyLeft(left: number): string {
  return left > 0 ? `Mình làm tiếp phản ánh, còn ${left} câu.` : 'Mình làm tiếp phản ánh.';
}

export function photoCounted(count: number): string {
  return `Em đã nhận ${count} hình. Anh/chị gửi thêm (tối đa 5), hoặc bấm “Gửi đủ hình rồi”.`;
}

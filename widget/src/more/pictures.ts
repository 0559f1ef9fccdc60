import type { IconName } from '../../icons.ts';

/** What a choice is about, told by its words: a picture beside it for those who read little. */
const PICTURES: readonly (readonly [words: RegExp, icon: IconName])[] = [
  [/giấy tờ|hồ sơ|mẫu|tờ khai/iu, 'paper'],
  [/phí/iu, 'money'],
  [/bao lâu|thời hạn|khi nào|mấy giờ/iu, 'clock'],
  [/ở đâu|nơi nộp|địa chỉ/iu, 'place'],
  [/cán bộ|người thật/iu, 'staff'],
  [/bước|cách làm|trực tuyến/iu, 'steps'],
  [/phản ánh/iu, 'pen'],
  [/^(?:đúng|có|gửi|đồng ý)(?!\p{L})/iu, 'check'],
  [/^(?:thôi|không|chưa|bỏ|hủy)(?!\p{L})/iu, 'close'],
];

/** The picture that goes with a choice's words, if one does. */
export function pictureOf(label: string): IconName | undefined {
  return PICTURES.find(([words]) => words.test(label))?.[1];
}

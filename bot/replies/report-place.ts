import type { Choice } from '../message.ts';
import type { PlaceOption } from '../needs.ts';

export const ASK_WHERE =
  'Việc xảy ra ở đâu ạ? Anh/chị ghi số nhà hay tên đường, ấp, xã; hoặc gửi vị trí.';
export const ASK_COMMUNE = 'Chỗ đó thuộc xã, phường nào ạ? Tên xã cũ cũng được.';
export const UNKNOWN_COMMUNE: Choice = { value: 'unknown', label: 'Tôi không rõ' };
export const OUTSIDE_MAP =
  'Vị trí này nằm ngoài tỉnh, có khi máy định vị sai. Anh/chị gửi lại vị trí, hoặc viết tên đường, ấp, xã giúp em.';

/** An old name went to several communes, or one that is not certain is said back. */
export function askWhich(options: readonly PlaceOption[]): string {
  const [only] = options;
  if (!only) return ASK_COMMUNE;
  return options.length === 1
    ? `Chỗ đó nay thuộc ${only.name}, phải không ạ?`
    : 'Tên này nay thuộc nhiều xã, phường. Chỗ đó là nơi nào dưới đây ạ?';
}

/** Nobody here answers for another province: it is said who does. */
export function outsideProvince(province: string): string {
  return [
    `Chỗ đó thuộc ${province}, cơ quan ở đây không xử lý được.`,
    'Anh/chị gửi tại mục Phản ánh kiến nghị trên dichvucong.gov.vn, hoặc gọi tổng đài 1022 nơi đó nếu có.',
    'Nếu em hiểu sai, anh/chị viết lại tên ấp, xã trong tỉnh giúp em.',
  ].join('\n');
}

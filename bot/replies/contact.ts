import type { OfficeContact } from '../needs.ts';

/** Where to find the office. Nothing is made up: without a number given by the office none is told. */
export function contactText(
  commune: string | undefined,
  known: OfficeContact | undefined,
  hours: string,
  near: readonly string[],
): string {
  const others =
    near.length === 0
      ? []
      : [`Hồ sơ của tỉnh nộp nơi khác cũng được. Gần đó còn: ${near.join('; ')}.`];
  if (known) return [`Dạ, anh/chị tới ${known.office}.`, ...known.lines, ...others].join('\n');
  const place = commune
    ? `Dạ, anh/chị tới Trung tâm Phục vụ hành chính công ${commune}.`
    : 'Dạ, anh/chị tới Trung tâm Phục vụ hành chính công của bất kỳ xã, phường nào trong tỉnh; cho em tên xã, em chỉ đúng nơi.';
  const number =
    'Số điện thoại của nơi này em chưa được giao, nên em không đoán. Anh/chị nhắn “gặp cán bộ” để được trả lời tại đây.';
  return [place, `Giờ làm việc: ${hours}.`, ...others, number].join('\n');
}

/** How ways, fees and units of time are called on every page where staff write them. */
export const WAY_LABELS = {
  direct: 'nộp trực tiếp',
  post: 'qua bưu điện',
  online: 'trực tuyến',
} as const;

export const FEE_LABELS = [
  ['amount', 'Số tiền'],
  ['free', 'Không thu'],
  ['set-by-province', 'Tỉnh quy định'],
  ['not-stated', 'Không ghi'],
] as const;

export const UNIT_LABELS = [
  ['working-day', 'ngày làm việc'],
  ['day', 'ngày'],
  ['hour', 'giờ'],
] as const;

import type { AskedField } from '#bot/needs.ts';

/** What a citizen reads on the button that asks for a part of a procedure. */
export const FIELD_LABELS: Readonly<Record<AskedField, string>> = {
  documents: 'Giấy tờ cần có',
  fee: 'Lệ phí',
  time: 'Bao lâu có kết quả',
  where: 'Nộp ở đâu',
  online: 'Nộp qua mạng',
  conditions: 'Điều kiện',
  steps: 'Các bước làm',
  result: 'Nhận được gì',
  legal_basis: 'Căn cứ pháp luật',
  form: 'Mẫu đơn, tờ khai',
  overview: 'Xem chung',
};

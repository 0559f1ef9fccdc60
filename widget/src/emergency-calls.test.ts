import { expect, test } from 'vitest';
import { emergencyCalls } from './emergency-calls.ts';

test('the numbers come in the order of the reply, each once', () => {
  expect(
    emergencyCalls('Gọi ngay 114. Có người bị thương: 115, công an 113. Gọi 114 trước.'),
  ).toEqual([
    { number: '114', purpose: 'Cháy, cứu hộ' },
    { number: '115', purpose: 'Cấp cứu' },
    { number: '113', purpose: 'Công an' },
  ]);
});

test.each([
  'Lệ phí 114.000 đồng, gọi ngay cho Trung tâm.',
  'Gọi ngay 0272 3114 115 5.'.replace('115 5', '1155'),
  'Số 114 là số cứu hỏa.',
  'Gọi ngay theo Thông tư 113/2020 hoặc ngày 11-5.',
])('no button for: %s', (text) => {
  expect(emergencyCalls(text)).toEqual([]);
});

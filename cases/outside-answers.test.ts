import { expect, test } from 'vitest';
import { outsideColumn, readOutsideAnswers } from './outside-answers.ts';
import { drawReceipt } from './receipt.ts';

const receipt = drawReceipt(new Date('2026-11-24T02:00:00Z'), new Uint8Array(16).fill(7));

test('headings as other systems write them, and those of our own file', () => {
  const headings = ['MÃ PHẢN ÁNH', 'Kết quả xử lý', 'Mã: Tổng đài 1022 của tỉnh', 'Người gửi'];
  expect(headings.map((one) => outsideColumn(one, '1022'))).toEqual([
    ...['receipt', 'answer', 'code', 'nguoi gui'],
  ]);
  expect(outsideColumn('Mã: Tổng đài 1022 của tỉnh', 'national')).not.toBe('code');
});

test('our receipt is found in its column, among their codes, and in the text that we wrote there', () => {
  const said = { answer: 'Đã thay bóng.' };
  const { answers } = readOutsideAnswers([
    { receipt: ` ${receipt.toLowerCase()} `, ...said },
    { code: 'LA-7', content: `Đèn hư.\nMã tham chiếu: PA-261124-XXXXXX`, ...said },
    { code: 'LA-8', state: 'Đang xử lý', link: 'javascript:alert(1)' },
  ]);
  expect(answers).toEqual([
    { line: 2, receipt, code: '', link: '', state: '', answer: 'Đã thay bóng.' },
    { line: 3, receipt: undefined, code: 'LA-7', link: '', state: '', answer: 'Đã thay bóng.' },
    { line: 4, receipt: undefined, code: 'LA-8', link: '', state: 'Đang xử lý', answer: '' },
  ]);
  const inText = readOutsideAnswers([
    { code: 'LA-9', content: `Hư. Mã tham chiếu: ${receipt}`, ...said },
  ]);
  expect(inText.answers).toMatchObject([{ receipt, code: 'LA-9' }]);
});

test('what cannot be matched or says nothing is named with its line', () => {
  const { answers, unread } = readOutsideAnswers([
    { receipt, answer: '=1+1' },
    { receipt: `${receipt.slice(0, -1)}${receipt.endsWith('2') ? '3' : '2'}`, answer: 'Xong.' },
    { answer: 'Xong.' },
    { receipt },
    { receipt, answer: "'- Đã dọn." },
    { receipt, answer: 'Khác.' },
  ]);
  expect(unread).toEqual([
    { line: 2, because: 'formula' },
    { line: 3, because: 'mistyped' },
    { line: 4, because: 'no-code' },
    { line: 5, because: 'nothing-said' },
    { line: 7, because: 'twice' },
  ]);
  expect(answers).toMatchObject([{ line: 6, answer: '- Đã dọn.' }]);
});

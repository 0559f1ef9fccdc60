import { expect, test } from 'vitest';
import { compareAnswer } from './compare-answer.ts';
import { PAGE, page } from './invented-page.ts';

const birth = page();
const other = (change: object = {}) =>
  page({ code: '1.004223', name: 'Thủ tục đăng ký lại khai sinh', ...change });

test('what differs stands first, side by side, then what is alike, then both sources', () => {
  const [, direct] = PAGE.ways;
  const told = compareAnswer(birth, other({ ways: [direct], results: ['Trích lục'] }));
  expect(told?.text.split('\n').slice(0, -5)).toEqual([
    'Dạ, (1) đăng ký khai sinh và (2) đăng ký lại khai sinh khác nhau như sau:',
    '- Kết quả: (1) Giấy khai sinh; (2) Trích lục',
    '- Cách nộp: (1) nộp trực tiếp và nộp trực tuyến; (2) nộp trực tiếp',
    '- Thời hạn: (1) nộp trực tiếp 5 ngày (tính cả ngày nghỉ), nộp trực tuyến 3 ngày làm việc (không tính ngày nghỉ); (2) 5 ngày (tính cả ngày nghỉ)',
    'Giống nhau: nơi giải quyết: Ủy ban nhân dân cấp xã; lệ phí: miễn phí; giấy tờ: tùy trường hợp, trang chia 2 nhóm.',
    'Anh/chị cần em nói kỹ bên nào ạ?',
  ]);
  expect(told?.text.match(/^Nguồn: /gmu)).toHaveLength(2);
  expect(told?.choices.map(({ code }) => code)).toEqual(['1.004222', '1.004223']);
});

test('a doubtful fee is called unclear, one that the province sets is never free', () => {
  const fees = (fee: object) => other({ ways: [...PAGE.ways, { kind: 'post', fee }] });
  const text = (fee: object): string => compareAnswer(birth, fees(fee))?.text ?? '';
  expect(text({ kind: 'conflicting', texts: ['Miễn phí', '50.000 đồng'] })).toContain(
    '- Lệ phí: (1) miễn phí; (2) trang em đọc ghi không rõ',
  );
  expect(text({ kind: 'set-by-province' })).toContain('(2) do tỉnh quy định');
});

test('a page that is not known or over is compared with nothing', () => {
  expect(compareAnswer(birth, other({ publication: 'title-only' }))).toBeUndefined();
  expect(compareAnswer(birth, other({ validTo: '2026-01-01' }), '2026-02-01')).toBeUndefined();
});

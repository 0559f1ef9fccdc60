import { expect, test } from 'vitest';
import { checkReply } from './check-reply.ts';

const ASKED = 'den duong truoc cho tan tru tat 3 bua nay';
const GOOD =
  'Chào anh/chị, tổ điện đã kiểm tra sáng 26/08. Đèn tắt do hư bộ hẹn giờ, xã thay xong trước ngày 28/08.';
const found = (text: string, kind: string): string =>
  checkReply(text, ASKED)
    .filter((one) => one.kind === kind)
    .map(({ words }) => words)
    .join('\n');

test('a reply with greeting, outcome and day has nothing to mend', () => {
  expect(found(GOOD, 'stop')).toBe('');
  expect(found(GOOD, 'warn')).toBe('');
  expect(found(GOOD, 'good')).toContain('lời chào');
});

test.each([
  ['a mobile number', 'gọi anh Tâm 0900 000 312', 'số điện thoại riêng'],
  ['one written abroad', 'gọi +84.900.000.312', 'số điện thoại riêng'],
  ['an identity number', 'căn cước 079000208219', 'giấy tờ tùy thân'],
  ['the reporter named', 'Việc này do bà Lan phản ánh', 'lộ người phản ánh'],
])('%s stops it', (_what, words, said) => {
  expect(found(`${GOOD} ${words}`, 'stop')).toContain(said);
});

test.each([
  ['no outcome', 'Chào anh/chị, cảm ơn anh/chị về đèn đường.', 'stop', 'Chưa nói kết quả'],
  ['soon is no date', 'Dạ, xã sẽ thay đèn sớm nhất.', 'warn', 'chưa phải là ngày'],
  ['no date at all', 'Dạ, xã sẽ thay đèn.', 'warn', 'Chưa có ngày'],
  ['law without number', 'Dạ, theo quy định xã sẽ thay đèn ngày 28/08.', 'warn', 'số văn bản'],
  [
    'not ours without a rule',
    'Dạ, đèn đường này không thuộc thẩm quyền xã, trước ngày 28/08 xã chuyển.',
    'warn',
    'nêu căn cứ',
  ],
  ['no next step', 'Dạ, xã đã kiểm tra đèn đường ngày 28/08.', 'warn', 'bước tiếp theo'],
  ['a sentence without an end', `Dạ, ${'đèn sáng '.repeat(18)}xã sẽ xong.`, 'warn', 'Tách ra'],
  ['about something else', 'Dạ, rác đã được gom ngày 28/08.', 'warn', 'đúng ý'],
  ['too long', `${GOOD} ${'đèn sáng '.repeat(70)}`, 'warn', 'Dài'],
])('%s is said', (_what, text, kind, said) => {
  expect(found(text, kind)).toContain(said);
});

test('an office number, an amount, a law and nothing written are let be', () => {
  for (const text of ['0272 3 826 211', '20.000.000 đồng', 'Nghị định 61/2018/NĐ-CP'])
    expect(found(`${GOOD} ${text}`, 'stop')).toBe('');
  expect(checkReply('  ', ASKED)).toEqual([]);
});

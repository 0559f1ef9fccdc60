import { expect, test } from 'vitest';
import { createSearch } from './create-search.ts';
import { INVENTED_PROCEDURES } from './invented-procedures.ts';
import { createOthers, namesMatter } from './other-than.ts';

const others = createOthers(createSearch(INVENTED_PROCEDURES));

test('what was not meant is left out, and the others keep the field that was asked', () => {
  const answer = others({ text: 'Đăng ký kết hôn cần giấy tờ gì', not: '1.000004' });
  expect(answer.kind).toBe('asked-nearest');
  expect(answer.choices.length).toBeLessThanOrEqual(3);
  expect(answer.choices.map(({ code }) => code)).not.toContain('1.000004');
  expect(answer.choices[0]).toMatchObject({ code: '1.000005', field: 'documents' });
  expect(answer.candidates.map(({ code }) => code)).toEqual(answer.choices.map(({ code }) => code));
});

test('a question that names no matter finds the siblings of what was answered', () => {
  const answer = others({ text: 'lệ phí bao nhiêu', not: '1.000004' });
  expect(answer.choices.map(({ code }) => code)).toContain('1.000005');
  expect(answer.field).toBe('fee');
});

test.each([
  'lệ phí bao nhiêu',
  'le phi bao nhieu',
  'nộp ở đâu',
  'vậy tốn bao nhiêu',
  'cần giấy gì',
])('"%s" names no matter', (text) => {
  expect(namesMatter(text)).toBe(false);
});

test.each(['làm khai sinh cần gì', 'giay bung xeng', 'sổ đỏ', 'mất bằng lái'])(
  '"%s" names one',
  (text) => {
    expect(namesMatter(text)).toBe(true);
  },
);

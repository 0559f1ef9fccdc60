import { expect, it } from 'vitest';
import { INVENTED_PROCEDURES } from './invented-procedures.ts';
import { plainTitle } from './plain-title.ts';
import { withContent } from './with-content.ts';

it('adds our words to those of the page, each once, and leaves other procedures alone', () => {
  const content = [
    { code: '1.000004', everydayNames: ['làm hôn thú', 'giấy cưới'], exampleQuestions: [] },
    { code: '9.999999', everydayNames: ['không có'], exampleQuestions: [] },
  ];
  const joined = withContent(INVENTED_PROCEDURES, content);
  expect(joined).toHaveLength(INVENTED_PROCEDURES.length);
  expect(joined[3]?.everydayNames).toEqual(['làm hôn thú', 'giấy cưới']);
  expect(joined[0]).toBe(INVENTED_PROCEDURES[0]);
});

it('a title is read without the words that every title may begin with', () => {
  expect(plainTitle('Thủ tục hành chính: Cấp lại  thẻ')).toBe('Cấp lại thẻ');
  expect(plainTitle('THỦ TỤC đăng ký khai tử')).toBe('đăng ký khai tử');
  expect(plainTitle('Thủ tục')).toBe('Thủ tục');
});

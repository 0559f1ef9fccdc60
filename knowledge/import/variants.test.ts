import { describe, expect, test } from 'vitest';
import { readVariant, siblings } from './variants.ts';

describe('siblings share a family and differ by their tags', () => {
  test.each([
    ['Thủ tục đăng ký khai sinh', []],
    ['Thủ tục đăng ký khai sinh có yếu tố nước ngoài', ['foreign-element']],
    [
      'Thủ tục đăng ký khai sinh có yếu tố nước ngoài tại khu vực biên giới',
      ['foreign-element', 'border-area'],
    ],
    ['Thủ tục đăng ký khai sinh lưu động', ['mobile']],
    ['Đăng ký lại khai sinh', ['re-registration']],
  ])('%s', (name, tags) => {
    expect(readVariant(name).tags).toEqual(tags);
  });

  test('a level counts only where it says who decides', () => {
    expect(readVariant('Cấp phép xây dựng (cấp tỉnh)').tags).toEqual(['level-province']);
    expect(readVariant('Công trình do cấp tỉnh phân cấp cho cấp xã').tags).toEqual([]);
  });

  test('families of two or more are grouped', () => {
    const all = ['Đăng ký khai sinh', 'Đăng ký khai sinh lưu động', 'Cấp giấy phép xây dựng'].map(
      (name) => ({ name }),
    );
    expect(siblings(all).map((group) => group.length)).toEqual([2]);
  });
});

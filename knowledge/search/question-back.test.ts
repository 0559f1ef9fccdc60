import { describe, expect, it } from 'vitest';
import { INVENTED_PROCEDURES } from './invented-procedures.ts';
import { labelOf, likeness, questionBack } from './question-back.ts';

const named = (...codes: readonly string[]) =>
  INVENTED_PROCEDURES.filter(({ code }) => codes.includes(code));

describe('one question back', () => {
  it('names the difference between two siblings', () => {
    const back = questionBack(named('1.000004', '1.000005'));
    expect(back.text).toContain('người nước ngoài');
    expect(back.choices).toEqual([
      { label: 'Đều là công dân ở trong nước', code: '1.000004' },
      { label: 'Có yếu tố nước ngoài', code: '1.000005' },
    ]);
  });

  it('names the procedures where they differ in more than one thing', () => {
    const back = questionBack(named('1.000006', '1.000008', '1.000010'));
    expect(back.choices.map(({ label }) => label)).toEqual([
      'Cấp lại giấy phép lái xe',
      'Đăng ký thành lập hộ kinh doanh',
      'Đăng ký tạm trú',
    ]);
  });

  it('does not ask for a form where the things differ', () => {
    const back = questionBack(named('1.000005', '1.000012'));
    expect(back.choices.map(({ label }) => label)).toContain('Tách thửa hoặc hợp thửa đất');
  });

  it('labels begin with a capital, without “Thủ tục”, and end at a word', () => {
    expect(labelOf('Thủ tục đăng ký khai tử')).toBe('Đăng ký khai tử');
    const long = labelOf(`Cấp ${'giấy chứng nhận '.repeat(20)}`);
    expect(long.length).toBeLessThanOrEqual(90);
    expect(long.endsWith('…')).toBe(true);
  });

  it('likeness is the same both ways, 1 for equal names and 0 for strangers', () => {
    expect(likeness('đăng ký kết hôn', 'đăng ký kết hôn lưu động')).toBe(1);
    expect(likeness('tách thửa đất', 'cấp hộ chiếu')).toBe(0);
    expect(likeness('a b c', 'b c d e')).toBe(likeness('b c d e', 'a b c'));
  });
});

import { describe, expect, test } from 'vitest';
import { answerField } from './answer-field.ts';
import { page } from './invented-page.ts';

describe('a number asked for that stands in another part of the page', () => {
  const steps = [
    {
      steps: [
        { number: 1, text: 'Trong 60 ngày kể từ ngày sinh, cha mẹ đi đăng ký cho con.' },
        { number: 2, text: 'Trong 03 ngày làm việc hồ sơ được xem. Mỗi bên nhận 02 bản chính.' },
      ],
    },
  ];
  const asked = (question: string, change: object = {}) =>
    answerField(page({ steps, ...change }), 'conditions', { question });

  test('is quoted with that part as a source of its own', () => {
    const { text, citations } = asked('con sinh ra trong mấy ngày thì cha mẹ phải đi đăng ký');
    expect(text).toContain('Ở phần các bước, trang ghi: “Trong 60 ngày kể từ ngày sinh');
    expect(citations.map(({ field }) => field)).toEqual(['conditions', 'steps']);
    expect(asked('mỗi bên nhận mấy bản').text).toContain('“Mỗi bên nhận 02 bản chính.”');
  });

  test('is left out where the question asks no number, another thing, or the steps are broken', () => {
    expect(asked('điều kiện là gì').text).not.toContain('Ở phần');
    expect(asked('mấy tuổi thì cha mẹ được đi đăng ký cho con').text).not.toContain('Ở phần');
    const broken = { brokenFields: ['steps'] };
    expect(asked('trong mấy ngày cha mẹ đi đăng ký cho con', broken).text).not.toContain('Ở phần');
  });
});

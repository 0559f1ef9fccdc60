import { expect, it } from 'vitest';
import { checkAnswer, normalisedReply } from './answer-keys.ts';

const key = { id: 'k', must_include: ['5 ngày làm việc'], must_not_include: ['(?<!\\d)15 ngày'] };

it('a reply is read without markdown, in NFC, with single spaces', () => {
  expect(normalisedReply('  *Miễn*   _phí_\n ngay '.normalize('NFD'))).toBe('Miễn phí ngay');
});

it('a reply passes when it says what it must and not what it must not, whatever the case', () => {
  expect(checkAnswer('Trong **5 NGÀY** làm việc ạ.', key).passed).toBe(true);
  expect(checkAnswer('Trong 15 ngày', key)).toMatchObject({
    passed: false,
    missing: ['5 ngày làm việc'],
    forbidden: ['(?<!\\d)15 ngày'],
  });
});

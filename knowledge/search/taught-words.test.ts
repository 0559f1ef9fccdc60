import { expect, test } from 'vitest';
import type { Procedure } from '../schema/procedure.ts';
import { createTaughtWords } from './taught-words.ts';

function aProcedure(code: string, exampleQuestions: readonly string[]): Procedure {
  return { code, everydayNames: [], exampleQuestions } as unknown as Procedure;
}

test('a question that was written down is known, with marks and without', () => {
  const find = createTaughtWords([aProcedure('1', ['Làm giấy bùng xèng ở đâu?'])]);
  expect(find('làm giấy bùng xèng ở đâu')?.code).toBe('1');
  expect(find('lam giay bung xeng o dau ?')?.code).toBe('1');
  expect(find('làm giấy bùng xèng')).toBeUndefined();
});

test('what two procedures claim, and what is said about anything, decides nothing', () => {
  const find = createTaughtWords([
    aProcedure('1', ['làm lại giấy cũ', 'ở đâu']),
    aProcedure('2', ['lam lai giay cu']),
  ]);
  expect(find('làm lại giấy cũ')).toBeUndefined();
  expect(find('ở đâu')).toBeUndefined();
});

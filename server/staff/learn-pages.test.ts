import { expect, test } from 'vitest';
import type { OpenQuestion } from '#adapters/postgres/open-questions.ts';
import type { StaffSession } from '#adapters/postgres/staff.ts';
import { Procedure } from '#knowledge/schema/procedure.ts';
import { learnPage } from './learn-pages.ts';

const session = (role: StaffSession['staff']['role']): StaffSession => ({
  csrf: 'x',
  staff: { id: '1', login: 'lan', name: 'Lan', role, agency: null, mustChange: false },
});
const find = (code: string): Procedure | undefined =>
  code === '1.000001' || code === '1.000002'
    ? Procedure.parse({ code, name: `Thủ tục ${code}`, source: {} })
    : undefined;
const QUESTION: OpenQuestion = {
  folded: 'giay bung xeng',
  question: 'giấy <b>bùng</b> xèng',
  id: 7n,
  times: 3,
  badlyRated: 1,
  candidates: ['1.000001', '1.000002', '9.999999'],
  answeredCode: '1.000002',
  answeredField: 'fee',
  lastAt: new Date('2026-11-23T02:00:00Z'),
};
const shown = (role: StaffSession['staff']['role'], questions = [QUESTION]): string =>
  learnPage(
    session(role),
    { questions, taught: [], ratings: { helped: 0, not: 0 }, setAside: false, done: undefined },
    find,
  );

test('a question shows how often it came, what was answered and what else was near', () => {
  const page = shown('editor');
  expect(page).toContain('3 lần');
  expect(page).toContain('Trợ lý đã trả lời');
  expect(page).toContain('exampleQuestions 1.000001');
  expect(page).not.toContain('exampleQuestions 1.000002');
  expect(page).toContain('&lt;b&gt;bùng');
});

test.each(['agent', 'inspector'] as const)('an %s looks and cannot teach', (role) => {
  expect(shown(role)).toContain('giấy');
  expect(shown(role)).not.toContain('<button name="teach"');
  expect(shown(role)).not.toContain('set-aside" class');
});

test('where nothing waits the page says what will come here and what to do with it', () => {
  expect(shown('editor', [])).toContain('Với mỗi câu');
});

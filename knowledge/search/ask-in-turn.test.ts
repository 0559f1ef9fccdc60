import { expect, test } from 'vitest';
import type { AskedField, Knowledge, KnowledgeAnswer } from '#bot/needs.ts';
import { askInTurn, questionsIn, type SideBySide } from './ask-in-turn.ts';

const CODES: readonly (readonly [RegExp, string])[] = [
  [/khai sinh/iu, '1.000001'],
  [/căn cước/iu, '1.000002'],
];

function answer(code: string, field: AskedField): KnowledgeAnswer {
  return {
    kind: 'answered',
    text: `${field} của ${code}\n\nNguồn: ${code}`,
    choices: [],
    candidates: [{ code, name: code, score: 0.9 }],
    field,
    citations: [{ code, name: code, field, url: '', decision: '', asOf: '' }],
    topic: { code, field },
  };
}

/** Knows two things; asked for both at once it is not sure. */
const knowledge: Knowledge = {
  ask: async ({ text, topic, chosen }) => {
    const field: AskedField = /bao nhiêu tiền|tốn/u.test(text)
      ? 'fee'
      : /bao lâu/u.test(text)
        ? 'time'
        : 'documents';
    if (chosen) return answer(chosen.code, chosen.field ?? field);
    const named = CODES.filter(([words]) => words.test(text)).map(([, code]) => code);
    const [code] = named.length === 0 && topic ? [topic.code] : named;
    if (code === undefined || named.length > 1)
      return { ...answer('', field), kind: 'asked-nearest', text: '', topic: undefined };
    return answer(code, field);
  },
};
const sideBySide: SideBySide = (one, other) => ({
  text: `${one} beside ${other}`,
  citations: [],
  choices: [],
});
const ask = (text: string): Promise<KnowledgeAnswer> =>
  askInTurn(knowledge, sideBySide).ask({ text });

test('two questions about one thing are answered in turn, with their source once', async () => {
  const { text } = await ask('Làm khai sinh cần giấy tờ gì, tốn bao nhiêu tiền?');
  expect(text).toContain('documents của 1.000001');
  expect(text).toContain('fee của 1.000001');
  expect(text.match(/Nguồn/gu)).toHaveLength(1);
});

test('two questions about two things are both answered', async () => {
  const { text, citations } = await ask('Khai sinh cần giấy tờ gì? Đổi căn cước mất bao lâu?');
  expect(text).toContain('documents của 1.000001');
  expect(text).toContain('time của 1.000002');
  expect(citations.map(({ code }) => code)).toEqual(['1.000001', '1.000002']);
});

test('two procedures are put side by side', async () => {
  const { text, candidates } = await ask('khai sinh với căn cước khác nhau sao');
  expect(text).toBe('1.000001 beside 1.000002');
  expect(candidates.map(({ code }) => code)).toEqual(['1.000001', '1.000002']);
});

test('three answers keep the sources of all', async () => {
  const { text } = await ask(
    'Khai sinh cần giấy tờ gì? Đổi căn cước mất bao lâu? Đổi căn cước tốn bao nhiêu tiền?',
  );
  expect(text.match(/Nguồn: [\d.]+/gu)).toEqual(['Nguồn: 1.000001', 'Nguồn: 1.000002']);
});

test('one question stays one answer', async () => {
  expect((await ask('Làm khai sinh cần giấy tờ gì?')).text).toBe(
    'documents của 1.000001\n\nNguồn: 1.000001',
  );
});

test('commas part the story of a long message, not its questions', () => {
  const story =
    'Tôi mới sinh con, nhà ở xa, chồng đi làm ăn ở thành phố bao lâu nay chưa về, giờ muốn đi khai sinh cho cháu, không biết phải mang theo những giấy tờ gì cho đủ khỏi đi lại';
  expect(questionsIn(story)).toEqual([]);
});

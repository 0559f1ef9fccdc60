import { expect, test } from 'vitest';
import type { ChoiceQuestion } from '#adapters/llm/choice-question.ts';
import type { Choice } from '#adapters/llm/read-choice.ts';
import type { Knowledge, KnowledgeAnswer, KnowledgeQuestion } from '#bot/needs.ts';
import { createReranker } from './reranker.ts';

const CANDIDATES = [
  { code: '1.000001', name: 'Đăng ký kết hôn', score: 0.2 },
  { code: '1.000002', name: 'Đăng ký khai sinh', score: 0.1 },
];
const NEAREST: KnowledgeAnswer = {
  kind: 'asked-nearest',
  text: 'Anh/chị hỏi việc nào ạ?',
  choices: [],
  candidates: CANDIDATES,
  field: 'fee',
  citations: [],
};
const ANSWERED: KnowledgeAnswer = {
  ...NEAREST,
  kind: 'answered',
  text: 'Lệ phí theo trang là …',
  candidates: [{ code: '1.000002', name: 'Đăng ký khai sinh', score: 1 }],
  topic: { code: '1.000002', field: 'fee' },
};
const SURE_WORDS = 'lệ phí đăng ký khai sinh';

/** Knowledge that is sure of one wording and of what was chosen, and of nothing else. */
function aReranker(
  choice: Choice,
  unsure: KnowledgeAnswer = NEAREST,
): {
  readonly knowledge: Knowledge;
  readonly asked: ChoiceQuestion[];
  readonly looked: KnowledgeQuestion[];
  readonly logged: unknown[];
} {
  const asked: ChoiceQuestion[] = [];
  const looked: KnowledgeQuestion[] = [];
  const logged: unknown[] = [];
  const inner: Knowledge = {
    ask: async (question) => {
      looked.push(question);
      return question.chosen || question.text === SURE_WORDS ? ANSWERED : unsure;
    },
  };
  const log = (fields: unknown, event: string): void => void logged.push([event, fields]);
  const knowledge = createReranker({
    knowledge: inner,
    chooser: {
      choose: async (question) => {
        asked.push(question);
        return choice;
      },
    },
    nameOf: (code) => (code === '1.000001' ? 'Đăng ký kết hôn' : undefined),
    log: { info: log, warn: log, error: log },
  });
  return { knowledge, asked, looked, logged };
}

test('a chosen candidate is answered by the knowledge itself, in the field that was asked', async () => {
  const { knowledge, looked } = aReranker({ kind: 'chosen', code: '1.000002' });
  const answer = await knowledge.ask({ text: 'sanh em bé tốn nhiêu' });
  expect(answer).toMatchObject({ kind: 'answered', text: ANSWERED.text });
  expect(answer.candidates).toEqual(CANDIDATES.toReversed());
  expect(looked[1]).toEqual({
    text: 'sanh em bé tốn nhiêu',
    chosen: { code: '1.000002', field: 'fee' },
  });
});

test('other words are tried once, and count where they are sure', async () => {
  const { knowledge, asked, looked } = aReranker({ kind: 'none', question: SURE_WORDS });
  expect((await knowledge.ask({ text: 'sanh em bé tốn nhiêu' })).kind).toBe('answered');
  expect(looked.map(({ text }) => text)).toEqual(['sanh em bé tốn nhiêu', SURE_WORDS]);
  expect(asked).toHaveLength(1);
});

test('other words that lead nowhere change nothing, and are not put to the model again', async () => {
  const { knowledge, asked } = aReranker({ kind: 'none', question: 'việc gì đó' });
  expect(await knowledge.ask({ text: 'abc' })).toEqual(NEAREST);
  expect(asked).toHaveLength(1);
});

test.each([
  { kind: 'none' },
  { kind: 'failed', why: 'too-late' },
  { kind: 'failed', why: 'not-a-candidate' },
] as const)('no choice ($kind) leaves the answer as it was', async (choice) => {
  const { knowledge } = aReranker(choice);
  expect(await knowledge.ask({ text: 'abc' })).toEqual(NEAREST);
});

test('where nothing was near enough the model is asked too', async () => {
  const { knowledge } = aReranker(
    { kind: 'chosen', code: '1.000002' },
    { ...NEAREST, kind: 'none' },
  );
  expect((await knowledge.ask({ text: 'abc' })).kind).toBe('answered');
});

test('a sure answer, a question between siblings and a pressed choice never reach the model', async () => {
  const variant = aReranker(
    { kind: 'chosen', code: '1.000001' },
    { ...NEAREST, kind: 'asked-variant' },
  );
  expect((await variant.knowledge.ask({ text: 'abc' })).kind).toBe('asked-variant');
  const sure = aReranker({ kind: 'chosen', code: '1.000001' });
  await sure.knowledge.ask({ text: SURE_WORDS });
  await sure.knowledge.ask({ text: 'abc', chosen: { code: '1.000002' } });
  expect([...variant.asked, ...sure.asked]).toEqual([]);
});

test('the model gets the topic by name and no personal data, the log no words', async () => {
  const { knowledge, asked, logged } = aReranker({ kind: 'failed', why: 'leak' });
  await knowledge.ask({
    text: 'con tui số 0912345678 thì sao',
    topic: { code: '1.000001', field: 'fee' },
  });
  expect(asked[0]).toEqual({
    question: 'con tui số [số điện thoại] thì sao',
    topic: 'Đăng ký kết hôn',
    candidates: CANDIDATES,
  });
  expect(logged).toEqual([['model asked', { choice: 'leak' }]]);
});

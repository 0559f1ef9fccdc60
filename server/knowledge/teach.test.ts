import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { firstBrokenLink } from '#adapters/postgres/audit.ts';
import { listen } from '#adapters/postgres/listen.ts';
import { openQuestions, settleQuestion } from '#adapters/postgres/open-questions.ts';
import { openRecords, type Records } from '#adapters/postgres/prisma-client.ts';
import { taughtLines } from '#adapters/postgres/taught-lines.ts';
import { type StoreInTest, startStoreInTest } from '#test/contracts/store-set-up.ts';
import { askTaught } from '../commands/run-regressions.ts';
import { saveImport } from '../commands/save-import.ts';
import { createLog } from '../log.ts';
import { type KnowledgeBase, openKnowledgeBase } from './knowledge-base.ts';
import { type Content, readContent } from './read-content.ts';
import { createTeaching, type Lesson, type Teaching } from './teach.ts';

let store: StoreInTest;
let records: Records;
let base: KnowledgeBase;
let teaching: Teaching;

const NOTHING: Content = { procedures: [], questions: [] };
const QUESTION = 'làm giấy bùng xèng ở đâu';

beforeAll(async () => {
  store = await startStoreInTest();
  records = openRecords(store.url);
}, 60_000);
afterAll(async () => {
  await records.$disconnect();
  await store.close();
});
beforeEach(async () => {
  await store.pool.query('TRUNCATE procedure, taught_line, unanswered CASCADE');
  const pages = [
    { code: '9.000101', name: 'Giữ chỗ tại chợ phiên', source: {} },
    { code: '9.000102', name: 'Cấp bản đồ đường thủy', source: {} },
  ];
  await saveImport(store.pool, [{ name: 'a.json', text: JSON.stringify(pages) }]);
  base = await openBase();
  teaching = createTeaching({ pool: store.pool, records, knowledge: base });
});

const openBase = (content: Content = NOTHING): Promise<KnowledgeBase> =>
  openKnowledgeBase({
    pool: store.pool,
    content,
    today: () => '2026-08-01',
    log: createLog('silent'),
  });

const lesson = (more: Partial<Lesson> = {}): Lesson => ({
  code: '9.000101',
  kind: 'exampleQuestions',
  words: QUESTION,
  question: QUESTION,
  ...more,
});

async function foundBy(text: string, where = base): Promise<string | undefined> {
  const { kind, topic } = await where.knowledge.ask({ text });
  return kind.startsWith('answered') ? topic?.code : undefined;
}

async function asked(question: string, folded: string, more = ''): Promise<void> {
  await store.pool.query(
    `INSERT INTO unanswered (key, question, folded, candidates) VALUES (gen_random_uuid()::text, $1, $2, '["9.000102"]')`,
    [question, folded + more],
  );
}

test('a taught question is answered, with marks or without, and is asked again by the evaluation', async () => {
  expect(await foundBy(QUESTION)).toBeUndefined();
  expect(await teaching.teach(lesson(), 'lan')).toMatchObject({ kind: 'found' });
  expect(await foundBy('LAM GIAY BUNG XENG O DAU')).toBe('9.000101');
  expect(await askTaught(store.pool, NOTHING)).toContain('1 of 1 still right');
});

test('an everyday name is found inside other questions', async () => {
  const content = await readContent();
  const knowledge = await openBase(content);
  const name = { code: '1.004873', kind: 'everydayNames', words: 'giấy lăng xăng' } as const;
  const teachAll = createTeaching({ pool: store.pool, records, knowledge });
  expect(await foundBy('làm giấy lăng xăng cần giấy tờ gì', knowledge)).not.toBe('1.004873');
  await teachAll.teach({ ...name, question: 'giấy lăng xăng' }, 'lan');
  expect(await foundBy('làm giấy lăng xăng cần giấy tờ gì', knowledge)).toBe('1.004873');
  expect(await askTaught(store.pool, content)).toContain('1 of 1 still right');
}, 60_000);

test('what no longer finds its procedure is named by the evaluation', async () => {
  await teaching.teach(lesson(), 'lan');
  await base.edit('9.000101', () => ({}), 'minh');
  const report = await askTaught(store.pool, NOTHING);
  expect(report).toContain('0 of 1 still right');
  expect(report).toContain(QUESTION);
});

test('a line is taken back once: from the procedure, from the evaluation, and its question waits again', async () => {
  await asked(QUESTION, 'lam giay bung xeng o dau');
  await teaching.teach(lesson(), 'lan');
  await settleQuestion(records, 'lam giay bung xeng o dau', 'taught', 'lan');
  expect(await openQuestions(records)).toEqual([]);
  const [line] = await taughtLines(records);
  expect(await teaching.undo(line?.id ?? 0n, 'minh')).toMatchObject({ words: QUESTION });
  expect(await teaching.undo(line?.id ?? 0n, 'minh')).toBeUndefined();
  expect(await foundBy(QUESTION)).toBeUndefined();
  expect(await askTaught(store.pool, NOTHING)).toBe('');
  expect(await openQuestions(records)).toHaveLength(1);
  const { rows } = await store.pool.query(
    'SELECT act, actor FROM audit ORDER BY audit.id DESC LIMIT 2',
  );
  expect(rows).toEqual([
    { act: 'question-untaught', actor: 'minh' },
    { act: 'question-taught', actor: 'lan' },
  ]);
  expect(await firstBrokenLink(store.pool)).toBeUndefined();
});

test('taught twice, it stands until both lines are taken back', async () => {
  await teaching.teach(lesson(), 'lan');
  await teaching.teach(lesson(), 'lan');
  const [first, second] = await taughtLines(records);
  await teaching.undo(first?.id ?? 0n, 'lan');
  expect(await foundBy(QUESTION)).toBe('9.000101');
  await teaching.undo(second?.id ?? 0n, 'lan');
  expect(await foundBy(QUESTION)).toBeUndefined();
});

test.each<[string, Partial<Lesson>]>([
  ['names-nothing', { words: 'lệ phí bao nhiêu' }],
  ['no-such-procedure', { code: '9.999999' }],
])('%s: nothing is written', async (refused, more) => {
  expect(await teaching.teach(lesson(more), 'lan')).toEqual({ kind: refused });
  expect(await taughtLines(records)).toEqual([]);
});

test('what is personal is masked, whoever typed it', async () => {
  await teaching.teach(lesson({ words: 'giấy bùng xèng, gọi 0900000571' }), 'lan');
  expect((await taughtLines(records))[0]?.words).toBe('giấy bùng xèng, gọi [số điện thoại]');
});

test('two editors at once lose nothing', async () => {
  const words = ['giấy bùng xèng', 'giấy lăng xăng', 'giấy tùng tiệm', 'giấy bòng bong'];
  await Promise.all(words.map((one) => teaching.teach(lesson({ words: one }), 'lan')));
  expect(base.find('9.000101')?.exampleQuestions.toSorted()).toEqual(words.toSorted());
});

test('another process that listens builds its index again', async () => {
  const other = await openBase();
  const heard: string[] = [];
  const listener = await listen(store.url, ['knowledge'], (channel) => {
    heard.push(channel);
    void other.refresh();
  });
  try {
    await teaching.teach(lesson(), 'lan');
    await expect.poll(() => foundBy(QUESTION, other), { timeout: 10_000 }).toBe('9.000101');
    expect(heard).toContain('knowledge');
    const [line] = await taughtLines(records);
    await teaching.undo(line?.id ?? 0n, 'lan');
    await expect.poll(() => foundBy(QUESTION, other), { timeout: 10_000 }).toBeUndefined();
  } finally {
    await listener.close();
  }
});

test('many changes at once cost few builds, and the last of them is seen', async () => {
  const built: unknown[] = [];
  const log = { ...createLog('silent'), info: (fields: unknown) => void built.push(fields) };
  const other = await openKnowledgeBase({
    pool: store.pool,
    content: NOTHING,
    today: () => '2026-08-01',
    log,
  });
  built.length = 0;
  for (let at = 0; at < 5; at++) {
    await base.edit('9.000101', () => ({ everydayNames: [`tên số ${at}`] }), 'lan');
    void other.refresh();
  }
  await other.refresh();
  await other.refresh();
  expect(other.find('9.000101')?.everydayNames).toEqual(['tên số 4']);
  expect(built.length).toBeLessThanOrEqual(5);
  built.length = 0;
  await other.refresh();
  expect(built).toEqual([]);
});

test('the same question counts, the most frequent stands first, and what was set aside stays away', async () => {
  await asked('giấy lăng xăng', 'giay lang xang');
  await asked('Giấy bùng xèng?', 'giay bung xeng');
  await asked('giay bung xeng', 'giay bung xeng');
  const open = await openQuestions(records);
  expect(open.map(({ question, times }) => [question, times])).toEqual([
    ['giay bung xeng', 2],
    ['giấy lăng xăng', 1],
  ]);
  await settleQuestion(records, 'giay bung xeng', 'set-aside', 'lan');
  await asked('giấy bùng xèng', 'giay bung xeng');
  expect((await openQuestions(records)).map(({ folded }) => folded)).toEqual(['giay lang xang']);
  expect(await openQuestions(records, 'set-aside')).toHaveLength(1);
  await settleQuestion(records, 'giay bung xeng', 'open', 'lan');
  expect((await openQuestions(records))[0]).toMatchObject({ folded: 'giay bung xeng', times: 3 });
});

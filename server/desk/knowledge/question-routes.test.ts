import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { regressions } from '#adapters/postgres/regressions.ts';
import type { FoundProcedures, QuestionList, TaughtAnswer } from '#console/knowledge-protocol.ts';
import type { LexiconPage, LexiconTrial } from '#console/lexicon-protocol.ts';
import type { DeskError } from '#console/protocol.ts';
import { ROLES } from '#test/fakes/desk-door.ts';
import { aKnowledgeDesk, type KnowledgeDeskInTest } from '#test/fakes/knowledge-desk.ts';

const QUESTION = 'làm giấy bùng xèng ở đâu';
const MARKET = '9.000101';
const LIST = '/api/desk/knowledge/questions';

let office: KnowledgeDeskInTest;
beforeAll(async () => {
  office = await aKnowledgeDesk([
    { code: MARKET, name: 'Giữ chỗ tại chợ phiên', source: {} },
    { code: '9.000102', name: 'Cấp bản đồ đường thủy', source: {} },
  ]);
}, 60_000);
afterAll(() => office.close());
beforeEach(async () => {
  await office.store.pool.query('TRUNCATE taught_line, unanswered CASCADE');
});

async function asked(question: string, folded: string, near: string = MARKET): Promise<string> {
  const { rows } = await office.store.pool.query<{ id: string }>(
    `INSERT INTO unanswered (key, question, folded, candidates)
     VALUES (gen_random_uuid()::text, $1, $2, jsonb_build_array($3::text)) RETURNING id::text`,
    [question, folded, near],
  );
  return rows[0]?.id ?? '';
}

const list = async (as = 'editor', show = 'open'): Promise<QuestionList> =>
  (await office.ask(as, 'GET', `${LIST}?show=${show}`)).json<QuestionList>();

test('one act teaches a question: it is answered, joins the regression set, and can be taken back', async () => {
  const id = await asked(QUESTION, 'lam giay bung xeng o dau');
  const lesson = { code: MARKET, kind: 'exampleQuestions', words: QUESTION };
  const taught = await office.ask('editor', 'POST', `${LIST}/${id}/teach`, lesson);
  const { found, line } = taught.json<TaughtAnswer>();
  expect([taught.status, found]).toEqual([200, true]);
  expect((await office.knowledge.knowledge.ask({ text: QUESTION })).topic?.code).toBe(MARKET);
  expect(await regressions(office.store.pool)).toEqual([{ q: QUESTION, gold: MARKET }]);
  expect(await list()).toMatchObject({ groups: [], taught: [{ words: QUESTION, by: 'editor' }] });
  const undo = `/api/desk/knowledge/taught/${line}/undo`;
  expect((await office.ask('editor', 'POST', undo, {})).status).toBe(200);
  expect((await office.ask('editor', 'POST', undo, {})).status).toBe(404);
  expect(await regressions(office.store.pool)).toEqual([]);
  expect((await list()).groups).toHaveLength(1);
});

test('what is near to one procedure stands together, and what many asked stands first', async () => {
  await asked('bản đồ sông', 'ban do song', '9.000102');
  await asked('thuê sạp', 'thue sap');
  await asked('thuê sạp', 'thue sap');
  await asked('giữ chỗ bán rau', 'giu cho ban rau');
  const { groups } = await list('agent');
  expect(
    groups.map(({ procedure, times, questions }) => [procedure?.code, times, questions.length]),
  ).toEqual([
    [MARKET, 3, 2],
    ['9.000102', 1, 1],
  ]);
});

test('words that name nothing are refused with a sentence, and the question goes on waiting', async () => {
  const id = await asked('lệ phí bao nhiêu', 'le phi bao nhieu');
  const lesson = { code: MARKET, kind: 'exampleQuestions', words: 'lệ phí bao nhiêu' };
  const refused = await office.ask('editor', 'POST', `${LIST}/${id}/teach`, lesson);
  expect([refused.status, refused.json<DeskError>().code]).toEqual([422, 'names-nothing']);
  expect((await list()).groups).toHaveLength(1);
});

test('a question set aside is found among those, and waits again when it is opened', async () => {
  const id = await asked(QUESTION, 'lam giay bung xeng o dau');
  expect((await office.ask('editor', 'POST', `${LIST}/${id}/set-aside`, {})).status).toBe(200);
  expect((await list()).groups).toEqual([]);
  const away = await list('editor', 'set-aside');
  const again = away.groups[0]?.questions[0]?.id;
  expect((await office.ask('editor', 'POST', `${LIST}/${again}/open`, {})).status).toBe(200);
  expect((await list()).groups).toHaveLength(1);
});

test('a procedure is found by its code and by words', async () => {
  const find = async (q: string): Promise<readonly string[]> => {
    const path = `/api/desk/knowledge/find?q=${encodeURIComponent(q)}`;
    return (await office.ask('agent', 'GET', path))
      .json<FoundProcedures>()
      .rows.map(({ code }) => code);
  };
  expect(await find('9.000102')).toEqual(['9.000102']);
  expect((await find('giữ chỗ chợ phiên'))[0]).toBe(MARKET);
  expect(await find('')).toEqual([]);
});

test('a word of the office is tried, kept, understood by every index and taken back; what it replaces is shown', async () => {
  const at = '/api/desk/knowledge/lexicon';
  const words = { everyday: 'lều bạt', official: 'Giữ chỗ tại chợ phiên' };
  const query = new URLSearchParams(words);
  const trial = await office.ask('editor', 'GET', `${at}/trial?${query}`);
  expect(trial.json<LexiconTrial>()).toMatchObject({ red: false, conflict: null });
  expect(trial.json<LexiconTrial>().words.after.found).toContain(MARKET);
  expect((await office.ask('editor', 'POST', at, words)).status).toBe(200);
  const nearest = async (): Promise<string | undefined> =>
    (await office.knowledge.knowledge.ask({ text: 'xin dựng lều bạt' })).candidates[0]?.code;
  expect(await nearest()).toBe(MARKET);
  expect((await office.ask('agent', 'GET', at)).json<LexiconPage>()).toMatchObject({
    rows: [{ ...words, by: 'editor', replaces: null }],
    mayEdit: false,
  });
  const other = new URLSearchParams({ ...words, official: 'Cấp bản đồ đường thủy' });
  const conflict = await office.ask('editor', 'GET', `${at}/trial?${other}`);
  expect(conflict.json<LexiconTrial>().conflict).toEqual({
    official: words.official,
    by: 'editor',
  });
  expect((await office.ask('editor', 'POST', `${at}/drop`, { everyday: 'Lều bạt' })).status).toBe(
    200,
  );
  expect((await office.ask('editor', 'POST', `${at}/drop`, words)).status).toBe(404);
  expect(await nearest()).not.toBe(MARKET);
  for (const role of ['agent', 'inspector'])
    for (const path of [at, `${at}/drop`])
      expect((await office.ask(role, 'POST', path, words)).status).toBe(403);
});

test('a word that makes a taught question worse is kept with a reason only, which the audit holds', async () => {
  const at = '/api/desk/knowledge/lexicon';
  const question = 'xin dựng lều bạt';
  const was = { everyday: 'lều bạt', official: 'Giữ chỗ tại chợ phiên' };
  await office.ask('editor', 'POST', at, was);
  await office.store.pool.query(
    `INSERT INTO taught_line (code, kind, words, question, folded, taught_by)
     VALUES ($1, 'everydayNames', 'x', $2, 'xin dung leu bat', 'x')`,
    [MARKET, question],
  );
  const words = { ...was, official: 'Cấp bản đồ đường thủy' };
  const trial = await office.ask('editor', 'GET', `${at}/trial?${new URLSearchParams(words)}`);
  expect(trial.json<LexiconTrial>()).toMatchObject({
    red: true,
    changed: [{ question, verdict: 'worse', wants: { code: MARKET } }],
  });
  expect((await office.ask('editor', 'POST', at, words)).status).toBe(409);
  const yes = { ...words, accepted: 'câu cũ dạy sai' };
  expect((await office.ask('editor', 'POST', at, yes)).status).toBe(200);
  const { rows } = await office.store.pool.query<{ detail: object }>(
    `SELECT detail FROM audit WHERE act = 'lexicon-kept' ORDER BY id DESC LIMIT 1`,
  );
  expect(rows[0]?.detail).toMatchObject({ worse: [MARKET], accepted: 'câu cũ dạy sai' });
  await office.ask('editor', 'POST', `${at}/drop`, yes);
});

test('everybody looks, editors change, strangers and requests of other sites get nothing; unknown ids are not there', async () => {
  const seen: Record<string, readonly number[]> = {};
  for (const role of ROLES) {
    const id = await asked(`câu của ${role}`, `cau cua ${role}`);
    const away = `${LIST}/${id}/set-aside`;
    const statuses = [
      await office.ask(role, 'GET', LIST),
      await office.ask(role, 'POST', away, {}, 'another word'),
      await office.ask(role, 'POST', away, {}),
      await office.ask(role, 'POST', `${LIST}/999999/teach`, {}),
      await office.ask(role, 'POST', '/api/desk/knowledge/taught/abc/undo', {}),
    ];
    seen[role] = statuses.map(({ status }) => status);
  }
  const looks = [200, 403, 403, 403, 403];
  const edits = [200, 403, 200, 404, 404];
  expect(seen).toEqual({
    ...{ agent: looks, inspector: looks },
    ...{ supervisor: edits, editor: edits, administrator: edits },
  });
  expect((await office.ask(undefined, 'GET', LIST)).status).toBe(401);
  expect((await office.ask(undefined, 'POST', `${LIST}/1/teach`, {})).status).toBe(401);
});

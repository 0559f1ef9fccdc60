import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstBrokenLink } from '#adapters/postgres/audit.ts';
import { regressions } from '#adapters/postgres/regressions.ts';
import { addStaff } from '#adapters/postgres/staff.ts';
import type { AskedNow, ProcedureList, ProcedurePage } from '#console/knowledge-protocol.ts';
import type { OwnEntryBegun } from '#console/own-entry-protocol.ts';
import type { DeskError } from '#console/protocol.ts';
import { foldText } from '#language/fold.ts';
import { ROLES } from '#test/fakes/desk-door.ts';
import { aKnowledgeDesk, type KnowledgeDeskInTest } from '#test/fakes/knowledge-desk.ts';

const MARKET = '9.000101';
const QUESTION = 'giữ chỗ chợ phiên có điều kiện gì';
const LIST = '/api/desk/knowledge/procedures';
const many = Array.from({ length: 60 }, (_, at) => ({
  code: `9.001${String(at).padStart(3, '0')}`,
  name: `Cấp thẻ số ${at}`,
  field: 'Thẻ',
  levels: ['province'],
  source: {},
}));

let office: KnowledgeDeskInTest;
beforeAll(async () => {
  office = await aKnowledgeDesk([
    {
      ...{ code: MARKET, name: 'Giữ chỗ tại chợ phiên', field: 'Chợ', levels: ['commune'] },
      ...{ conditions: { kind: 'text', text: 'Có hàng bán' }, source: { decision: '12/QĐ' } },
      ways: [{ kind: 'direct', fee: { kind: 'free', basis: '' } }],
    },
    { code: '9.000102', name: 'Cấp bản đồ đường thủy', publication: 'title-only', source: {} },
    ...many,
  ]);
}, 60_000);
afterAll(() => office.close());

const list = async (query = ''): Promise<ProcedureList> =>
  (await office.ask('agent', 'GET', `${LIST}?${query}`)).json<ProcedureList>();
const page = async (code = MARKET): Promise<ProcedurePage> =>
  (await office.ask('agent', 'GET', `${LIST}/${code}`)).json<ProcedurePage>();
const act = (name: string, body: object, as = 'editor') =>
  office.ask(as, 'POST', `${LIST}/${MARKET}/${name}`, body);
const ask = async (q: string): Promise<AskedNow> => {
  const query = new URLSearchParams({ q, code: MARKET });
  return (await office.ask('agent', 'GET', `/api/desk/knowledge/ask?${query}`)).json<AskedNow>();
};

test('the list goes on page by page and leaves nothing out', async () => {
  const first = await list();
  const second = await list(`from=${first.next}`);
  const codes = [...first.rows, ...second.rows].map(({ code }) => code);
  expect([first.total, first.next, second.next]).toEqual([62, 50, null]);
  expect(new Set(codes).size).toBe(62);
});

test.each([
  ['q=cho%20phien', [MARKET]],
  ['q=9.000102', ['9.000102']],
  ['level=commune', [MARKET]],
  ['state=title-only', ['9.000102']],
  ['field=Ch%E1%BB%A3', [MARKET]],
  ['source=own', []],
])('narrowed by %s', async (query, codes) => {
  expect((await list(query)).rows.map(({ code }) => code)).toEqual(codes);
});

test('a page shows every part as it is told, and says which the page leaves out', async () => {
  const { told, decision } = await page();
  expect(decision).toBe('12/QĐ');
  expect(told.find(({ label }) => label === 'Điều kiện')).toMatchObject({ whole: true });
  expect(told.find(({ label }) => label === 'Giấy tờ cần có')).toMatchObject({ whole: false });
});

test('trying out says what is answered, how sure it is and why', async () => {
  const { outcome, confidence, line, found, chosen } = await ask(QUESTION);
  expect(outcome).not.toBe('');
  expect([confidence, line].every((share) => share > 0 && share < 1)).toBe(true);
  expect(found[0]).toMatchObject({ code: MARKET });
  expect(found[0]?.reasons.map(({ words }) => words)).toContain('tên thủ tục khớp');
  expect(chosen).toContain('Có hàng bán');
});

test('what is hidden is told by nobody from then on, and comes back as it was', async () => {
  const reason = 'lệ phí sai';
  expect((await act('exclude', { reason: '' })).status).toBe(400);
  expect((await act('exclude', { reason })).status).toBe(200);
  expect(await page()).toMatchObject({ state: 'excluded', excluded: { reason, by: 'editor' } });
  expect((await ask(QUESTION)).chosen).not.toContain('Có hàng bán');
  expect((await list('state=excluded')).total).toBe(1);
  expect((await act('include', {})).status).toBe(200);
  expect(await page()).toMatchObject({ state: 'published', excluded: null });
  expect((await ask(QUESTION)).chosen).toContain('Có hàng bán');
  expect(await firstBrokenLink(office.store.pool)).toBeUndefined();
});

test('words are added and taken back; the regression set goes along', async () => {
  const words = { kind: 'everydayNames', words: 'sạp bùng xèng' };
  expect((await act('words', words)).json()).toMatchObject({ found: true });
  expect((await page()).everydayNames).toEqual([{ words: 'sạp bùng xèng', own: true }]);
  expect(await regressions(office.store.pool)).toHaveLength(1);
  await act('forget', words);
  expect((await page()).everydayNames).toEqual([]);
  expect(await regressions(office.store.pool)).toEqual([]);
});

test('everybody looks, editors change; a guessed code is not there', async () => {
  const seen: Record<string, readonly number[]> = {};
  for (const role of ROLES) {
    const statuses = [
      await office.ask(role, 'GET', LIST),
      await office.ask(role, 'GET', `${LIST}/9.999999`),
      await act('exclude', {}, role),
      await act('include', {}, role),
      await act('words', {}, role),
      await act('forget', {}, role),
      await office.ask(role, 'POST', `${LIST}/9.999999/exclude`, { reason: 'xyz' }),
    ];
    seen[role] = statuses.map(({ status }) => status);
  }
  const looks = [200, 404, 403, 403, 403, 403, 403];
  const edits = [200, 404, 400, 200, 400, 400, 404];
  expect(seen).toEqual({
    ...{ agent: looks, inspector: looks },
    ...{ supervisor: edits, editor: edits, administrator: edits },
  });
  expect((await office.ask(undefined, 'GET', `${LIST}/${MARKET}`)).status).toBe(401);
  expect((await office.ask(undefined, 'GET', '/api/desk/knowledge/ask?q=x')).status).toBe(401);
});

const LAN = 'editor-lan';
const MINH = 'editor-minh';
const OWN = '/api/desk/knowledge/own-entries';
const ENTRY = {
  ...{ name: 'Mượn nhà văn hóa xã', field: '', agency: 'Văn phòng xã', way: 'direct', unit: 'day' },
  ...{
    fee: 'free',
    papers: '- Đơn mượn\n- Thẻ căn cước',
    lawTitle: 'Luật Tổ chức chính quyền địa phương',
  },
  document: 'Quy chế số 05/QC-UBND ngày 02/03/2026',
};

async function waits(question: string): Promise<string> {
  const { rows } = await office.store.pool.query<{ id: string }>(
    `INSERT INTO unanswered (key, question, folded, candidates) VALUES (gen_random_uuid()::text, $1, $2, '[]') RETURNING id::text`,
    [question, foldText(question)],
  );
  return rows[0]?.id ?? '';
}

test('an entry of the office begins from a question, waits hidden, and answers with its source once it is published', async () => {
  for (const login of [LAN, MINH])
    await addStaff(office.store.pool, { login, name: login, role: 'editor', password: 'x' });
  const question = 'mượn hội trường làm đám cưới';
  const id = await waits(question);
  const answer = async (): Promise<{ code: string | undefined; text: string }> => {
    const { topic, text } = await office.knowledge.knowledge.ask({ text: question });
    return { code: topic?.code, text };
  };
  const begun = await office.ask(LAN, 'POST', OWN, { ...ENTRY, question: id });
  const { code, taught } = begun.json<OwnEntryBegun>();
  expect([code, taught]).toEqual(['CQ.000001', true]);
  expect((await answer()).code).toBeUndefined();
  const at = `/api/desk/knowledge/procedures/${code}`;
  const own = async (as: string): Promise<ProcedurePage> =>
    (await office.ask(as, 'GET', at)).json<ProcedurePage>();
  expect(await own(LAN)).toMatchObject({
    source: 'office',
    state: 'excluded',
    draft: { mayPublish: false },
  });
  const body = { seen: (await own(MINH)).draft?.at };
  expect((await office.ask(LAN, 'POST', `${at}/publish`, body)).status).toBe(403);
  expect((await office.ask(MINH, 'POST', `${at}/publish`, body)).status).toBe(200);
  const said = await answer();
  expect(said.code).toBe(code);
  expect(said.text).toContain('Nơi giải quyết: Văn phòng xã');
  expect(said.text).toContain(
    '(mã CQ.000001, Quy chế số 05/QC-UBND ngày 02/03/2026), em đọc ngày 01/08/2026',
  );
  expect(await regressions(office.store.pool)).toContainEqual({ q: question, gold: code });
  expect((await own(LAN)).state).toBe('published');
}, 60_000);

test('an entry without law, source or content is refused by name; a discarded one lets its question wait again', async () => {
  for (const [field, word] of [
    ['lawTitle', 'Căn cứ pháp lý'],
    ['document', 'Văn bản của cơ quan'],
    ['papers', 'Giấy tờ hoặc các bước'],
  ] as const) {
    const refused = await office.ask(LAN, 'POST', OWN, { ...ENTRY, [field]: '' });
    expect([refused.status, refused.json<DeskError>().message.includes(word)]).toEqual([422, true]);
  }
  const link = await office.ask(LAN, 'POST', OWN, { ...ENTRY, url: 'javascript:alert(1)' });
  expect(link.status).toBe(422);
  const id = await waits('thuê loa kéo của xã');
  const begun = await office.ask(LAN, 'POST', OWN, { ...ENTRY, question: id });
  const { code } = begun.json<OwnEntryBegun>();
  expect((await office.ask(LAN, 'POST', OWN, { ...ENTRY, question: id })).status).toBe(404);
  const at = `/api/desk/knowledge/procedures/${code}`;
  expect((await office.ask(LAN, 'POST', `${at}/discard`, {})).status).toBe(200);
  expect((await office.ask(LAN, 'GET', at)).status).toBe(404);
  const { rows } = await office.store.pool.query<{ status: string }>(
    'SELECT status FROM unanswered WHERE id = $1',
    [id],
  );
  expect(rows).toEqual([{ status: 'open' }]);
  expect((await office.ask('agent', 'POST', OWN, ENTRY)).status).toBe(403);
});

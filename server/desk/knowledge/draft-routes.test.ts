import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  confirmImport,
  importOf,
  keepImport,
  publishImport,
  undoImport,
} from '#adapters/postgres/knowledge-imports.ts';
import { addStaff } from '#adapters/postgres/staff.ts';
import type { ImportedChanges, ImportPage } from '#console/knowledge-import-protocol.ts';
import type {
  AskedNow,
  ProcedureHistory,
  ProcedurePage,
  WaitingDrafts,
} from '#console/knowledge-protocol.ts';
import type { TrialShown } from '#console/trial-protocol.ts';
import { Procedure } from '#knowledge/schema/procedure.ts';
import { ROLES } from '#test/fakes/desk-door.ts';
import { aKnowledgeDesk, type KnowledgeDeskInTest } from '#test/fakes/knowledge-desk.ts';

const MARKET = '9.000101';
const AT = `/api/desk/knowledge/procedures/${MARKET}`;
const LAN = 'editor-lan';
const MINH = 'editor-minh';

let office: KnowledgeDeskInTest;
beforeAll(async () => {
  office = await aKnowledgeDesk([
    {
      ...{ code: MARKET, name: 'Giữ chỗ tại chợ phiên', source: {} },
      conditions: { kind: 'text', text: 'Có hàng bán' },
      ways: [{ kind: 'direct', fee: { kind: 'not-stated' } }],
    },
    { code: '9.000102', name: 'Thuê sạp chợ', source: {} },
  ]);
  for (const login of [LAN, MINH, 'editor-hoa'])
    await addStaff(office.store.pool, { login, name: login, role: 'editor', password: 'x' });
}, 60_000);
afterAll(() => office.close());
beforeEach(async () => {
  await office.store.pool.query('TRUNCATE procedure_draft');
});

const page = async (as = LAN): Promise<ProcedurePage> =>
  (await office.ask(as, 'GET', AT)).json<ProcedurePage>();
const act = async (as: string, name: string, body: object): Promise<number> =>
  (await office.ask(as, 'POST', `${AT}/${name}`, body)).status;
const seen = async (): Promise<object> => ({ seen: (await page()).draft?.at });
const told = async (label: string): Promise<string | undefined> =>
  (await page()).told.find((part) => part.label === label)?.text;
const conditions = (text: string): object => ({ field: 'conditions', text });

test('a change waits as a draft, and is told only once a second person has published it', async () => {
  expect(await act(LAN, 'draft', conditions('Có giấy mời'))).toBe(200);
  expect(await told('Điều kiện')).toContain('Có hàng bán');
  expect((await page()).draft).toMatchObject({ authors: [LAN], mayPublish: false });
  expect((await page(MINH)).draft?.changes).toMatchObject([
    {
      label: 'Điều kiện',
      before: expect.stringContaining('Có hàng bán'),
      after: expect.stringContaining('Có giấy mời'),
    },
  ]);
  const asked = `/api/desk/knowledge/ask?q=${encodeURIComponent('cần điều kiện gì')}&code=${MARKET}`;
  const { chosen, draft } = (await office.ask(LAN, 'GET', asked)).json<AskedNow>();
  expect([chosen?.includes('Có hàng bán'), draft?.includes('Có giấy mời')]).toEqual([true, true]);
  expect(await act(LAN, 'publish', await seen())).toBe(403);
  expect(await told('Điều kiện')).toContain('Có hàng bán');
  expect(await act(MINH, 'publish', await seen())).toBe(200);
  expect(await told('Điều kiện')).toContain('Có giấy mời');
  expect(await act(MINH, 'publish', { seen: new Date() })).toBe(404);
});

test('who wrote at a draft of somebody else publishes it neither', async () => {
  await act(LAN, 'draft', conditions('Một'));
  await act(MINH, 'draft', { field: 'fee', way: 0, kind: 'amount', value: 8_765 });
  expect((await page()).draft?.authors).toEqual([LAN, MINH]);
  expect(await act(MINH, 'publish', await seen())).toBe(403);
  await act('administrator', 'discard', {});
  expect((await page()).draft).toBeNull();
});

test('what nobody has read is not published: the draft or the procedure moved meanwhile', async () => {
  await act(LAN, 'draft', conditions('Hai'));
  const before = await seen();
  await act(LAN, 'draft', conditions('Ba'));
  expect(await act(MINH, 'publish', before)).toBe(409);
  await office.knowledge.edit(
    MARKET,
    (edits) => ({
      ...edits,
      fields: { ...edits.fields, address: { value: 'Số 1', by: 'x', at: 'y' } },
    }),
    'x',
  );
  expect(await act(MINH, 'publish', await seen())).toBe(409);
});

test('a note of the office is told with its basis until its last day, and can be taken away', async () => {
  const note = {
    field: 'note',
    about: 'time',
    text: 'Nộp trước 15 giờ thì có trong ngày.',
    basis: 'mục trình tự',
  };
  await act(LAN, 'draft', { ...note, to: '2026-08-31' });
  await act(MINH, 'publish', await seen());
  expect(await told('Bao lâu có kết quả')).toContain(
    'Cơ quan ghi thêm ngày 01/08/2026: “Nộp trước 15 giờ',
  );
  await act(LAN, 'draft', { ...note, to: '2026-07-31' });
  await act(MINH, 'publish', await seen());
  expect(await told('Bao lâu có kết quả')).not.toContain('15 giờ');
  await act(LAN, 'draft', { field: 'no-note' });
  await act(MINH, 'publish', await seen());
  expect((await page()).editable.note).toBeNull();
});

test('a procedure is retired with the one that follows it, and an old version is brought back', async () => {
  expect(await act(LAN, 'draft', { field: 'retire', replacedBy: '9.999999' })).toBe(422);
  await act(LAN, 'draft', { field: 'retire', replacedBy: '9.000102' });
  await act(MINH, 'publish', await seen());
  expect(await page()).toMatchObject({ state: 'retired', editable: { replacedBy: '9.000102' } });
  expect(await told((await page()).told[0]?.label ?? '')).toContain('9.000102');
  const { versions } = (await office.ask(LAN, 'GET', `${AT}/history`)).json<ProcedureHistory>();
  expect(versions[0]).toMatchObject({
    by: MINH,
    changes: [{ label: 'Tình trạng', before: 'Đang dùng' }],
  });
  expect(await act(LAN, 'restore', { version: versions[1]?.version })).toBe(200);
  const { rows } = (
    await office.ask(MINH, 'GET', '/api/desk/knowledge/drafts')
  ).json<WaitingDrafts>();
  expect(rows).toMatchObject([{ code: MARKET, authors: [LAN] }]);
  await act(MINH, 'publish', await seen());
  expect(await page()).toMatchObject({ state: 'published', editable: { replacedBy: null } });
  expect(await act(LAN, 'restore', { version: 99_999 })).toBe(404);
});

test('a draft that makes taught questions worse goes out with a reason only, and the audit holds it', async () => {
  const words = { kind: 'exampleQuestions', words: 'làm giấy bùng xèng ở đâu' };
  await act(LAN, 'words', words);
  await act(LAN, 'draft', { field: 'retire', replacedBy: '9.000102' });
  const trial = async (as = MINH): Promise<{ status: number; json: <T>() => T }> =>
    office.ask(as, 'GET', `${AT}/trial`);
  expect((await trial()).json<TrialShown>()).toMatchObject({ asked: 1, red: true });
  expect((await trial('agent')).status).toBe(403);
  expect(await act(MINH, 'publish', await seen())).toBe(409);
  expect((await page()).state).toBe('published');
  expect(await act(MINH, 'publish', { ...(await seen()), accepted: 'thủ tục đã bãi bỏ' })).toBe(
    200,
  );
  expect((await page()).state).toBe('retired');
  const { rows } = await office.store.pool.query<{ detail: object }>(
    `SELECT detail FROM audit WHERE act = 'procedure-published' ORDER BY id DESC LIMIT 1`,
  );
  expect(rows[0]?.detail).toMatchObject({ worse: [MARKET], accepted: 'thủ tục đã bãi bỏ' });
  expect((await trial()).status).toBe(404);
  await act(LAN, 'forget', words);
  await act(LAN, 'draft', { field: 'in-use' });
  await act(MINH, 'publish', await seen());
});

const IMPORTS = '/api/desk/knowledge/imports';
const uploaded = (name: string, text: string): object => ({
  ...{ name, day: '2026-07-30', data: Buffer.from(text).toString('base64') },
});

test('files are read apart as a dry run, told once a second person publishes them, and taken back', async () => {
  const fresh = { code: '9.000201', name: 'Dựng <img src=x onerror=alert(1)> rạp', source: {} };
  const pages = [fresh, { code: '9.000102', name: 'Thuê sạp chợ', source: {}, address: 'Số 9' }];
  const files = [
    uploaded('hai.json', JSON.stringify(pages)),
    uploaded('cũ.doc', '\u00d0 không phải gì'),
    uploaded('dòng.jsonl', 'không phải json'),
  ];
  const read = await office.ask(LAN, 'POST', IMPORTS, { files });
  const { id } = read.json<{ id: string }>();
  const one = async (as = LAN): Promise<ImportPage> =>
    (await office.ask(as, 'GET', `${IMPORTS}/${id}`)).json<ImportPage>();
  const go = async (as: string, name: string, body: object = {}): Promise<number> =>
    (await office.ask(as, 'POST', `${IMPORTS}/${id}/${name}`, body)).status;
  expect(await one()).toMatchObject({
    ...{ state: 'read', counts: { fresh: 1, changed: 1, unread: 2 } },
    procedures: [
      { code: '9.000201', status: 'new', name: fresh.name },
      { code: '9.000102', status: 'changed' },
    ],
  });
  const { changes } = (
    await office.ask(LAN, 'GET', `${IMPORTS}/${id}/procedures/9.000102`)
  ).json<ImportedChanges>();
  expect(changes.map(({ after }) => after).join()).toContain('Số 9');
  expect(await go(LAN, 'confirm', { codes: ['9.000201', '9.000102'] })).toBe(200);
  expect(office.knowledge.find('9.000201')).toBeUndefined();
  expect([(await one()).mayPublish, await go(LAN, 'publish')]).toEqual([false, 403]);
  expect(await go(MINH, 'publish')).toBe(200);
  expect(office.knowledge.find('9.000201')?.name).toBe(fresh.name);
  expect(office.knowledge.find('9.000102')?.address).toBe('Số 9');
  expect([await go(MINH, 'publish'), await go(LAN, 'discard')]).toEqual([404, 404]);
  expect(await go(LAN, 'undo')).toBe(200);
  expect(office.knowledge.find('9.000201')).toBeUndefined();
  expect(office.knowledge.find('9.000102')?.address).toBe('');
  expect(await one()).toMatchObject({ state: 'undone' });
  const guessed = `${IMPORTS}/00000000-0000-4000-8000-000000000000`;
  expect((await office.ask(LAN, 'GET', guessed)).status).toBe(404);
  expect((await office.ask(LAN, 'GET', `${IMPORTS}/x`)).status).toBe(404);
  for (const name of ['confirm', 'publish', 'discard', 'undo'])
    expect(await go('inspector', name)).toBe(403);
  expect((await office.ask('agent', 'POST', IMPORTS, { files })).status).toBe(403);
  expect((await office.ask(LAN, 'POST', IMPORTS, { files: [] })).status).toBe(400);
}, 60_000);

test('taking an import back leaves what staff have worked on since', async () => {
  const { pool } = office.store;
  const page = { code: '9.000301', name: 'Phơi lúa ven đường', source: {} };
  const id = await keepImport(pool, {
    ...{ report: {}, by: LAN },
    pages: [{ code: page.code, hash: 'h', imported: Procedure.parse(page) }],
  });
  const pages = (await importOf(pool, id))?.pages ?? [];
  await confirmImport(pool, { id, pages, by: LAN });
  await publishImport(pool, { id, by: MINH, detail: {} });
  await office.knowledge.refresh();
  await office.knowledge.edit(page.code, () => ({ everydayNames: ['phơi thóc'] }), MINH);
  expect(await undoImport(pool, id, LAN)).toEqual([page.code]);
  await office.knowledge.refresh();
  expect(office.knowledge.find(page.code)?.everydayNames).toEqual(['phơi thóc']);
  await pool.query('DELETE FROM procedure WHERE code = $1', [page.code]);
  await office.knowledge.refresh();
});

test('where nobody else may publish, the only editor does', async () => {
  await office.store.pool.query('UPDATE staff SET enabled = false WHERE login <> $1', [LAN]);
  await act(LAN, 'draft', conditions('Một mình'));
  expect((await page()).draft?.mayPublish).toBe(true);
  expect(await act(LAN, 'publish', await seen())).toBe(200);
  await office.store.pool.query('UPDATE staff SET enabled = true');
});

test('everybody looks, editors change', async () => {
  const statuses: Record<string, readonly number[]> = {};
  for (const role of ROLES)
    statuses[role] = await Promise.all([
      office.ask(role, 'GET', '/api/desk/knowledge/drafts').then(({ status }) => status),
      office.ask(role, 'GET', `${AT}/history`).then(({ status }) => status),
      ...['draft', 'publish', 'restore'].map((name) => act(role, name, {})),
      act(role, 'discard', {}),
    ]);
  const looks = [200, 200, 403, 403, 403, 403];
  const edits = [200, 200, 400, 400, 400, 404];
  expect(statuses).toEqual({
    ...{ agent: looks, inspector: looks },
    ...{ supervisor: edits, editor: edits, administrator: edits },
  });
  expect((await office.ask(undefined, 'GET', `${AT}/history`)).status).toBe(401);
});

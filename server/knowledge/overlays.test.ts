import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { firstBrokenLink } from '#adapters/postgres/audit.ts';
import type { PlaceOverlay } from '#knowledge/answer/place-overlay.ts';
import { type StoreInTest, startStoreInTest } from '#test/contracts/store-set-up.ts';
import { saveImport } from '../commands/save-import.ts';
import { createLog } from '../log.ts';
import { importOverlays, type ReportRow } from './import-overlays.ts';
import { openKnowledgeBase } from './knowledge-base.ts';
import { endOverlay, readOverlays, saveOverlay, savePlaces } from './overlays.ts';

let store: StoreInTest;

beforeAll(async () => {
  store = await startStoreInTest();
}, 60_000);
afterAll(() => store.close());
beforeEach(async () => {
  await store.pool.query('TRUNCATE procedure, setting CASCADE');
  const page = {
    code: '9.000101',
    name: 'Giữ chỗ tại chợ phiên',
    agencies: ['Ban quản lý chợ'],
    ways: [{ kind: 'direct', fee: { kind: 'not-stated' } }],
    source: {},
  };
  await saveImport(store.pool, [{ name: 'a.json', text: JSON.stringify(page) }]);
});

const place = (more: Partial<PlaceOverlay> = {}): PlaceOverlay => ({
  code: '9.000101',
  commune: '',
  office: 'Quầy số 2, nhà lồng chợ',
  address: '12 ấp Chợ',
  hours: '7 giờ đến 11 giờ',
  phone: '0272 3867 571',
  resolution: 'Quyết định 12/QĐ-UBND',
  from: '2026-01-01',
  checkedBy: 'Lan',
  ...more,
});

async function whereOn(today: string, text = 'nộp ở đâu'): Promise<string> {
  const { knowledge } = await openKnowledgeBase({
    pool: store.pool,
    content: { procedures: [], questions: [] },
    today: () => today,
    log: createLog('silent'),
    communeIn: (words) => (words.includes('Tân Trụ') ? '80001' : undefined),
  });
  const chosen = { code: '9.000101', field: 'where' } as const;
  return (await knowledge.ask({ text, chosen })).text;
}

test('a place outranks the page while it is in force, and names decision and day', async () => {
  await savePlaces(store.pool, [place({ to: '2026-12-31' })], 'lan');
  const answer = await whereOn('2026-08-01');
  expect(answer).toContain('nộp tại Quầy số 2, nhà lồng chợ.');
  for (const words of ['12 ấp Chợ', '7 giờ đến 11 giờ', '0272 3867 571', 'nộp trực tiếp'])
    expect(answer).toContain(words);
  expect(answer).toContain('Theo Quyết định 12/QĐ-UBND, áp dụng từ 01/01/2026 đến 31/12/2026.');
  expect(answer).toContain('mã 9.000101');
  for (const day of ['2025-12-31', '2027-01-01']) {
    expect(await whereOn(day)).not.toContain('nhà lồng chợ');
    expect(await whereOn(day)).toContain('Ban quản lý chợ');
  }
});

test('a place of a commune is told to who names it; who does not is asked for it', async () => {
  const office = 'Trung tâm Phục vụ hành chính công xã Tân Trụ';
  await savePlaces(store.pool, [place({ code: '', commune: '80001', office })], 'lan');
  expect(await whereOn('2026-08-01', 'nộp ở đâu tại xã Tân Trụ')).toContain(office);
  const unnamed = await whereOn('2026-08-01');
  expect(unnamed).toContain('Ban quản lý chợ');
  expect(unnamed).toMatch(/cho em tên xã, phường.*\n\nNguồn/su);
});

test('an edit replaces what stood, an end keeps it until its last day, one not begun goes', async () => {
  await savePlaces(store.pool, [place()], 'lan');
  const moved = {
    kind: 'place',
    overlay: place({ from: '2026-02-01', office: 'Quầy 3' }),
  } as const;
  await saveOverlay(store.pool, moved, { replaced: '9.000101  2026-01-01', by: 'lan' });
  expect((await readOverlays(store.pool)).places).toMatchObject([{ office: 'Quầy 3' }]);
  const end = { kind: 'place', key: '9.000101  2026-02-01', day: '2026-08-31' } as const;
  expect(await endOverlay(store.pool, end, 'lan')).toBe(true);
  expect(await whereOn('2026-08-31')).toContain('Quầy 3');
  expect(await whereOn('2026-09-01')).not.toContain('Quầy 3');
  expect(await endOverlay(store.pool, { ...end, day: '2026-01-31' }, 'lan')).toBe(true);
  expect((await readOverlays(store.pool)).places).toEqual([]);
  expect(await endOverlay(store.pool, end, 'lan')).toBe(false);
});

test('a fee is edited in the same way', async () => {
  const overlay = {
    code: '9.000101',
    amounts: [{ value: 37_000, per: '' }],
    resolution: 'Nghị quyết 5',
    from: '2026-01-01',
    checkedBy: 'Lan',
  };
  await saveOverlay(store.pool, { kind: 'fee', overlay }, { replaced: undefined, by: 'lan' });
  const changed = { ...overlay, amounts: [{ value: 40_000, per: '' }] };
  await saveOverlay(
    store.pool,
    { kind: 'fee', overlay: changed },
    { replaced: undefined, by: 'lan' },
  );
  expect((await readOverlays(store.pool)).fees).toEqual([changed]);
});

test('every change is in the audit with what stood before', async () => {
  await savePlaces(store.pool, [place()], 'lan');
  const end = { kind: 'place', key: '9.000101  2026-01-01', day: '2026-08-31' } as const;
  await endOverlay(store.pool, end, 'minh');
  const { rows } = await store.pool.query(
    'SELECT actor, act, detail FROM audit ORDER BY audit.id DESC LIMIT 1',
  );
  expect(rows).toMatchObject([
    { actor: 'minh', act: 'overlay ended', detail: { before: place(), day: '2026-08-31' } },
  ]);
  expect(await firstBrokenLink(store.pool)).toBeUndefined();
});

test('an import of both tables reports row by row, and the second time nothing changes', async () => {
  const sheets = [
    {
      name: 'Phí',
      rows: [
        ['Mã thủ tục', 'Mức thu', 'Nghị quyết', 'Từ ngày', 'Người kiểm tra'],
        ['9.000101', '37.000', 'Nghị quyết 5', '01/01/2026', 'Lan'],
        ['9.000102', '20', 'Nghị quyết 5', '01/01/2026', 'Lan'],
        ['9.000103', '50.000', 'Nghị quyết 5', '01/01/2027', 'Lan'],
      ],
    },
    {
      name: 'Nơi',
      rows: [
        ['Xã, phường', 'Nơi nộp', 'Điện thoại', 'Văn bản', 'Từ ngày', 'Người kiểm tra'],
        ['Tân Trụ', 'Quầy 1', '0272 3867 571', 'Quyết định 12', '01/01/2026', 'Lan'],
      ],
    },
    { name: 'Khác', rows: [['Tên', 'Ghi chú']] },
  ];
  const how = { communeOf: () => '80001', today: '2026-08-01', by: 'lan' };
  const report = await importOverlays(store.pool, sheets, how);
  const brief = (rows: readonly ReportRow[] = []): readonly string[] =>
    rows.map(
      ({ place, outcome, reason = '', note = '' }) => `${place} ${outcome} ${reason}${note}`,
    );
  expect(brief(report)).toEqual([
    'Phí:2 added ',
    'Phí:3 refused the amount is under 1,000 đồng',
    'Phí:4 added unknown procedure',
    'Nơi:2 added ',
  ]);
  const again = await importOverlays(store.pool, sheets, how);
  expect(brief(again).filter((row) => row.includes('unchanged'))).toHaveLength(3);
  expect(
    await importOverlays(store.pool, [{ name: 'Khác', rows: [['Tên']] }], how),
  ).toBeUndefined();
});

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { firstBrokenLink } from '#adapters/postgres/audit.ts';
import { changeOverlays, keptOverlays } from '#adapters/postgres/overlays.ts';
import type { FeeOverlay } from '#knowledge/answer/fee-overlay.ts';
import { type StoreInTest, startStoreInTest } from '#test/contracts/store-set-up.ts';
import { openKnowledgeBase } from '../knowledge/knowledge-base.ts';
import { createLog } from '../log.ts';
import { saveImport } from './save-import.ts';
import { type OverlayReport, saveOverlays } from './save-overlays.ts';

let store: StoreInTest;

beforeAll(async () => {
  store = await startStoreInTest();
}, 60_000);
afterAll(() => store.close());
beforeEach(() => store.pool.query('TRUNCATE procedure, setting CASCADE'));

const overlay = (more: Partial<FeeOverlay> = {}): FeeOverlay => ({
  code: '9.000101',
  amounts: [{ value: 37_000, per: 'ô chợ' }],
  resolution: 'Nghị quyết số 05/2026/NQ-HĐND',
  from: '2026-01-01',
  checkedBy: 'Lan',
  ...more,
});
const save = (...overlays: readonly FeeOverlay[]): Promise<OverlayReport> =>
  saveOverlays(store.pool, { overlays, refused: [] }, { today: '2026-08-01', by: 'lan' });

/** A page that prints "free" for a fee which the province sets. */
async function aStallPage(): Promise<void> {
  const page = {
    code: '9.000101',
    name: 'Giữ chỗ tại chợ phiên',
    everydayNames: ['giữ ô chợ phiên'],
    ways: [{ kind: 'direct', fee: { kind: 'set-by-province', note: 'do HĐND tỉnh quyết định' } }],
    source: {},
  };
  await saveImport(store.pool, [{ name: 'a.json', text: JSON.stringify(page) }]);
}

async function answerOn(today: string): Promise<string> {
  const base = await openKnowledgeBase({
    pool: store.pool,
    content: { procedures: [], questions: [] },
    today: () => today,
    log: createLog('silent'),
  });
  const chosen = { code: '9.000101', field: 'fee' } as const;
  return (await base.knowledge.ask({ text: 'giữ ô chợ hết bao nhiêu', chosen })).text;
}

test('what the province takes outranks the page, while it is in force', async () => {
  await aStallPage();
  await save(overlay({ to: '2026-12-31' }));
  expect(await answerOn('2026-08-01')).toContain('37.000 đồng');
  for (const day of ['2027-01-01', '2025-12-31']) {
    const answer = await answerOn(day);
    expect(answer).not.toContain('37.000');
    expect(answer).toContain('Giữ chỗ tại chợ phiên');
  }
});

test('a second file adds and changes, and leaves the rest', async () => {
  await save(overlay(), overlay({ code: '9.000102' }));
  const report = await save(
    overlay(),
    overlay({ code: '9.000102', checkedBy: 'Minh' }),
    overlay({ code: '9.000103' }),
  );
  expect(report).toMatchObject({
    added: ['9.000103'],
    changed: ['9.000102'],
    unchanged: ['9.000101'],
  });
  expect(await keptOverlays(store.pool, 'fee')).toHaveLength(3);
});

test('what is over, not begun or of no known procedure is named', async () => {
  await aStallPage();
  const report = await save(
    overlay({ to: '2026-07-31' }),
    overlay({ code: '9.000102', from: '2027-01-01' }),
  );
  expect(report).toMatchObject({
    over: ['9.000101'],
    notYet: ['9.000102'],
    unknown: ['9.000102'],
  });
});

test('every change is in the audit, an unchanged file is not', async () => {
  const before = await store.count('audit');
  await save(overlay());
  await save(overlay());
  expect(await store.count('audit')).toBe(before + 1);
  expect(await firstBrokenLink(store.pool)).toBeUndefined();
});

test('two imports at once lose nothing', async () => {
  await Promise.all([save(overlay()), save(overlay({ code: '9.000102' }))]);
  expect(await keptOverlays(store.pool, 'fee')).toHaveLength(2);
});

test('a stored row that fits no more is left out, the others stand', async () => {
  await changeOverlays(store.pool, 'fee', () => [{ code: 'x' }, overlay()]);
  const report = await save(overlay());
  expect(report.unchanged).toEqual(['9.000101']);
  expect(await keptOverlays(store.pool, 'fee')).toHaveLength(1);
});

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { knownProcedures } from '#adapters/postgres/known-procedures.ts';
import { allProcedures, changeEdits } from '#adapters/postgres/procedures.ts';
import { applyEdits, type Edits } from '#knowledge/import/apply-edits.ts';
import { Procedure } from '#knowledge/schema/procedure.ts';
import { type StoreInTest, startStoreInTest } from '#test/contracts/store-set-up.ts';
import { saveImport } from './save-import.ts';

let store: StoreInTest;

beforeAll(async () => {
  store = await startStoreInTest();
}, 60_000);
afterAll(() => store.close());
beforeEach(() => store.pool.query('TRUNCATE procedure CASCADE'));

const line = (code: string, name: string, more: object = {}): string =>
  JSON.stringify({ code, name, source: {}, ...more });
const source = (...lines: readonly string[]) => ({ name: 'a.jsonl', text: lines.join('\n') });
const at = '2026-08-01T08:00:00+07:00';

async function asStaffLeftIt(code: string): Promise<Procedure> {
  const row = (await allProcedures(store.pool)).find((one) => one.code === code);
  if (!row) throw new Error(`no ${code}`);
  return applyEdits(Procedure.parse(row.imported), row.edits as Edits);
}

const keepEdits = (code: string, edits: Edits): Promise<void> =>
  changeEdits(store.pool, code, 'lan', (row) => ({
    imported: row?.imported,
    hash: row?.hash ?? '',
    edits,
  }));

/** Staff add a name and set the address of a procedure that was imported. */
async function staffEdit(code: string): Promise<void> {
  const edits: Edits = {
    everydayNames: ['giấy khai sanh'],
    fields: { address: { value: 'Quầy số 2', by: 'lan', at } },
  };
  await keepEdits(code, edits);
}

const versions = async (code: string): Promise<number> =>
  store.count('procedure_version', `code = '${code}'`);

test("importing again keeps staff's edits and takes the page's new words", async () => {
  await saveImport(store.pool, [source(line('1.000001', 'Đăng ký khai sinh'))]);
  await staffEdit('1.000001');
  const newer = line('1.000001', 'Thủ tục đăng ký khai sinh', { results: ['Giấy khai sinh'] });
  const report = await saveImport(store.pool, [source(newer)]);
  expect(report.changed).toEqual(['1.000001']);
  expect(await asStaffLeftIt('1.000001')).toMatchObject({
    name: 'Thủ tục đăng ký khai sinh',
    results: ['Giấy khai sinh'],
    everydayNames: ['giấy khai sanh'],
    address: 'Quầy số 2',
  });
});

test('every change is a version, an unchanged page is none', async () => {
  await saveImport(store.pool, [source(line('1.000001', 'Một'))]);
  await staffEdit('1.000001');
  expect(await versions('1.000001')).toBe(2);
  const report = await saveImport(store.pool, [source(line('1.000001', 'Một'))]);
  expect(report.unchanged).toEqual(['1.000001']);
  expect(await versions('1.000001')).toBe(2);
});

test('what a whole list lacks is proposed for retirement and stays as it was', async () => {
  await saveImport(store.pool, [source(line('1.000001', 'Một'), line('1.000002', 'Hai'))]);
  const list = source(line('1.000001', 'Một'));
  const report = await saveImport(store.pool, [list], { complete: true });
  expect(report.proposedForRetirement).toEqual(['1.000002']);
  expect(await asStaffLeftIt('1.000002')).toMatchObject({ publication: 'published' });
});

test('what staff retired is proposed no more', async () => {
  await saveImport(store.pool, [source(line('1.000001', 'Một'), line('1.000002', 'Hai'))]);
  const edits: Edits = { fields: { publication: { value: 'retired', by: 'lan', at } } };
  await keepEdits('1.000002', edits);
  const list = source(line('1.000001', 'Một'));
  const report = await saveImport(store.pool, [list], { complete: true });
  expect(report.proposedForRetirement).toEqual([]);
});

test('a list of titles never overwrites a page; a page replaces its title', async () => {
  const title = line('1.000001', 'Một', { publication: 'title-only' });
  const page = line('1.000001', 'Một', { results: ['Giấy'] });
  await saveImport(store.pool, [source(title)]);
  await saveImport(store.pool, [source(page)]);
  const report = await saveImport(store.pool, [source(title)]);
  expect(report.unchanged).toEqual(['1.000001']);
  expect(await asStaffLeftIt('1.000001')).toMatchObject({
    publication: 'published',
    results: ['Giấy'],
  });
  expect((await knownProcedures(store.pool)).pages).toEqual(new Set(['1.000001']));
});

test('a bad record keeps none of the others out', async () => {
  const report = await saveImport(store.pool, [source('{ broken', line('1.000001', 'Một'))]);
  expect(report).toMatchObject({ added: ['1.000001'], refused: [{ place: 'a.jsonl:1' }] });
  expect(await store.count('procedure')).toBe(1);
});

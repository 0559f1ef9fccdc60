import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDatabaseRegister } from '#adapters/registers/database-register.ts';
import { readRegister } from '#dossiers/read-register.ts';
import { importRegister } from '#server/dossiers/import-register.ts';
import { type StoreInTest, startStoreInTest } from './store-set-up.ts';

let store: StoreInTest;
beforeAll(async () => {
  store = await startStoreInTest();
});
afterAll(() => store.close());

const NOW = new Date('2026-11-20T03:00:00Z');
const GOOD = {
  ma_ho_so: 'H24.30-261116-0001',
  ngay_nop: '16/11/2026 08:10',
  cccd: '999027468772',
  trang_thai: 'Đã xử lý xong',
};
const EVENTS = [
  { ma_ho_so: GOOD.ma_ho_so, thoi_gian: '18/11/2026 15:00', trang_thai: 'Đã xử lý xong' },
];
const BAD = { ...GOOD, ma_ho_so: 'H24.30-261116-0002', ngay_nop: 'mai' };

test('a dry run and a file with a wrong line write nothing; good lines alone are written when asked', async () => {
  const parts = { pool: store.pool, personal: store.context.personal };
  const mixed = readRegister([GOOD, BAD], EVENTS);
  const tried = await importRegister(parts, mixed, { dryRun: true, skipBad: true }, NOW);
  expect(tried).toMatchObject({ read: 1, written: 0, refused: [{ line: 3 }] });
  await importRegister(parts, mixed, { dryRun: false, skipBad: false }, NOW);
  expect(await store.count('dossier')).toBe(0);
  const written = await importRegister(parts, mixed, { dryRun: false, skipBad: true }, NOW);
  expect(written).toMatchObject({ read: 1, written: 1 });
  const register = createDatabaseRegister(parts);
  expect(await register.find(GOOD.ma_ho_so, { text: '468772' }, NOW)).toMatchObject({
    status: { stage: 'done', finishedAt: new Date('2026-11-18T08:00:00Z'), source: { asOf: NOW } },
  });
});

test('one line that the store refuses leaves nothing of the file behind', async () => {
  await store.empty();
  const parts = { pool: store.pool, personal: store.context.personal };
  const many = Array.from({ length: 2_500 }, (_, at) => ({ ...GOOD, ma_ho_so: `A-${at}` }));
  const read = readRegister([...many, { ...GOOD, ma_ho_so: 'B', ghi_chu: 'không\u0000được' }]);
  const wish = { dryRun: false, skipBad: false };
  await expect(importRegister(parts, read, wish, NOW)).rejects.toThrow();
  expect(await store.count('dossier')).toBe(0);
});

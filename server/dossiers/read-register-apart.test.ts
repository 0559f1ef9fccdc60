import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { readRegisterApart } from './read-register-apart.ts';

const LINES = 1_000;

async function aWorkbook(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Hồ sơ');
  sheet.addRow(['Mã hồ sơ', 'Ngày nộp', 'Tình trạng', 'Ghi chú']);
  for (let at = 0; at < LINES; at++)
    sheet.addRow([`H24.30-261116-${at}`, new Date('2026-11-16T08:10:00Z'), 'Đang xử lý', '']);
  sheet.addRow([
    'H24.30-261116-F',
    new Date('2026-11-16T08:10:00Z'),
    '',
    { formula: '1+1', result: 2 },
  ]);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const file = await aWorkbook();
const asked = { dossiers: file, events: undefined, mapping: {} };

test('a workbook is read apart while everything else goes on, its hours kept and its formulas refused', async () => {
  let turns = 0;
  const others = setInterval(() => turns++, 20);
  const answer = await readRegisterApart(asked);
  clearInterval(others);
  if (answer.kind !== 'read') throw new Error(answer.kind);
  expect(answer.read.dossiers).toHaveLength(LINES);
  expect(answer.read.dossiers[0]?.submittedAt).toEqual(new Date('2026-11-16T01:10:00Z'));
  expect(answer.read.refused).toMatchObject([{ line: LINES + 2, because: 'a formula in a cell' }]);
  expect(turns).toBeGreaterThan(5);
}, 60_000);

test('what is no register, takes too long or too much is stopped, and says so', async () => {
  const usual = { timeMs: 60_000, memoryBytes: 1024 ** 3 };
  const rubbish = { ...asked, dossiers: Buffer.from('PK\u0003\u0004 không phải sổ') };
  expect(await readRegisterApart(rubbish)).toEqual({ kind: 'failed' });
  expect(await readRegisterApart(asked, { ...usual, timeMs: 1 })).toEqual({
    kind: 'stopped',
    by: 'time',
  });
  const tight = { ...usual, memoryBytes: 1024 ** 2 };
  expect(await readRegisterApart(asked, tight)).toEqual({ kind: 'stopped', by: 'memory' });
}, 60_000);

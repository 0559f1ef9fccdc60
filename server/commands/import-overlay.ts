import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { readSheets, type Sheet } from '#knowledge/import/sheet/sheet-rows.ts';
import { loadConfig } from '../config.ts';
import { importOverlays, type ReportRow } from '../knowledge/import-overlays.ts';
import { createLog } from '../log.ts';
import { openOffice } from '../office/open-office.ts';
import { vietnamDay } from '../runtime/vietnam-day.ts';
import { openForCommand } from './open-for-command.ts';
import { runCommand } from './run-command.ts';

/**
 * `npm run import:overlay -- <file.xlsx>`: what the province really takes and where dossiers are handed in,
 * checked by staff; it outranks the pages.
 */
async function main(): Promise<void> {
  const [path] = process.argv.slice(2);
  if (path === undefined) throw new Error('Name the file: npm run import:overlay -- <file.xlsx>');
  const env = loadConfig(process.env);
  const sheets = await readWorkbook(path);
  const { communeOf } = await openOffice();
  const { pool, close } = await openForCommand(env, createLog('warn'));
  try {
    const how = { communeOf, today: vietnamDay(new Date()), by: 'import:overlay' };
    const rows = await importOverlays(pool, sheets, how);
    if (!rows)
      throw new Error(
        `${basename(path)}: no sheet is a table of fees ("Mã thủ tục", "Mức thu", "Nghị quyết", "Từ ngày", "Người kiểm tra") or of places ("Nơi nộp", "Văn bản", "Từ ngày", "Người kiểm tra")`,
      );
    process.stdout.write(`${reportLines(rows).join('\n')}\n`);
  } finally {
    await close();
  }
}

async function readWorkbook(path: string): Promise<readonly Sheet[]> {
  const name = basename(path);
  const bytes = await readFile(path).catch(() => {
    throw new Error(`${name}: there is no such file, or it cannot be read`);
  });
  return readSheets(bytes).catch(() => {
    throw new Error(`${name}: this is no XLSX file, or it is damaged`);
  });
}

function reportLines(rows: readonly ReportRow[]): readonly string[] {
  const count = (outcome: ReportRow['outcome']): number =>
    rows.filter((row) => row.outcome === outcome).length;
  return [
    `${rows.length} rows: ${count('added')} added, ${count('changed')} changed, ${count('unchanged')} unchanged, ${count('refused')} refused.`,
    ...rows.map(({ place, name, outcome, reason, note }) =>
      [`  ${place} ${name}: ${outcome}`, reason, note].filter(Boolean).join(', '),
    ),
  ];
}

runCommand(main);

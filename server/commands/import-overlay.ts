import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ReadOverlays } from '#knowledge/import/group-overlays.ts';
import { readFeeOverlays } from '#knowledge/import/read-fee-overlay.ts';
import { readSheets } from '#knowledge/import/sheet/sheet-rows.ts';
import { loadConfig } from '../config.ts';
import { createLog } from '../log.ts';
import { openForCommand } from './open-for-command.ts';
import { runCommand } from './run-command.ts';
import { type OverlayReport, saveOverlays } from './save-overlays.ts';

/** `npm run import:overlay -- <file.xlsx>`: what the province really takes, checked by staff; it outranks the pages. */
async function main(): Promise<void> {
  const [path] = process.argv.slice(2);
  if (path === undefined) throw new Error('Name the file: npm run import:overlay -- <file.xlsx>');
  const env = loadConfig(process.env);
  const read = await readOverlayFile(path);
  const { pool, close } = await openForCommand(env, createLog('warn'));
  try {
    const report = await saveOverlays(pool, read, {
      today: todayInVietnam(),
      by: 'import:overlay',
    });
    process.stdout.write(`${reportLines(report).join('\n')}\n`);
  } finally {
    await close();
  }
}

async function readOverlayFile(path: string): Promise<ReadOverlays> {
  const name = basename(path);
  const bytes = await readFile(path).catch(() => {
    throw new Error(`${name}: there is no such file, or it cannot be read`);
  });
  const sheets = await readSheets(bytes).catch(() => {
    throw new Error(`${name}: this is no XLSX file, or it is damaged`);
  });
  const found = sheets.flatMap((sheet) => readFeeOverlays(sheet) ?? []);
  if (found.length === 0)
    throw new Error(
      `${name}: no sheet has the columns "Mã thủ tục", "Mức thu", "Nghị quyết", "Từ ngày" and "Người kiểm tra"`,
    );
  return {
    overlays: found.flatMap((one) => one.overlays),
    refused: found.flatMap((one) => one.refused),
  };
}

/** Fees begin and end with the day in Vietnam, UTC+7 all the year. */
function todayInVietnam(): string {
  return new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
}

function reportLines(report: OverlayReport): readonly string[] {
  const { added, changed, unchanged, refused, unknown, over, notYet } = report;
  const listed = (codes: readonly string[], what: string): string[] =>
    codes.length > 0 ? [`  ${what}: ${codes.join(' ')}`] : [];
  return [
    `Fees of ${added.length + changed.length + unchanged.length} procedures: ${added.length} added, ${changed.length} changed, ${unchanged.length} unchanged; ${refused.length} rows refused.`,
    ...refused.map(({ place, name, reason }) => `  refused ${place} ${name}: ${reason}`),
    ...listed(unknown, 'no such procedure is known yet'),
    ...listed(over, 'over already, never spoken'),
    ...listed(notYet, 'not yet in force'),
  ];
}

runCommand(main);

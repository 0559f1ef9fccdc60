import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { SingleBar } from 'cli-progress';
import { announceKnowledge, procedureHashes, saveImported } from '#adapters/postgres/procedures.ts';
import { importBatch } from '#knowledge/import/import-batch.ts';
import { reportText } from '#knowledge/import/report-text.ts';
import { loadConfig } from '../config.ts';
import { createLog } from '../log.ts';
import { openForCommand } from './open-for-command.ts';
import { readSources, type UnreadableFile } from './read-sources.ts';
import { runCommand } from './run-command.ts';

/** Rows written in one statement. */
const AT_A_TIME = 100;

/** `npm run import -- <file or folder> …`: reads procedures into the store and says what it found. */
async function importProcedures(paths: readonly string[]): Promise<void> {
  if (paths.length === 0)
    throw new Error('Name what to import: npm run import -- <file or folder> …');
  const env = loadConfig(process.env);
  const { sources, unreadable } = await readSources(paths);
  if (sources.length === 0)
    throw new Error(`Nothing could be read:\n${unreadableText(unreadable)}`);
  const { pool, close } = await openForCommand(env, createLog('warn'));
  try {
    const { procedures, hashes, report } = importBatch(sources, await procedureHashes(pool));
    const changed = new Set([...report.added, ...report.changed]);
    const rows = procedures
      .filter(({ code }) => changed.has(code))
      .map((imported) => ({
        code: imported.code,
        imported,
        hash: hashes.get(imported.code) ?? '',
      }));
    await saveAll(rows, (some) => saveImported(pool, some, 'import'));
    if (rows.length > 0) await announceKnowledge(pool);
    const path = join(resolve(env.DATA_DIR), 'import-report.md');
    await writeFile(path, `${reportText(report)}\n\n${unreadableText(unreadable)}\n`);
    process.stdout.write(`${summary(report, unreadable)}\nThe whole report: ${path}\n`);
  } finally {
    await close();
  }
}

async function saveAll<Row>(
  rows: readonly Row[],
  save: (some: readonly Row[]) => Promise<unknown>,
): Promise<void> {
  const bar = new SingleBar({ format: 'Saving [{bar}] {value}/{total}', noTTYOutput: false });
  bar.start(rows.length, 0);
  for (let at = 0; at < rows.length; at += AT_A_TIME) {
    await save(rows.slice(at, at + AT_A_TIME));
    bar.update(Math.min(rows.length, at + AT_A_TIME));
  }
  bar.stop();
}

function summary(
  report: ReturnType<typeof importBatch>['report'],
  unreadable: readonly UnreadableFile[],
): string {
  const { fees } = report;
  return [
    `Read ${report.read}: ${report.added.length} added, ${report.changed.length} changed, ${report.unchanged.length} unchanged, ${report.refused.length} refused.`,
    ...report.refused
      .slice(0, 20)
      .map(({ place, name, reason }) => `  refused ${place} ${name}: ${reason}`),
    ...unreadable.map(({ name, reason }) => `  refused ${name}: ${reason}`),
    `Fees never told as free or as a sum: ${fees['set-by-province'].length} set by the province, ${fees['set-by-another-document'].length} by another document, ${fees.conflicting.length} conflicting, ${fees.unreadable.length} unreadable.`,
    report.missing.length > 0
      ? `${report.missing.length} procedures known before are not in these files; none was removed.`
      : '',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function unreadableText(unreadable: readonly UnreadableFile[]): string {
  return unreadable.map(({ name, reason }) => `- ${name}: ${reason}`).join('\n');
}

runCommand(() => importProcedures(process.argv.slice(2)));

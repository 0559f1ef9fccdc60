import { SingleBar } from 'cli-progress';
import type pg from 'pg';
import { knownProcedures } from '#adapters/postgres/known-procedures.ts';
import { announceKnowledge, saveImported } from '#adapters/postgres/procedures.ts';
import {
  type Batch,
  importBatch,
  type SourceRecords,
  type SourceText,
} from '#knowledge/import/import-batch.ts';
import type { ImportReport } from '#knowledge/import/import-report.ts';

/** Rows written in one statement. */
const AT_A_TIME = 100;

/**
 * Writes what is new or changed in `sources` into the store and lets every process know; staff's edits stay.
 * `complete`: the sources are a whole list, so that what they lack is proposed for retirement.
 */
export async function saveImport(
  pool: pg.Pool,
  sources: readonly (SourceText | SourceRecords)[],
  { complete = false } = {},
): Promise<ImportReport> {
  const batch = importBatch(sources, { ...(await knownProcedures(pool)), complete });
  const rows = changedRows(batch);
  await saveAll(rows, (some) => saveImported(pool, some, 'import'));
  if (rows.length > 0) await announceKnowledge(pool);
  return batch.report;
}

function changedRows({ procedures, hashes, report }: Batch) {
  const changed = new Set([...report.added, ...report.changed]);
  return procedures
    .filter(({ code }) => changed.has(code))
    .map((imported) => ({
      code: imported.code,
      imported,
      hash: hashes.get(imported.code) ?? '',
    }));
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

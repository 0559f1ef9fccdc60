import type { NewProcedure } from '#adapters/postgres/procedures.ts';
import { importBatch } from '#knowledge/import/import-batch.ts';
import type { Known, Refusal } from '#knowledge/import/import-report.ts';
import { readFile, type SourceFile, type UnreadableFile } from '#knowledge/import/read-file.ts';
import type { Procedure, Suspicion } from '#knowledge/schema/procedure.ts';
import { answerApart } from '../runtime/answer-apart.ts';

/** What the process is told, once. */
export interface ImportAsked {
  readonly files: readonly SourceFile[];
  readonly known: Known;
}

/** One procedure that was read, and how it stands to what is stored. */
export interface ReadProcedure {
  readonly code: string;
  readonly name: string;
  readonly status: 'new' | 'changed' | 'unchanged';
  readonly doubts: readonly Suspicion[];
}

/** What files hold, before anything of it is kept. */
export interface ReadFiles {
  readonly procedures: readonly ReadProcedure[];
  readonly unreadable: readonly UnreadableFile[];
  readonly refused: readonly Refusal[];
}

/** The report, and of what is new or changed the pages to write. */
export interface ImportEnd {
  readonly report: ReadFiles;
  readonly pages: readonly NewProcedure[];
}

/** A process of its own for one upload: whatever a file does to it, nobody else waits or is harmed. */
answerApart<ImportAsked, never, ImportEnd>(async ({ files, known }) => {
  const read = await Promise.all(files.map(readFile));
  const unreadable = read.flatMap((one) => ('reason' in one ? [one] : []));
  const sources = read.flatMap((one) => ('reason' in one ? [] : [one]));
  const { procedures, hashes, report } = importBatch(sources, known);
  const status = statusIn(report);
  const shown = procedures.map(({ code, name, suspicions }) => ({
    ...{ code, name, status: status(code), doubts: suspicions },
  }));
  const pages = procedures.flatMap((imported) => {
    const { code } = imported;
    return status(code) === 'unchanged' ? [] : [{ code, imported, hash: hashes.get(code) ?? '' }];
  });
  return { report: { procedures: shown, unreadable, refused: report.refused }, pages };
});

function statusIn({
  added,
  changed,
}: {
  readonly added: readonly string[];
  readonly changed: readonly string[];
}): (code: Procedure['code']) => ReadProcedure['status'] {
  const [fresh, other] = [new Set(added), new Set(changed)];
  return (code) => {
    if (fresh.has(code)) return 'new';
    return other.has(code) ? 'changed' : 'unchanged';
  };
}

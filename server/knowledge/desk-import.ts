import { z } from 'zod';
import { audit } from '#adapters/postgres/audit.ts';
import {
  importOf,
  type KeptImport,
  keepImport,
  publishImport,
} from '#adapters/postgres/knowledge-imports.ts';
import { knownProcedures } from '#adapters/postgres/known-procedures.ts';
import type { NewProcedure } from '#adapters/postgres/procedures.ts';
import type { SourceFile } from '#knowledge/import/read-file.ts';
import { Procedure } from '#knowledge/schema/procedure.ts';
import { runApart } from '../runtime/run-apart.ts';
import { mayPublish } from './drafts.ts';
import type { ImportEnd } from './import-process.ts';
import { redIn, type TrialParts, type Tried, tryRegressions } from './try-regressions.ts';

/** What the whole national list takes is far less; a bomb takes all. */
const LIMITS = { timeMs: 180_000, memoryBytes: 1_200 * 1024 * 1024 };
/** More than this is a whole list, which an operator imports by command. */
const MOST_PROCEDURES = 3_000;
const PROCESS = new URL('./import-process.ts', import.meta.url);

/** Why nothing of an upload was kept. */
export type NotRead = 'failed' | 'time' | 'memory' | 'too-many';

/** The schema once more on this side: what comes from reading strangers' files is not believed. */
const Page = z.object({ code: z.string(), hash: z.string(), imported: Procedure });

/** Reads files in a process of their own and keeps what they hold as a dry run; returns its id. */
export async function readImport(
  files: readonly SourceFile[],
  by: string,
  { pool }: Pick<TrialParts, 'pool'>,
): Promise<string | NotRead> {
  const asked = { files, known: await knownProcedures(pool) };
  const ran = await runApart<never, ImportEnd>(PROCESS, asked, LIMITS);
  if (ran.kind !== 'ended') return ran.kind === 'stopped' ? ran.by : 'failed';
  const { report } = ran.end;
  if (report.procedures.length > MOST_PROCEDURES) return 'too-many';
  const pages = Page.array().parse(ran.end.pages);
  const names = files.map(({ name }) => name);
  const id = await keepImport(pool, { report: { ...report, files: names }, pages, by });
  const detail = { files: names, procedures: report.procedures.length };
  await audit(pool, { actor: by, act: 'import-read', object: id, detail });
  return id;
}

/** The procedures of an import as they would be told: joined with our content and with staff's edits. */
export function importedPages(
  pages: readonly NewProcedure[],
  { knowledge }: Pick<TrialParts, 'knowledge'>,
): readonly Procedure[] {
  const codes = new Set(pages.map(({ code }) => code));
  const read = pages.map(({ imported }) => Procedure.parse(imported));
  return knowledge.withPages(read).filter(({ code }) => codes.has(code));
}

/** Which taught questions an import would have answered otherwise. Throws `TrialFailed`. */
export async function tryImport({ pages }: KeptImport, parts: TrialParts): Promise<Tried> {
  return tryRegressions({ procedures: importedPages(pages, parts) }, parts);
}

/** Publishes an import that waits; the same ends as of a draft. Throws `TrialFailed`. */
export async function letImportOut(
  id: string,
  by: string,
  accepted: string | undefined,
  parts: TrialParts,
): Promise<'published' | 'own' | 'none' | 'red'> {
  const { pool, knowledge } = parts;
  const one = await importOf(pool, id);
  if (one?.state !== 'waiting') return 'none';
  if (!(await mayPublish(one, by, { pool }))) return 'own';
  const worse = redIn(await tryImport(one, parts));
  if (worse.length > 0 && accepted === undefined) return 'red';
  const detail = {
    ...{ authors: one.authors, procedures: one.pages.length },
    ...(worse.length > 0 && { worse, accepted }),
  };
  if (!(await publishImport(pool, { id, by, detail }))) return 'none';
  await knowledge.refresh();
  return 'published';
}

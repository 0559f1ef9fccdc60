import type pg from 'pg';
import { allProcedures, type ProcedureOrigin } from '#adapters/postgres/procedures.ts';
import { applyEdits, type Edits } from '#knowledge/import/apply-edits.ts';
import { Procedure } from '#knowledge/schema/procedure.ts';
import type { Log } from '../log.ts';
import { type Content, joinedWithContent } from './read-content.ts';

/** A procedure as the store holds it. */
export interface Stored {
  readonly page: Procedure;
  readonly edits: Edits;
  readonly origin: ProcedureOrigin;
}

/** Everything that was imported or edited; what does not fit the schema is logged and left out. */
export async function readStored(pool: pg.Pool, log: Log): Promise<readonly Stored[]> {
  const rows = await allProcedures(pool);
  return rows.flatMap(({ code, imported, edits, origin }) => {
    const read = Procedure.safeParse(imported);
    if (read.success) return [{ page: read.data, edits: edits as Edits, origin }];
    log.error({ code }, 'a stored procedure does not fit the schema and is left out');
    return [];
  });
}

/** What would be stored once these pages were imported: staff's edits stay. */
export function withPages(
  stored: readonly Stored[],
  pages: readonly Procedure[],
): readonly Stored[] {
  const edits = new Map(stored.map((one) => [one.page.code, one.edits]));
  const fresh = new Set(pages.map(({ code }) => code));
  return [
    ...stored.filter(({ page }) => !fresh.has(page.code)),
    ...pages.map((page) => ({
      ...{ page, edits: edits.get(page.code) ?? {}, origin: 'import' as const },
    })),
  ];
}

/** Pages and content joined, and then what staff changed: their word stands over both. */
export function joinedPages(
  stored: readonly Stored[],
  content: Content,
  log: Log,
): readonly Procedure[] {
  const own = new Set(content.procedures.map(({ code }) => code));
  const pages = stored.filter(({ origin, page }) => origin !== 'content' || !own.has(page.code));
  const edits = new Map(stored.map((one) => [one.page.code, one.edits]));
  const all = joinedWithContent(
    pages.map(({ page }) => page),
    content,
  );
  return all.map((procedure) => edited(procedure, edits.get(procedure.code), log));
}

function edited(procedure: Procedure, edits: Edits | undefined, log: Log): Procedure {
  if (!edits) return procedure;
  try {
    return applyEdits(procedure, edits);
  } catch {
    log.error({ code: procedure.code }, 'an edit of the staff does not fit any more');
    return procedure;
  }
}

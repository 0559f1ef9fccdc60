import type pg from 'pg';
import { feeOverlays } from '#adapters/postgres/fee-overlays.ts';
import { allProcedures, announceKnowledge, saveEdits } from '#adapters/postgres/procedures.ts';
import type { Knowledge } from '#bot/needs.ts';
import { applyEdits, type Edits } from '#knowledge/import/apply-edits.ts';
import { contentHash } from '#knowledge/import/content-hash.ts';
import { storedOverlays } from '#knowledge/import/merge-overlays.ts';
import { Procedure } from '#knowledge/schema/procedure.ts';
import type { Log } from '../log.ts';
import { buildKnowledge } from './build-knowledge.ts';
import { type Aids, NO_AIDS } from './open-aids.ts';
import { type Content, joinedWithContent } from './read-content.ts';

/** What the office knows, in memory, always the newest that was built. */
export interface KnowledgeBase {
  readonly knowledge: Knowledge;
  /** Builds the index again from the store; the old one serves meanwhile. */
  readonly refresh: () => Promise<void>;
  readonly find: (code: string) => Procedure | undefined;
  readonly size: () => number;
  /** Keeps an edit and lets every process know. Throws for an unknown code, or an edit that does not fit. */
  readonly edit: (code: string, change: (edits: Edits) => Edits, by: string) => Promise<void>;
}

/** Opens the knowledge of the store joined with the project's own content. */
export async function openKnowledgeBase(parts: {
  readonly pool: pg.Pool;
  readonly content: Content;
  readonly today: () => string;
  readonly log: Log;
  readonly aids?: Aids;
}): Promise<KnowledgeBase> {
  const { pool, content, today, log, aids = NO_AIDS } = parts;
  let procedures: ReadonlyMap<string, Procedure> = new Map();
  let current: Knowledge = {
    ask: async () => Promise.reject(new Error('the knowledge is not built yet')),
  };
  let building: Promise<void> = Promise.resolve();
  const build = async (): Promise<void> => {
    const all = joined(await readStored(pool, log), content, log);
    procedures = new Map(all.map((procedure) => [procedure.code, procedure]));
    const overlays = storedOverlays(await feeOverlays(pool));
    current = buildKnowledge(all, { today, overlays, aids, log });
    // Vectors may take minutes; words serve meanwhile.
    void aids.dense?.update(all);
    log.info({ procedures: all.length, overlays: overlays.length }, 'knowledge built');
  };
  const refresh = (): Promise<void> => {
    building = building.catch(() => undefined).then(build);
    return building;
  };
  await refresh();
  return {
    knowledge: { ask: (question) => current.ask(question) },
    refresh,
    find: (code) => procedures.get(code),
    size: () => procedures.size,
    edit: async (code, change, by) => {
      await keepEdit(pool, { code, change, by, known: procedures.get(code) });
      await announceKnowledge(pool);
    },
  };
}

interface Stored {
  readonly page: Procedure;
  readonly edits: Edits;
  readonly origin: 'import' | 'content';
}

async function readStored(pool: pg.Pool, log: Log): Promise<readonly Stored[]> {
  const rows = await allProcedures(pool);
  return rows.flatMap(({ code, imported, edits, origin }) => {
    const read = Procedure.safeParse(imported);
    if (read.success) return [{ page: read.data, edits: edits as Edits, origin }];
    log.error({ code }, 'a stored procedure does not fit the schema and is left out');
    return [];
  });
}

/** Pages and content joined, and then what staff changed: their word stands over both. */
function joined(stored: readonly Stored[], content: Content, log: Log): readonly Procedure[] {
  const own = new Set(content.procedures.map(({ code }) => code));
  const pages = stored.filter(({ origin, page }) => origin === 'import' || !own.has(page.code));
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

async function keepEdit(
  pool: pg.Pool,
  edit: {
    readonly code: string;
    readonly change: (edits: Edits) => Edits;
    readonly by: string;
    readonly known: Procedure | undefined;
  },
): Promise<void> {
  const { code, change, by, known } = edit;
  const { rows } = await pool.query<{ imported: unknown; edits: Edits; hash: string }>(
    'SELECT imported, edits, hash FROM procedure WHERE code = $1',
    [code],
  );
  const base = rows[0] ? Procedure.parse(rows[0].imported) : known;
  if (!base) throw new Error('no such procedure');
  const edits = change(rows[0]?.edits ?? {});
  applyEdits(base, edits);
  await saveEdits(
    pool,
    { code, imported: base, hash: rows[0]?.hash ?? contentHash(base), edits },
    by,
  );
}

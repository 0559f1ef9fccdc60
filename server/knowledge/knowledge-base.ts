import type pg from 'pg';
import {
  allProcedures,
  announceKnowledge,
  changeEdits,
  knowledgeVersion,
} from '#adapters/postgres/procedures.ts';
import type { Knowledge } from '#bot/needs.ts';
import type { FeeOverlay } from '#knowledge/answer/fee-overlay.ts';
import { type PlaceOverlay, placeOn } from '#knowledge/answer/place-overlay.ts';
import { applyEdits, type Edits } from '#knowledge/import/apply-edits.ts';
import { contentHash } from '#knowledge/import/content-hash.ts';
import { Procedure } from '#knowledge/schema/procedure.ts';
import type { Explained } from '#knowledge/search/explain.ts';
import type { Log } from '../log.ts';
import { type BuiltKnowledge, buildKnowledge } from './build-knowledge.ts';
import { type Aids, NO_AIDS } from './open-aids.ts';
import { type KeptOverlays, readOverlays } from './overlays.ts';
import { type Content, joinedWithContent } from './read-content.ts';

/** What the office knows, in memory, always the newest that was built. */
export interface KnowledgeBase {
  readonly knowledge: Knowledge;
  /** Why a question finds what it finds, by its words. */
  readonly explain: (text: string) => Explained;
  /** Builds the index again where the store has changed; the old one serves meanwhile. */
  readonly refresh: () => Promise<void>;
  readonly find: (code: string) => Procedure | undefined;
  /** Where every procedure of a commune is handed in, as staff checked it. */
  readonly placeOf: (commune: string) => PlaceOverlay | undefined;
  readonly size: () => number;
  /** Every procedure, in no order: for lists. */
  readonly all: () => readonly Procedure[];
  /** What the province really takes, as staff checked it. */
  readonly fees: () => readonly FeeOverlay[];
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
  /** The code of the commune that a question names. */
  readonly communeIn?: (text: string) => string | undefined;
}): Promise<KnowledgeBase> {
  const { pool, content, today, log, aids = NO_AIDS, communeIn } = parts;
  let procedures: ReadonlyMap<string, Procedure> = new Map();
  let current: BuiltKnowledge = buildKnowledge([], { today, log });
  let building: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  let overlays: KeptOverlays = { fees: [], places: [] };
  let built = '';
  const build = async (): Promise<void> => {
    next = undefined;
    const version = await knowledgeVersion(pool);
    if (version === built) return;
    const all = joined(await readStored(pool, log), content, log);
    procedures = new Map(all.map((procedure) => [procedure.code, procedure]));
    overlays = await readOverlays(pool);
    const { fees, places } = overlays;
    current = buildKnowledge(all, { today, overlays: fees, places, communeIn, aids, log });
    // Vectors may take minutes; words serve meanwhile.
    void aids.dense?.update(all);
    built = version;
    log.info({ procedures: all.length, overlays: fees.length + places.length }, 'knowledge built');
  };
  const refresh = (): Promise<void> => {
    // A build that has not begun yet will see this change too.
    next ??= building.catch(() => undefined).then(build);
    building = next;
    return building;
  };
  await refresh();
  return {
    knowledge: { ask: (question) => current.ask(question) },
    explain: (text) => current.explain(text),
    refresh,
    find: (code) => procedures.get(code),
    placeOf: (commune) => placeOn(overlays.places, { code: '', commune }, today()),
    size: () => procedures.size,
    all: () => [...procedures.values()],
    fees: () => overlays.fees,
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
  await changeEdits(pool, code, by, (row) => {
    const base = row ? Procedure.parse(row.imported) : known;
    if (!base) throw new Error('no such procedure');
    const edits = change((row?.edits ?? {}) as Edits);
    applyEdits(base, edits);
    return { imported: base, hash: row?.hash ?? contentHash(base), edits };
  });
}

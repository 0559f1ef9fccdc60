import type pg from 'pg';
import { announceKnowledge, changeEdits, knowledgeVersion } from '#adapters/postgres/procedures.ts';
import type { Knowledge } from '#bot/needs.ts';
import type { FeeOverlay } from '#knowledge/answer/fee-overlay.ts';
import { type PlaceOverlay, placeOn } from '#knowledge/answer/place-overlay.ts';
import { applyEdits, type Edits } from '#knowledge/import/apply-edits.ts';
import { contentHash } from '#knowledge/import/content-hash.ts';
import { Procedure } from '#knowledge/schema/procedure.ts';
import type { Explained } from '#knowledge/search/explain.ts';
import type { Log } from '../log.ts';
import { type BuiltKnowledge, buildKnowledge } from './build-knowledge.ts';
import { joinedPages, readStored, type Stored, withPages } from './join-pages.ts';
import { type KeptWords, readLexicon } from './lexicon.ts';
import { type Aids, NO_AIDS } from './open-aids.ts';
import { type KeptOverlays, readOverlays } from './overlays.ts';
import type { Content } from './read-content.ts';

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
  /** Everything that answers are made of: what a trial begins with. */
  readonly known: () => Known;
  /** Every procedure as it would be once these pages were imported. */
  readonly withPages: (pages: readonly Procedure[]) => readonly Procedure[];
  /** Keeps an edit and lets every process know. Throws for an unknown code, or an edit that does not fit. */
  readonly edit: (code: string, change: (edits: Edits) => Edits, by: string) => Promise<void>;
}

/** What answers are made of; `version` differs whenever anything of it does. */
export interface Known extends KeptOverlays {
  readonly procedures: readonly Procedure[];
  readonly lexicon: readonly KeptWords[];
  readonly version: string;
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
  let state = NOTHING;
  let procedures: ReadonlyMap<string, Procedure> = new Map();
  let current: BuiltKnowledge = buildKnowledge([], { today, log });
  let building: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  const build = async (): Promise<void> => {
    next = undefined;
    if ((await knowledgeVersion(pool)) === state.known.version) return;
    const read = await readState(pool, content, log);
    const { fees, places, lexicon } = read.known;
    const all = read.known.procedures;
    const kept = { overlays: fees, places, lexicon };
    procedures = new Map(all.map((procedure) => [procedure.code, procedure]));
    current = buildKnowledge(all, { today, ...kept, communeIn, aids, log });
    // Vectors may take minutes; words serve meanwhile.
    void aids.dense?.update(all);
    state = read;
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
    placeOf: (commune) => placeOn(state.known.places, { code: '', commune }, today()),
    size: () => procedures.size,
    all: () => [...procedures.values()],
    fees: () => state.known.fees,
    known: () => state.known,
    withPages: (pages) => joinedPages(withPages(state.stored, pages), content, log),
    edit: async (code, change, by) => {
      await keepEdit(pool, { code, change, by, known: procedures.get(code) });
      await announceKnowledge(pool);
    },
  };
}

/** What the store held when the index was built last. */
interface State {
  readonly stored: readonly Stored[];
  readonly known: Known;
}

const NOTHING: State = {
  stored: [],
  known: { procedures: [], fees: [], places: [], lexicon: [], version: '' },
};

/** The version is read first: what changes meanwhile is read once more. */
async function readState(pool: pg.Pool, content: Content, log: Log): Promise<State> {
  const version = await knowledgeVersion(pool);
  const stored = await readStored(pool, log);
  const [lexicon, overlays] = await Promise.all([readLexicon(pool), readOverlays(pool)]);
  const procedures = joinedPages(stored, content, log);
  return { stored, known: { procedures, ...overlays, lexicon, version } };
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

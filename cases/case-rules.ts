import type { Happened, HappenedKind } from './case-event.ts';
import type { CaseState } from './case-state.ts';
import { categoryOf } from './categories.ts';
import { STAGES, type Stage } from './stages.ts';

/** Why an event may not happen to a case as it stands. */
export type Refusal =
  | { readonly because: 'stage'; readonly stage: Stage }
  | {
      readonly because:
        | 'sealed'
        | 'no-words'
        | 'same-agency'
        | 'unknown-agency'
        | 'not-later'
        | 'itself-or-chain'
        | 'not-shareable'
        | 'no-such-score'
        | 'not-public'
        | 'no-draft';
    };

/** While the office still owes an answer. */
const OPEN: readonly Stage[] = ['received', 'routed', 'in-progress', 'reopened'];
/** While an agency has it. */
const HELD: readonly Stage[] = ['routed', 'in-progress', 'reopened'];
const WORKED: readonly Stage[] = [...OPEN, 'waiting-citizen'];
const ENDED: readonly Stage[] = ['answered', 'closed', 'refused', 'forwarded', 'withdrawn'];

/** From which stages an event may happen. The same for everybody; who may cause it is the server's to know. */
const FROM: Readonly<Record<HappenedKind, readonly Stage[]>> = {
  filed: [],
  routed: OPEN,
  'agency-added': [...HELD, 'waiting-citizen'],
  'agency-removed': [...HELD, 'waiting-citizen'],
  returned: ['routed', 'in-progress', 'reopened'],
  accepted: ['routed', 'reopened'],
  assigned: HELD,
  'asked-citizen': HELD,
  'citizen-added': STAGES,
  noted: STAGES,
  /** Also once more: an answer with a mistake in it is put right. */
  answered: [...HELD, 'waiting-citizen', 'forwarded', 'answered'],
  'answer-proposed': [...HELD, 'waiting-citizen', 'forwarded', 'answered'],
  'proposal-returned': STAGES,
  refused: OPEN,
  forwarded: OPEN,
  extended: OPEN,
  'due-changed': WORKED,
  'urgency-changed': WORKED,
  'category-changed': WORKED,
  escalated: OPEN,
  merged: WORKED,
  unmerged: ['merged'],
  absorbed: WORKED,
  released: STAGES,
  joined: WORKED,
  left: STAGES,
  rated: ['answered', 'closed'],
  'followed-up': ['answered', 'closed', 'forwarded'],
  reopened: ENDED,
  withdrawn: WORKED,
  closed: ['waiting-citizen', 'answered', 'forwarded'],
  reclassified: STAGES,
  unmasked: STAGES,
  published: ['answered', 'closed'],
  unpublished: STAGES,
  'external-ref': STAGES,
};

/** Why this may not happen now; `undefined` where it may. A sealed case is out of reach for everything. */
export function refusalOf(state: CaseState, what: Happened): Refusal | undefined {
  if (state.sealedAs !== undefined) return { because: 'sealed' };
  if (!FROM[what.kind].includes(state.stage)) return { because: 'stage', stage: state.stage };
  if (wordsMissing(what)) return { because: 'no-words' };
  return refusedByFacts(state, what);
}

/** The kinds that may happen to a case now, as far as its stage decides. */
export function mayHappen(state: Pick<CaseState, 'stage' | 'sealedAs'>): readonly HappenedKind[] {
  if (state.sealedAs !== undefined) return [];
  return KINDS.filter((kind) => FROM[kind].includes(state.stage));
}

const KINDS = Object.keys(FROM) as readonly HappenedKind[];

/** What a person reads of it must be there. */
function wordsMissing(what: Happened): boolean {
  const needed = { ...what } as Readonly<Record<string, unknown>>;
  return NEEDED.some((field) => typeof needed[field] === 'string' && needed[field].trim() === '');
}

const NEEDED = ['text', 'reason', 'question', 'to'];

function refusedByFacts(state: CaseState, what: Happened): Refusal | undefined {
  const because =
    refusedByAgency(state, what) ?? refusedByMerging(state, what) ?? refusedByPublic(state, what);
  return because && { because };
}

type Because = Exclude<Refusal['because'], 'stage'>;

function refusedByAgency({ agency, also, draft }: CaseState, what: Happened): Because | undefined {
  switch (what.kind) {
    case 'routed':
      return what.agency === agency ? 'same-agency' : undefined;
    case 'agency-added':
      return what.agency === agency || also.includes(what.agency) ? 'same-agency' : undefined;
    case 'agency-removed':
      return also.includes(what.agency) ? undefined : 'unknown-agency';
    case 'returned':
      return what.agency === agency ? undefined : 'unknown-agency';
    case 'proposal-returned':
      return draft ? undefined : 'no-draft';
    default:
      return undefined;
  }
}

/** A case that took others in does not end in a third: nobody would find their way back. */
function refusedByMerging({ absorbed, merged }: CaseState, what: Happened): Because | undefined {
  switch (what.kind) {
    case 'merged':
      return absorbed.length > 0 ? 'itself-or-chain' : undefined;
    case 'unmerged':
      return merged?.into === what.from ? undefined : 'itself-or-chain';
    case 'released':
      return absorbed.includes(what.receipt) ? undefined : 'itself-or-chain';
    default:
      return undefined;
  }
}

/** Only what many people see may be shown to others or joined (design.md 6). */
function refusedByPublic(state: CaseState, what: Happened): Because | undefined {
  switch (what.kind) {
    case 'joined':
    case 'published':
      return categoryOf(state.category)?.shareable === true ? undefined : 'not-shareable';
    case 'unpublished':
      return state.publicText === undefined ? 'not-public' : undefined;
    case 'rated':
      return what.score >= 1 && what.score <= 5 ? undefined : 'no-such-score';
    case 'extended':
      return new Date(what.dueAt) > state.dueAt ? undefined : 'not-later';
    default:
      return undefined;
  }
}

import type { CaseEvent, Happened, OtherTrack } from './case-event.ts';
import type { Pause } from './deadline-rule.ts';
import type { Stage } from './stages.ts';

/** A case as its history makes it. The columns of the store are a copy of this, for lists. */
export interface CaseState {
  /** How many events made it: what two people at once are told apart by. */
  readonly version: number;
  readonly stage: Stage;
  readonly category: string;
  readonly urgent: boolean;
  /** The agency that answers for it; none before it was routed. */
  readonly agency: string | undefined;
  /** Why it went there. */
  readonly routedBecause: string | undefined;
  /** Login of whoever took it on; nobody's again when it moves to another agency. */
  readonly handler: string | undefined;
  /** Agencies that work on it beside the first. */
  readonly also: readonly string[];
  readonly returns: readonly { readonly agency: string; readonly at: Date }[];
  readonly receivedAt: Date;
  readonly dueAt: Date;
  /** The day-by-day table in words, where something moved the day since the filing. */
  readonly dueExplained: string | undefined;
  /** Times in which the office waited for the citizen; the last is open while it still does. */
  readonly pauses: readonly Pause[];
  /** When the citizen first heard something of the office about it. */
  readonly firstReplyAt: Date | undefined;
  readonly answeredAt: Date | undefined;
  readonly answer: string | undefined;
  /** An answer that waits for a second person, and who wrote it. */
  readonly draft: AnswerDraft | undefined;
  readonly closedAt: Date | undefined;
  /** How far it was raised since its deadline was promised last. */
  readonly escalationLevel: number;
  /** How far it was raised because nobody had replied at all. */
  readonly firstReplyLevel: number;
  /** Others who wait for the same outcome. */
  readonly supporters: number;
  readonly absorbed: readonly string[];
  /** Receipt of the case it ended in, and where it stood before. */
  readonly merged: { readonly into: string; readonly before: Stage } | undefined;
  readonly rating: number | undefined;
  readonly reopened: number;
  readonly publicText: string | undefined;
  readonly sealedAs: OtherTrack | undefined;
  readonly externalRefs: readonly ExternalRef[];
}

/** An answer that nobody has sent yet. */
export interface AnswerDraft {
  readonly text: string;
  readonly login: string;
  readonly name: string;
}

/** How another system knows the case. */
export interface ExternalRef {
  readonly system: string;
  readonly code: string;
  readonly link: string;
  readonly state: string;
}

/** The state that a history leads to. Throws where the history does not begin with the filing. */
export function foldCase(history: readonly CaseEvent[]): CaseState {
  const [first, ...rest] = history;
  if (first?.what.kind !== 'filed') throw new RangeError('a case begins with its filing');
  return rest.reduce(afterEvent, begun(first, first.what));
}

function begun(
  { at }: CaseEvent,
  { category, urgent, dueAt }: Extract<Happened, { kind: 'filed' }>,
): CaseState {
  return {
    version: 1,
    stage: 'received',
    category,
    urgent,
    agency: undefined,
    routedBecause: undefined,
    handler: undefined,
    also: [],
    returns: [],
    receivedAt: at,
    dueAt: new Date(dueAt),
    dueExplained: undefined,
    pauses: [],
    firstReplyAt: undefined,
    answeredAt: undefined,
    answer: undefined,
    draft: undefined,
    closedAt: undefined,
    escalationLevel: 0,
    firstReplyLevel: 0,
    supporters: 0,
    absorbed: [],
    merged: undefined,
    rating: undefined,
    reopened: 0,
    publicText: undefined,
    sealedAs: undefined,
    externalRefs: [],
  };
}

/** The state after one more event. It does not ask whether the event may happen: `refusalOf` does. */
export function afterEvent(state: CaseState, event: CaseEvent): CaseState {
  const changed = { ...state, ...changesOf(state, event), version: state.version + 1 };
  return {
    ...changed,
    pauses: pausesOf(state, changed.stage, event.at),
    firstReplyAt: state.firstReplyAt ?? (FIRST_REPLIES.has(event.what.kind) ? event.at : undefined),
  };
}

const FIRST_REPLIES: ReadonlySet<string> = new Set([
  'accepted',
  'asked-citizen',
  'answered',
  'refused',
  'forwarded',
  'extended',
]);

/** The clock stands from the moment a case waits for the citizen until it does so no longer. */
function pausesOf({ stage, pauses }: CaseState, next: Stage, at: Date): readonly Pause[] {
  if (stage === next) return pauses;
  if (next === 'waiting-citizen') return [...pauses, { from: at }];
  if (stage !== 'waiting-citizen') return pauses;
  return pauses.map((pause) => (pause.to === undefined ? { ...pause, to: at } : pause));
}

type Changes = Partial<CaseState>;

function changesOf(state: CaseState, event: CaseEvent): Changes {
  const { what } = event;
  return {
    ...stageOf(state, event),
    ...endingOf(state, event),
    ...agencyOf(state, event),
    ...handlingOf(state, event),
    ...peopleOf(state, what),
    ...draftOf(event),
  };
}

/** Where a case stands after an event of this kind; the others leave it where it is. */
const STAGE_AFTER: Readonly<Partial<Record<Happened['kind'], Stage>>> = {
  routed: 'routed',
  returned: 'received',
  accepted: 'in-progress',
  'asked-citizen': 'waiting-citizen',
  answered: 'answered',
  refused: 'refused',
  forwarded: 'forwarded',
  reopened: 'reopened',
  withdrawn: 'withdrawn',
  closed: 'closed',
  merged: 'merged',
};

function stageOf(state: CaseState, { what }: CaseEvent): Changes {
  if (what.kind === 'assigned') return { stage: what.login === '' ? 'routed' : 'in-progress' };
  if (what.kind === 'unmerged') return { stage: state.merged?.before ?? state.stage };
  if (what.kind === 'citizen-added' && state.stage === 'waiting-citizen')
    return { stage: 'in-progress' };
  return { stage: STAGE_AFTER[what.kind] ?? state.stage };
}

/** What the step into or out of a stage brings with it. */
function endingOf(state: CaseState, { at, what }: CaseEvent): Changes {
  switch (what.kind) {
    case 'answered':
      return { answeredAt: at, answer: what.text };
    case 'refused':
    case 'withdrawn':
    case 'closed':
      return { closedAt: at };
    case 'reopened':
      return {
        reopened: state.reopened + 1,
        answeredAt: undefined,
        closedAt: undefined,
        publicText: undefined,
        escalationLevel: 0,
      };
    case 'merged':
      return { merged: { into: what.into, before: state.stage }, closedAt: at };
    case 'unmerged':
      return { merged: undefined, closedAt: undefined };
    default:
      return {};
  }
}

function agencyOf(state: CaseState, { at, by, what }: CaseEvent): Changes {
  switch (what.kind) {
    case 'routed':
      return {
        agency: what.agency,
        routedBecause: what.because,
        handler: undefined,
        also: state.also.filter((id) => id !== what.agency),
      };
    case 'accepted':
      return { handler: by.kind === 'staff' ? by.login : undefined };
    case 'assigned':
      return { handler: what.login === '' ? undefined : what.login };
    case 'returned':
      return {
        agency: undefined,
        handler: undefined,
        returns: [...state.returns, { agency: what.agency, at }],
      };
    case 'agency-added':
      return { also: [...state.also, what.agency] };
    case 'agency-removed':
      return { also: state.also.filter((id) => id !== what.agency) };
    default:
      return {};
  }
}

/** Until when, under which heading and before whose eyes. */
function handlingOf(state: CaseState, { what }: CaseEvent): Changes {
  switch (what.kind) {
    case 'extended':
      return { dueAt: new Date(what.dueAt), dueExplained: what.explained, escalationLevel: 0 };
    case 'due-changed':
      return { dueAt: new Date(what.dueAt), dueExplained: what.explained };
    case 'urgency-changed':
      return { urgent: what.urgent };
    case 'category-changed':
      return { category: what.category };
    case 'escalated':
      return raisedTo(state, what);
    case 'reclassified':
      return { sealedAs: what.track, publicText: undefined, answer: undefined };
    case 'published':
      return { publicText: what.text };
    case 'unpublished':
      return { publicText: undefined };
    case 'external-ref':
      return { externalRefs: withRef(state.externalRefs, what) };
    default:
      return {};
  }
}

/** A level is never lowered by a step; a new promise begins from none. */
function raisedTo(
  { escalationLevel, firstReplyLevel }: CaseState,
  { target, level }: Extract<Happened, { kind: 'escalated' }>,
): Changes {
  return target === 'first-reply'
    ? { firstReplyLevel: Math.max(firstReplyLevel, level) }
    : { escalationLevel: Math.max(escalationLevel, level) };
}

/** A draft stands until it is sent, given back, or the case goes another way. */
const ENDS_DRAFT: ReadonlySet<string> = new Set([
  'answered',
  'proposal-returned',
  'routed',
  'returned',
  'refused',
  'forwarded',
  'merged',
  'withdrawn',
  'closed',
  'reclassified',
]);

function draftOf({ by, what }: CaseEvent): Changes {
  if (what.kind === 'answer-proposed' && by.kind === 'staff')
    return { draft: { text: what.text, login: by.login, name: by.name } };
  return ENDS_DRAFT.has(what.kind) ? { draft: undefined } : {};
}

/** Who waits for it, and how content they were. */
function peopleOf(state: CaseState, what: Happened): Changes {
  switch (what.kind) {
    case 'joined':
      return { supporters: state.supporters + 1 };
    case 'left':
      return { supporters: Math.max(0, state.supporters - 1) };
    case 'absorbed':
      return {
        supporters: state.supporters + what.people,
        absorbed: [...state.absorbed, what.receipt],
      };
    case 'released':
      return {
        supporters: Math.max(0, state.supporters - what.people),
        absorbed: state.absorbed.filter((receipt) => receipt !== what.receipt),
      };
    case 'rated':
      return { rating: what.score };
    default:
      return {};
  }
}

/** One line per system: the newest word of it stands. */
function withRef(refs: readonly ExternalRef[], { system, code, link, state }: ExternalRef) {
  return [...refs.filter((ref) => ref.system !== system), { system, code, link, state }];
}

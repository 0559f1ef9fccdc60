import type { CaseEvent } from '#cases/case-event.ts';
import type { Records } from '../prisma-client.ts';
import { eventOf } from './case-rows.ts';

/** A case in the list: enough to choose by, nothing personal. */
export interface CaseRow {
  readonly receipt: string;
  readonly category: string;
  readonly place: string;
  readonly stage: string;
  readonly agency: string;
  readonly urgent: boolean;
  readonly dueAt: Date;
  readonly createdAt: Date;
}

/** A case as the person who answers it sees it. */
export interface CaseRecord extends CaseRow {
  readonly id: string;
  readonly conversationId: string | null;
  readonly text: string;
  readonly answer: string | null;
  readonly routedBecause: string;
  readonly deadline: string;
  /** What whoever acts must have seen: handed back with every act. */
  readonly version: number;
  readonly events: readonly CaseEvent[];
}

const ROW = {
  receipt: true,
  category: true,
  place: true,
  stage: true,
  agency: true,
  urgent: true,
  dueAt: true,
  createdAt: true,
} as const;

/** One case with its history; `undefined` when there is none with this receipt, or when it was sealed. */
export async function findCase(records: Records, receipt: string): Promise<CaseRecord | undefined> {
  const found = await records.feedbackCase.findUnique({
    select: {
      ...ROW,
      id: true,
      version: true,
      conversationId: true,
      text: true,
      answer: true,
      routedBecause: true,
      deadline: true,
      sealed: true,
      events: { orderBy: { number: 'asc' } },
    },
    where: { receipt },
  });
  if (!found || found.sealed) return undefined;
  return { ...found, events: found.events.map(recordedEvent) };
}

function recordedEvent(row: {
  readonly key: string;
  readonly kind: string;
  readonly what: unknown;
  readonly actorKind: string;
  readonly actor: string;
  readonly actorName: string;
  readonly createdAt: Date;
}): CaseEvent {
  const what = typeof row.what === 'object' && row.what !== null ? row.what : {};
  return eventOf({
    key: row.key,
    kind: row.kind,
    what,
    actor_kind: row.actorKind,
    actor: row.actor,
    actor_name: row.actorName,
    created_at: row.createdAt,
  });
}

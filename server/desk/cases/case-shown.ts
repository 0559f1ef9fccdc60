import { z } from 'zod';
import type { CaseRow } from '#adapters/postgres/cases/case-list.ts';
import type { DeskCase } from '#adapters/postgres/cases/desk-case.ts';
import type { StaffMember } from '#adapters/postgres/staff.ts';
import type { CaseEvent } from '#cases/case-event.ts';
import { actsFor } from './acts.ts';
import type { CaseParts } from './case-parts.ts';
import { proposalsFor } from './handling-acts.ts';

/** An instant on the wire: ISO 8601. */
const Instant = z.string();

export const CaseRowShown = z.object({
  receipt: z.string(),
  category: z.string(),
  place: z.string(),
  stage: z.string(),
  agency: z.string(),
  handler: z.string().nullable(),
  urgent: z.boolean(),
  priority: z.number(),
  supporters: z.number(),
  dueAt: Instant,
  createdAt: Instant,
});

export const CaseListShown = z.object({
  rows: z.array(CaseRowShown),
  /** Brought back as `after` for the next page; absent on the last. */
  next: z.string().optional(),
});

export const CaseShown = CaseRowShown.omit({ priority: true }).extend({
  version: z.number(),
  text: z.string(),
  also: z.array(z.string()),
  hasPhone: z.boolean(),
  answer: z.string().nullable(),
  mergedInto: z.string().nullable(),
  routedBecause: z.string(),
  /** The deadline in words, as the citizen read it. */
  deadline: z.string(),
  pausedSince: Instant.nullable(),
  answeredAt: Instant.nullable(),
  conversationId: z.string().nullable(),
  rating: z.number().nullable(),
  /** How other systems know it. */
  externalRefs: z.array(
    z.object({ system: z.string(), code: z.string(), link: z.string(), state: z.string() }),
  ),
  timeline: z.array(
    z.object({
      kind: z.string(),
      at: Instant,
      by: z.string(),
      what: z.record(z.string(), z.unknown()),
    }),
  ),
  /** What whoever asks may do to it now. */
  acts: z.array(z.object({ name: z.string(), label: z.string(), warning: z.string().nullable() })),
  proposals: z.array(z.object({ id: z.string(), name: z.string() })),
});

/** A line of the list on the wire. */
export function rowShown(row: CaseRow): z.infer<typeof CaseRowShown> {
  return { ...row, dueAt: row.dueAt.toISOString(), createdAt: row.createdAt.toISOString() };
}

/** One case with its history on the wire. */
export function caseShown(
  one: DeskCase,
  history: readonly CaseEvent[],
  staff: StaffMember,
  parts: CaseParts,
): z.infer<typeof CaseShown> {
  return {
    ...one,
    also: [...one.also],
    externalRefs: [...one.externalRefs],
    handler: one.handler ?? null,
    answer: one.answer ?? null,
    mergedInto: one.mergedInto ?? null,
    conversationId: one.conversationId ?? null,
    rating: one.rating ?? null,
    ...instants(one),
    timeline: history.map(lineShown),
    acts: actsFor(one, staff).map(({ name, label, warning = null }) => ({ name, label, warning })),
    proposals: proposalsFor(one, parts).agencies.map(({ id, name }) => ({ id, name })),
  };
}

function instants({ dueAt, createdAt, pausedSince, answeredAt }: DeskCase) {
  return {
    dueAt: dueAt.toISOString(),
    createdAt: createdAt.toISOString(),
    pausedSince: pausedSince?.toISOString() ?? null,
    answeredAt: answeredAt?.toISOString() ?? null,
  };
}

function lineShown({ at, by, what }: CaseEvent): z.infer<typeof CaseShown>['timeline'][number] {
  const { kind, ...facts } = what;
  return { kind, at: at.toISOString(), by: 'name' in by ? by.name : by.kind, what: facts };
}

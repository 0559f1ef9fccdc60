import { z } from 'zod';
import type { Dossier, DossierEvent } from '#dossiers/dossier.ts';
import { DOSSIER_STAGES, type DossierStage, type StageMap, stageOf } from '#dossiers/stages.ts';
import type { PersonSeal } from './person-seal.ts';

/** A dossier as it lies in the store, its history with it. */
export interface DossierRow {
  readonly code: string;
  readonly register: string;
  readonly procedure_code: string;
  readonly procedure_name: string;
  readonly person: Buffer;
  readonly agency: string;
  readonly office: string;
  readonly status: string;
  readonly stage: string;
  readonly submitted_at: Date;
  readonly due_at: Date | null;
  readonly finished_at: Date | null;
  readonly details: unknown;
  readonly note: string;
  readonly seen_at: Date;
  readonly events: readonly {
    readonly at: string;
    readonly status: string;
    readonly stage: string;
    readonly unit: string;
    readonly note: string;
  }[];
}

/** Columns of {@link DossierRow}; `d` is the dossier's table. */
export const DOSSIER_COLUMNS = `d.*, COALESCE((SELECT json_agg(json_build_object('at', e.at, 'status', e.status,
    'stage', e.stage, 'unit', e.unit, 'note', e.note) ORDER BY e.at, e.key)
    FROM dossier_event e WHERE e.code = d.code), '[]') AS events`;

/** What proves a dossier, as it lies encrypted. A row that only progress is known of has none of it. */
const Person = z.object({
  applicant: z.string().default(''),
  phone: z.string().default(''),
  idNumber: z.string().default(''),
  birthYear: z.number().optional(),
});

const Day = z.coerce.date();
/** What has no column of its own, as JSON. */
export const Details = z.object({
  supplements: z
    .array(
      z.object({
        text: z.string(),
        askedAt: Day.optional(),
        until: Day.optional(),
        answeredAt: Day.optional(),
      }),
    )
    .default([]),
  toPay: z
    .object({
      amount: z.number().optional(),
      text: z.string(),
      where: z.string(),
      paidAt: Day.optional(),
    })
    .optional(),
  result: z
    .object({ way: z.enum(['centre', 'post', 'online', 'unknown']), text: z.string() })
    .optional(),
});

/** Our words for a row, what proves it opened. A stage that could not be read when written is read anew. */
export function dossierOf(row: DossierRow, personal: PersonSeal, stages: StageMap): Dossier {
  const { code, register, agency, office, status, note } = row;
  return {
    ...Person.parse(JSON.parse(personal.open(row.person))),
    ...Details.parse(row.details),
    code,
    procedureCode: row.procedure_code,
    procedureName: row.procedure_name,
    agency,
    office,
    status,
    note,
    stage: keptStage(row.stage, status, stages),
    submittedAt: row.submitted_at,
    dueAt: row.due_at ?? undefined,
    finishedAt: row.finished_at ?? undefined,
    events: row.events.map((event) => eventOf(event, stages)),
    source: { register, asOf: row.seen_at },
  };
}

function eventOf(
  { at, status, stage, unit, note }: DossierRow['events'][number],
  stages: StageMap,
): DossierEvent {
  const read = keptStage(stage, status, stages);
  return { at: new Date(at), status, stage: read, office: unit, text: note };
}

function keptStage(kept: string, status: string, stages: StageMap): DossierStage {
  const known = DOSSIER_STAGES.find((stage) => stage === kept);
  return known === undefined || known === 'unknown' ? stageOf(status, stages) : known;
}

/** What of a dossier lies encrypted. */
export function sealedPerson(
  { applicant, phone, idNumber, birthYear }: Dossier,
  personal: PersonSeal,
): Buffer {
  return personal.close(JSON.stringify({ applicant, phone, idNumber, birthYear }));
}

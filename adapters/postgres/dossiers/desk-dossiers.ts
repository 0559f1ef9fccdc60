import type pg from 'pg';
import type { Finished } from '#dossiers/on-time.ts';
import { DOSSIER_STAGES } from '#dossiers/stages.ts';

/** A dossier as a list of the desk shows it: nothing of its applicant. */
export interface DeskDossier {
  readonly code: string;
  readonly procedure: string;
  readonly agency: string;
  readonly office: string;
  readonly status: string;
  readonly submittedAt: Date;
  readonly dueAt: Date | null;
  readonly finishedAt: Date | null;
  readonly register: string;
  readonly seenAt: Date;
}

/** One line of its history. */
export interface DeskEvent {
  readonly at: Date;
  readonly status: string;
  readonly unit: string;
  readonly note: string;
}

/** Who opened it at the desk, and when. */
export interface Looked {
  readonly at: Date;
  readonly actor: string;
}

const MOST = 50;
const COLUMNS = `d.code, d.procedure_name AS procedure, d.agency, d.office, d.status, d.submitted_at AS "submittedAt",
  d.due_at AS "dueAt", d.finished_at AS "finishedAt", d.register, d.seen_at AS "seenAt"`;

/** Dossiers whose code begins so, or whose procedure or agency is named so; `agency` keeps staff to their own. */
export async function searchDossiers(
  pool: pg.Pool,
  { words, agency }: { readonly words: string; readonly agency: string | undefined },
): Promise<readonly DeskDossier[]> {
  const plain = words.replace(/[\\%_]/gu, (sign) => `\\${sign}`);
  const { rows } = await pool.query<DeskDossier>(
    `SELECT ${COLUMNS} FROM dossier d
      WHERE (d.code LIKE upper($1) || '%' OR d.procedure_name ILIKE '%' || $1 || '%' OR d.agency ILIKE '%' || $1 || '%')
        AND ($2::text IS NULL OR d.agency = $2)
      ORDER BY d.submitted_at DESC LIMIT ${MOST}`,
    [plain, agency ?? null],
  );
  return rows;
}

/** One dossier with its history and who looked at it before; `undefined` where it is not theirs to see. */
export async function deskDossier(
  pool: pg.Pool,
  { code, agency }: { readonly code: string; readonly agency: string | undefined },
): Promise<
  | {
      readonly dossier: DeskDossier;
      readonly events: readonly DeskEvent[];
      readonly looked: readonly Looked[];
    }
  | undefined
> {
  const { rows } = await pool.query<DeskDossier>(
    `SELECT ${COLUMNS} FROM dossier d WHERE d.code = upper($1) AND ($2::text IS NULL OR d.agency = $2)`,
    [code, agency ?? null],
  );
  const [dossier] = rows;
  if (!dossier) return undefined;
  const events = await pool.query<DeskEvent>(
    'SELECT at, status, unit, note FROM dossier_event WHERE code = $1 ORDER BY at, key',
    [dossier.code],
  );
  const looked = await pool.query<Looked>(
    `SELECT at, actor FROM audit WHERE act = 'dossier-viewed' AND object = $1 ORDER BY id DESC LIMIT ${MOST}`,
    [dossier.code],
  );
  return { dossier, events: events.rows, looked: looked.rows };
}

/** How many "where is it" of the last 30 days could not be answered, by agency and why. */
export interface UnansweredCount {
  readonly agency: string;
  readonly because: string;
  readonly count: number;
}

/** An agency is named by the dossiers that share its part of the code; an unknown part stands for itself. */
export async function unansweredByAgency(
  pool: pg.Pool,
  { since, agency }: { readonly since: Date; readonly agency: string | undefined },
): Promise<readonly UnansweredCount[]> {
  const { rows } = await pool.query<UnansweredCount>(
    `WITH counted AS (
       SELECT q.agency_part, q.because, count(*)::int AS count FROM dossier_question q WHERE q.created_at > $1 GROUP BY 1, 2
     ), named AS (
       SELECT COALESCE((SELECT d.agency FROM dossier d WHERE c.agency_part <> '' AND d.code LIKE c.agency_part || '-%' LIMIT 1),
                c.agency_part) AS agency, c.because, c.count FROM counted c
     )
     SELECT agency, because, sum(count)::int AS count FROM named WHERE $2::text IS NULL OR agency = $2
      GROUP BY 1, 2 ORDER BY 3 DESC LIMIT 200`,
    [since, agency ?? null],
  );
  return rows;
}

interface FinishedRow {
  readonly agency: string;
  readonly due_at: Date;
  readonly finished_at: Date;
  readonly events: readonly { readonly at: string; readonly stage: string }[];
}

/** A day's work of a large province; figures rest on the newest of them. */
const MOST_FINISHED = 20_000;

/** What was finished since a day, with what the rule of being in time looks at. */
export async function finishedSince(
  pool: pg.Pool,
  { since, agency }: { readonly since: Date; readonly agency: string | undefined },
): Promise<readonly (Finished & { readonly agency: string })[]> {
  const { rows } = await pool.query<FinishedRow>(
    `SELECT d.agency, d.due_at, d.finished_at,
            COALESCE((SELECT json_agg(json_build_object('at', e.at, 'stage', e.stage) ORDER BY e.at, e.key)
              FROM dossier_event e WHERE e.code = d.code), '[]') AS events
       FROM dossier d WHERE d.finished_at > $1 AND d.due_at IS NOT NULL AND ($2::text IS NULL OR d.agency = $2)
      ORDER BY d.finished_at DESC LIMIT ${MOST_FINISHED}`,
    [since, agency ?? null],
  );
  return rows.map(({ agency: name, due_at, finished_at, events }) => ({
    agency: name,
    dueAt: due_at,
    finishedAt: finished_at,
    events: events.map(({ at, stage }) => ({
      at: new Date(at),
      stage: DOSSIER_STAGES.find((known) => known === stage) ?? 'unknown',
    })),
  }));
}

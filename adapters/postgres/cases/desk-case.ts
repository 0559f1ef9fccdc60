import type pg from 'pg';
import type { ExternalRef } from '#cases/case-state.ts';

/** A case as whoever acts on it needs it. */
export interface DeskCase {
  readonly id: string;
  readonly receipt: string;
  readonly version: number;
  readonly stage: string;
  readonly category: string;
  readonly text: string;
  readonly place: string;
  readonly communeCode: string | undefined;
  readonly agency: string;
  readonly also: readonly string[];
  readonly handler: string | undefined;
  readonly hideContact: boolean;
  readonly hasPhone: boolean;
  readonly urgent: boolean;
  readonly supporters: number;
  readonly returns: number;
  readonly answer: string | undefined;
  readonly mergedInto: string | undefined;
  readonly publicText: string | undefined;
  readonly routedBecause: string;
  readonly deadline: string;
  readonly dueAt: Date;
  readonly pausedSince: Date | undefined;
  readonly createdAt: Date;
  readonly answeredAt: Date | undefined;
  readonly conversationId: string | undefined;
  readonly rating: number | undefined;
  readonly externalRefs: readonly ExternalRef[];
}

interface Row {
  readonly [column: string]: unknown;
}

const COLUMNS = `id, receipt, version, stage, category, text, place, commune_code AS "communeCode", agency,
  also_agencies AS also, handler, hide_contact AS "hideContact", phone IS NOT NULL AS "hasPhone", urgent, supporters,
  returns, answer, merged_into AS "mergedInto", public_text AS "publicText", routed_because AS "routedBecause",
  deadline, due_at AS "dueAt", paused_since AS "pausedSince", created_at AS "createdAt", answered_at AS "answeredAt",
  conversation_id AS "conversationId", rating, external_refs AS "externalRefs"`;

/** The case behind a receipt; `undefined` where there is none and where it was sealed, which is the same to all. */
export async function findDeskCase(
  pool: pg.Pool | pg.ClientBase,
  receipt: string,
): Promise<DeskCase | undefined> {
  const { rows } = await pool.query<Row>(
    `SELECT ${COLUMNS} FROM feedback_case WHERE receipt = $1 AND NOT sealed`,
    [receipt],
  );
  const row = rows[0];
  if (!row) return undefined;
  const found = Object.entries(row).map(([name, value]) => [name, value ?? undefined]);
  return Object.fromEntries(found) as DeskCase;
}

/** The phone that the citizen left, still closed. */
export async function phoneOfCase(
  client: pg.ClientBase,
  caseId: string,
): Promise<Buffer | undefined> {
  const { rows } = await client.query<{ phone: Buffer | null }>(
    'SELECT phone FROM feedback_case WHERE id = $1 AND NOT sealed',
    [caseId],
  );
  return rows[0]?.phone ?? undefined;
}

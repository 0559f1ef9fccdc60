import type pg from 'pg';
import type { AnswerDraft, ExternalRef } from '#cases/case-state.ts';
import { type CaseRow, ROW_COLUMNS } from './case-list.ts';

/** A case as whoever acts on it needs it. */
export interface DeskCase extends CaseRow {
  readonly text: string;
  readonly communeCode: string | undefined;
  readonly also: readonly string[];
  readonly hideContact: boolean;
  readonly hasPhone: boolean;
  readonly returns: number;
  readonly answer: string | undefined;
  readonly mergedInto: string | undefined;
  readonly publicText: string | undefined;
  readonly routedBecause: string;
  readonly deadline: string;
  readonly pausedSince: Date | undefined;
  readonly answeredAt: Date | undefined;
  readonly conversationId: string | undefined;
  readonly rating: number | undefined;
  /** An answer that waits for a second person. */
  readonly draft: AnswerDraft | undefined;
  readonly externalRefs: readonly ExternalRef[];
}

interface Row {
  readonly [column: string]: unknown;
}

const COLUMNS = `${ROW_COLUMNS}, text, commune_code AS "communeCode", also_agencies AS also,
  hide_contact AS "hideContact", phone IS NOT NULL AS "hasPhone", returns, answer, merged_into AS "mergedInto",
  public_text AS "publicText", routed_because AS "routedBecause", deadline, paused_since AS "pausedSince",
  answered_at AS "answeredAt", conversation_id AS "conversationId", rating, draft, external_refs AS "externalRefs"`;

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

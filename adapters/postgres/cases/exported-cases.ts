import type pg from 'pg';
import type { ExternalRef } from '#cases/case-state.ts';
import { type CaseQuery, type CaseRow, caseConditions } from './case-list.ts';

/** A case as it leaves the house: the thing itself and what was done. Never who told it, never anything sealed. */
export interface ExportedCase extends Omit<CaseRow, 'id' | 'handler' | 'priority'> {
  readonly text: string;
  readonly communeCode: string | null;
  readonly answer: string | null;
  readonly answeredAt: Date | null;
  readonly externalRefs: readonly ExternalRef[];
}

const COLUMNS = `receipt, category, text, place, commune_code AS "communeCode", stage, agency, urgent, supporters,
  due_at AS "dueAt", created_at AS "createdAt", answer, answered_at AS "answeredAt", external_refs AS "externalRefs"`;

/** The first cases of a list by their deadline, with their words. */
export async function exportedCases(
  pool: pg.Pool,
  query: CaseQuery,
): Promise<readonly ExportedCase[]> {
  const values: unknown[] = [];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const where = caseConditions(query, bind);
  const { rows } = await pool.query<ExportedCase>(
    `SELECT ${COLUMNS} FROM feedback_case WHERE ${where} ORDER BY due_at, id LIMIT ${bind(query.limit)}`,
    values,
  );
  return rows;
}

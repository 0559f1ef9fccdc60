import type pg from 'pg';
import { type CaseReader, type CaseRow, inScope, ROW_COLUMNS } from './case-list.ts';

/** A case that may speak of the same thing, with what comparing needs of it. */
export type NearRow = CaseRow & { readonly text: string };

/** More of one kind in one commune within two months would be told apart by nobody. */
const MOST_COMPARED = 300;

/** Open cases of the same kind and commune from a month before to a month after, as far as the reader may see. */
export async function casesNear(
  pool: pg.Pool,
  one: {
    readonly id: string;
    readonly category: string;
    readonly communeCode: string | undefined;
    readonly createdAt: Date;
  },
  reader: CaseReader,
): Promise<readonly NearRow[]> {
  const values: unknown[] = [one.category, one.communeCode ?? null, one.createdAt, one.id];
  const scope = inScope(reader, (value) => `$${values.push(value)}`).map((said) => ` AND ${said}`);
  const { rows } = await pool.query<NearRow>(
    `SELECT ${ROW_COLUMNS}, text FROM feedback_case
      WHERE category = $1 AND commune_code = $2 AND id <> $4::uuid AND NOT sealed
        AND created_at BETWEEN $3::timestamptz - interval '30 days' AND $3::timestamptz + interval '30 days'
        AND stage IN ('received', 'routed', 'in-progress', 'waiting-citizen', 'reopened')${scope.join('')}
      ORDER BY created_at DESC LIMIT ${MOST_COMPARED}`,
    values,
  );
  return rows;
}

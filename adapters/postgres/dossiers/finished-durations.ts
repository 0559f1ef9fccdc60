import type pg from 'pg';

/** A forecast rests on the last 12 months, and on no more of them than tell anything new. */
const MONTHS = 12;
const MOST = 2_000;

/** When dossiers of one procedure at one agency were submitted and finished, within the last 12 months. */
export async function finishedDurations(
  pool: pg.Pool,
  of: { readonly procedureCode: string; readonly agency: string; readonly now: Date },
): Promise<readonly { readonly from: Date; readonly to: Date }[]> {
  const { rows } = await pool.query<{ from: Date; to: Date }>(
    `SELECT submitted_at AS "from", finished_at AS "to" FROM dossier
      WHERE procedure_code = $1 AND agency = $2 AND finished_at <= $3
        AND finished_at > $3::timestamptz - make_interval(months => ${MONTHS})
      ORDER BY finished_at DESC LIMIT ${MOST}`,
    [of.procedureCode, of.agency, of.now],
  );
  return rows;
}

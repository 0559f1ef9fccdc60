import type pg from 'pg';

/** An office as it is kept beside the cases that it answers. */
export interface AgencyRow {
  readonly id: string;
  readonly name: string;
  readonly level: string;
  readonly communeCode?: string | undefined;
}

/** Writes today's offices; one that is gone from the list stays, since old cases name it. */
export async function saveAgencies(pool: pg.Pool, agencies: readonly AgencyRow[]): Promise<void> {
  await pool.query(
    `INSERT INTO agency (id, name, level, commune_code)
     SELECT id, name, level, "communeCode" FROM jsonb_to_recordset($1::jsonb) AS g(id text, name text, level text, "communeCode" text)
     ON CONFLICT (id) DO UPDATE SET name = EXCLUDED.name, level = EXCLUDED.level, commune_code = EXCLUDED.commune_code`,
    [JSON.stringify(agencies)],
  );
}

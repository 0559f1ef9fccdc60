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

/** What hangs on an agency beside its cases. */
export interface AgencyTies {
  readonly agency: string;
  /** Who may sign in for it. */
  readonly people: number;
  readonly replies: number;
  readonly accounts: number;
}

/** People, canned replies and channel accounts of each agency that has any. */
export async function agencyTies(pool: pg.Pool): Promise<ReadonlyMap<string, AgencyTies>> {
  const { rows } = await pool.query<AgencyTies>(
    `SELECT agency, sum(people)::int AS people, sum(replies)::int AS replies, sum(accounts)::int AS accounts FROM (
       SELECT agency, count(*) AS people, 0 AS replies, 0 AS accounts FROM staff WHERE enabled AND agency IS NOT NULL GROUP BY agency
       UNION ALL SELECT agency, 0, count(*), 0 FROM canned_reply WHERE agency <> '' GROUP BY agency
       UNION ALL SELECT agency, 0, 0, count(*) FROM channel_account WHERE agency IS NOT NULL GROUP BY agency
     ) AS ties GROUP BY agency`,
  );
  return new Map(rows.map((row) => [row.agency, row]));
}

import type pg from 'pg';

/** What an editor wants changed in a procedure, before a second person has published it. */
export interface ProcedureDraft {
  readonly code: string;
  readonly fields: unknown;
  /** The version it was begun on; 0 where nothing was stored. */
  readonly base: number;
  readonly authors: readonly string[];
  readonly updatedAt: Date;
}

const COLUMNS = 'code, fields, base, authors, updated_at AS "updatedAt"';

/** The draft of one procedure, where there is one. */
export async function draftOf(pool: pg.Pool, code: string): Promise<ProcedureDraft | undefined> {
  const { rows } = await pool.query<ProcedureDraft>(
    `SELECT ${COLUMNS} FROM procedure_draft WHERE code = $1`,
    [code],
  );
  return rows[0];
}

/** Every draft that waits, the oldest first. */
export async function allDrafts(pool: pg.Pool): Promise<readonly ProcedureDraft[]> {
  const { rows } = await pool.query<ProcedureDraft>(
    `SELECT ${COLUMNS} FROM procedure_draft ORDER BY updated_at LIMIT 200`,
  );
  return rows;
}

/** Writes fields into the draft, which is begun on the version stored now; who writes is one of its authors. */
export async function keepDraft(
  pool: pg.Pool,
  draft: { readonly code: string; readonly fields: object; readonly by: string },
): Promise<void> {
  await pool.query(
    `INSERT INTO procedure_draft AS d (code, fields, base, authors)
     VALUES ($1, $2, COALESCE((SELECT version FROM procedure WHERE code = $1), 0), jsonb_build_array($3::text))
     ON CONFLICT (code) DO UPDATE SET fields = d.fields || EXCLUDED.fields, updated_at = now(),
       authors = CASE WHEN d.authors ? $3 THEN d.authors ELSE d.authors || EXCLUDED.authors END`,
    [draft.code, JSON.stringify(draft.fields), draft.by],
  );
}

/** Takes a draft away; false where it was gone already, or somebody has written at it since it was read. */
export async function dropDraft(
  pool: pg.Pool,
  { code, updatedAt }: Pick<ProcedureDraft, 'code' | 'updatedAt'>,
): Promise<boolean> {
  const { rowCount } = await pool.query(
    'DELETE FROM procedure_draft WHERE code = $1 AND updated_at = $2',
    [code, updatedAt],
  );
  return rowCount === 1;
}

/** How many people beside `authors` may change what the assistant knows. */
export async function otherEditors(
  pool: pg.Pool,
  roles: readonly string[],
  authors: readonly string[],
): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM staff WHERE enabled AND role = ANY ($1) AND NOT (login = ANY ($2))',
    [roles, authors],
  );
  return rows[0]?.count ?? 0;
}

/** A procedure as it was kept at some time. */
export interface ProcedureVersion {
  readonly version: number;
  readonly imported: unknown;
  readonly edits: unknown;
  readonly by: string;
  readonly at: Date;
}

/** The newest versions of a procedure, the newest first. */
export async function versionsOf(
  pool: pg.Pool,
  code: string,
  limit: number,
): Promise<readonly ProcedureVersion[]> {
  const { rows } = await pool.query<ProcedureVersion>(
    `SELECT version, imported, edits, changed_by AS by, created_at AS at FROM procedure_version
      WHERE code = $1 ORDER BY version DESC LIMIT $2`,
    [code, limit],
  );
  return rows;
}

/** One version; `undefined` where there is none of this number. */
export async function versionOf(
  pool: pg.Pool,
  code: string,
  version: number,
): Promise<ProcedureVersion | undefined> {
  const { rows } = await pool.query<ProcedureVersion>(
    `SELECT version, imported, edits, changed_by AS by, created_at AS at FROM procedure_version
      WHERE code = $1 AND version = $2`,
    [code, version],
  );
  return rows[0];
}

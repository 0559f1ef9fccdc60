import type pg from 'pg';

/** A procedure as it is kept: what was imported, and beside it what staff changed. */
export interface StoredProcedure {
  readonly code: string;
  readonly imported: unknown;
  readonly edits: unknown;
  readonly hash: string;
  /** `content`: only the edits are the store's own, the rest comes with the project. */
  readonly origin: 'import' | 'content';
}

/** One procedure to write. */
export interface NewProcedure {
  readonly code: string;
  readonly imported: unknown;
  readonly hash: string;
}

/** Every procedure that was imported or edited. */
export async function allProcedures(pool: pg.Pool): Promise<readonly StoredProcedure[]> {
  const { rows } = await pool.query<StoredProcedure>(
    'SELECT code, imported, edits, hash, origin FROM procedure ORDER BY code',
  );
  return rows;
}

const SAVE = `
WITH given AS (
  SELECT * FROM jsonb_to_recordset($1::jsonb) AS g(code text, imported jsonb, hash text)
), saved AS (
  INSERT INTO procedure AS p (code, imported, hash, origin)
  SELECT code, imported, hash, 'import' FROM given
  ON CONFLICT (code) DO UPDATE SET imported = EXCLUDED.imported, hash = EXCLUDED.hash, origin = 'import',
    version = p.version + 1, updated_at = now()
  WHERE p.hash <> EXCLUDED.hash OR p.origin <> 'import'
  RETURNING code, version, imported, edits
)
INSERT INTO procedure_version (code, version, imported, edits, changed_by)
SELECT code, version, imported, edits, $2 FROM saved`;

/** Writes imported procedures, edits untouched; one whose hash is the same is left alone. Returns how many changed. */
export async function saveImported(
  pool: pg.Pool,
  procedures: readonly NewProcedure[],
  by: string,
): Promise<number> {
  const { rowCount } = await pool.query(SAVE, [JSON.stringify(procedures), by]);
  return rowCount ?? 0;
}

/** Keeps staff's edits of a procedure beside what was imported, with a version of its own. */
export async function saveEdits(
  pool: pg.Pool,
  procedure: {
    readonly code: string;
    readonly imported: unknown;
    readonly hash: string;
    readonly edits: unknown;
  },
  by: string,
): Promise<void> {
  await pool.query(
    `WITH saved AS (
       INSERT INTO procedure AS p (code, imported, hash, edits, origin) VALUES ($1, $2, $3, $4, 'content')
       ON CONFLICT (code) DO UPDATE SET edits = EXCLUDED.edits, version = p.version + 1, updated_at = now()
       RETURNING code, version, imported, edits
     )
     INSERT INTO procedure_version (code, version, imported, edits, changed_by)
     SELECT code, version, imported, edits, $5 FROM saved`,
    [
      procedure.code,
      JSON.stringify(procedure.imported),
      procedure.hash,
      JSON.stringify(procedure.edits),
      by,
    ],
  );
}

/** Tells every process that the knowledge changed; each builds its index again. */
export async function announceKnowledge(pool: pg.Pool): Promise<void> {
  await pool.query(`SELECT pg_notify('knowledge', '')`);
}

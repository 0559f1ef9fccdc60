import type pg from 'pg';
import { inTransaction } from './in-transaction.ts';

/** `content`: only the edits are the store's own, the rest comes with the project. `office`: the office's own entry. */
export type ProcedureOrigin = 'import' | 'content' | 'office';

/** A procedure as it is kept: what was imported, and beside it what staff changed. */
export interface StoredProcedure {
  readonly code: string;
  readonly imported: unknown;
  readonly edits: unknown;
  readonly hash: string;
  readonly origin: ProcedureOrigin;
}

/** What staff did to a procedure, beside what was imported. */
export interface ProcedureEdits {
  readonly edits: unknown;
  readonly version: number;
  readonly updatedAt: Date;
}

/** Staff's edits of one procedure; `undefined` where it was neither imported nor edited. */
export async function editsOf(pool: pg.Pool, code: string): Promise<ProcedureEdits | undefined> {
  const { rows } = await pool.query<ProcedureEdits>(
    'SELECT edits, version, updated_at AS "updatedAt" FROM procedure WHERE code = $1',
    [code],
  );
  return rows[0];
}

/** Which codes came from an import, which are the office's own, and which of all that staff changed. */
export interface ProcedureOrigins {
  readonly imported: ReadonlySet<string>;
  readonly office: ReadonlySet<string>;
  readonly edited: ReadonlySet<string>;
}

/** Reads where procedures came from. */
export async function procedureOrigins(pool: pg.Pool): Promise<ProcedureOrigins> {
  const { rows } = await pool.query<{ code: string; origin: string; edited: boolean }>(
    `SELECT code, origin, edits <> '{}' AS edited FROM procedure`,
  );
  const codes = (of: (row: (typeof rows)[number]) => boolean): ReadonlySet<string> =>
    new Set(rows.filter(of).map(({ code }) => code));
  return {
    imported: codes(({ origin }) => origin === 'import'),
    office: codes(({ origin }) => origin === 'office'),
    edited: codes((row) => row.edited),
  };
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
  pool: pg.Pool | pg.ClientBase,
  procedures: readonly NewProcedure[],
  by: string,
): Promise<number> {
  const { rowCount } = await pool.query(SAVE, [JSON.stringify(procedures), by]);
  return rowCount ?? 0;
}

/**
 * Begins an entry of the office's own under the next code, which is never given twice; `pageOf` makes its page.
 * Returns the code.
 */
export async function beginOfficePage(
  pool: pg.Pool,
  pageOf: (number: number) => NewProcedure,
  by: string,
): Promise<string> {
  return inTransaction(pool, async (client) => {
    const { rows } = await client.query<{ number: number }>(
      `INSERT INTO setting AS s (name, value) VALUES ('office-codes', '1')
       ON CONFLICT (name) DO UPDATE SET value = to_jsonb((s.value #>> '{}')::int + 1), updated_at = now()
       RETURNING (value #>> '{}')::int AS number`,
    );
    const { code, imported, hash } = pageOf(rows[0]?.number ?? 1);
    await client.query(
      `WITH saved AS (
         INSERT INTO procedure (code, imported, hash, origin) VALUES ($1, $2, $3, 'office') RETURNING code, version, imported, edits
       )
       INSERT INTO procedure_version (code, version, imported, edits, changed_by)
       SELECT code, version, imported, edits, $4 FROM saved`,
      [code, JSON.stringify(imported), hash, by],
    );
    return code;
  });
}

/** Takes an entry of the office's own away that was never published. */
export async function dropOfficePage(pool: pg.Pool, code: string): Promise<void> {
  await pool.query(
    `DELETE FROM procedure WHERE code = $1 AND origin = 'office' AND NOT (edits ? 'fields')`,
    [code],
  );
}

/** What `changeEdits` reads and writes of a procedure. */
interface Edited {
  readonly imported: unknown;
  readonly hash: string;
  readonly edits: unknown;
}

/** One writer at a time, so that two editors never lose each other's words. */
const LOCK = 7_316_208;
const SAVE_EDITS = `
WITH saved AS (
  INSERT INTO procedure AS p (code, imported, hash, edits, origin) VALUES ($1, $2, $3, $4, 'content')
  ON CONFLICT (code) DO UPDATE SET edits = EXCLUDED.edits, version = p.version + 1, updated_at = now()
  RETURNING code, version, imported, edits
)
INSERT INTO procedure_version (code, version, imported, edits, changed_by)
SELECT code, version, imported, edits, $5 FROM saved`;

/** Keeps what `change` makes of staff's edits, beside what was imported, with a version of its own. */
export async function changeEdits(
  pool: pg.Pool,
  code: string,
  by: string,
  change: (row: Edited | undefined) => Edited,
): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    const { rows } = await client.query<Edited>(
      'SELECT imported, edits, hash FROM procedure WHERE code = $1 FOR UPDATE',
      [code],
    );
    const { imported, hash, edits } = change(rows[0]);
    const values = [code, JSON.stringify(imported), hash, JSON.stringify(edits), by];
    await client.query(SAVE_EDITS, values);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

/** Changes with every change of what the office knows: procedures, edits, provincial overlays. */
export async function knowledgeVersion(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ version: string }>(
    `SELECT (SELECT concat_ws('/', count(*), sum(version), max(updated_at)) FROM procedure) || ' ' ||
            COALESCE((SELECT string_agg(md5(value::text), '/' ORDER BY name) FROM setting WHERE name LIKE '%-overlays'), '') AS version`,
  );
  return rows[0]?.version ?? '';
}

/** Tells every process that the knowledge changed; each builds its index again. */
export async function announceKnowledge(pool: pg.Pool): Promise<void> {
  await pool.query(`SELECT pg_notify('knowledge', '')`);
}

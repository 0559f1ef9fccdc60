import type pg from 'pg';

/** The named tables, and every one whose rows hang on theirs, as `TRUNCATE … CASCADE` reaches them. */
const REACHED = `
WITH RECURSIVE reached AS (
  SELECT unnest($1::text[])::regclass::oid AS id
  UNION SELECT c.conrelid FROM pg_constraint c JOIN reached r ON c.confrelid = r.id WHERE c.contype = 'f'
) SELECT id::regclass::text AS name FROM reached ORDER BY 1`;

/**
 * Empties tables as `TRUNCATE … CASCADE` does, once everybody at work in them has ended, but without making a new
 * file for each table and index: before every test that took longer than the test.
 */
export async function createEmptying(
  pool: pg.Pool,
  tables: readonly string[],
): Promise<() => Promise<void>> {
  const { rows } = await pool.query<{ name: string }>(REACHED, [tables]);
  const names = rows.map(({ name }) => name);
  // As a replica no trigger fires: neither a foreign key's, nor one that forbids to delete.
  const statement = `BEGIN; SET LOCAL session_replication_role = replica;
    LOCK TABLE ${names.join(', ')} IN ACCESS EXCLUSIVE MODE;
    ${names.map((name) => `DELETE FROM ${name};`).join(' ')} COMMIT`;
  return async () => void (await pool.query(statement));
}

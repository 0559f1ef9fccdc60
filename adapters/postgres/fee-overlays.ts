import type pg from 'pg';

/** One writer at a time, so that two imports never lose each other's rows. */
const LOCK = 7_316_207;
const NAME = 'fee-overlays';

/** The provincial fees as they are kept; `undefined` while there are none. */
export async function feeOverlays(pool: pg.Pool): Promise<unknown> {
  return kept(pool);
}

/** Replaces the provincial fees by what `change` makes of them; nothing happens between reading and writing. */
export async function changeFeeOverlays(
  pool: pg.Pool,
  change: (stored: unknown) => unknown,
): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    const value = JSON.stringify(change(await kept(client)));
    await client.query(
      `INSERT INTO setting (name, value) VALUES ($1, $2)
       ON CONFLICT (name) DO UPDATE SET value = EXCLUDED.value, updated_at = now()`,
      [NAME, value],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

async function kept(client: pg.Pool | pg.PoolClient): Promise<unknown> {
  const { rows } = await client.query<{ value: unknown }>(
    'SELECT value FROM setting WHERE name = $1',
    [NAME],
  );
  return rows[0]?.value;
}

import type pg from 'pg';

/** One writer at a time, so that two imports never lose each other's rows. */
const LOCK = 7_316_207;
/** What the province and the communes set themselves: fees, and places where dossiers are handed in. */
export type OverlayKind = 'fee' | 'place';

/** The overlays as they are kept; `undefined` while there are none. */
export async function keptOverlays(pool: pg.Pool, kind: OverlayKind): Promise<unknown> {
  return kept(pool, kind);
}

/** Replaces the overlays of a kind by what `change` makes of them; nothing happens between reading and writing. */
export async function changeOverlays(
  pool: pg.Pool,
  kind: OverlayKind,
  change: (stored: unknown) => unknown,
): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    const value = JSON.stringify(change(await kept(client, kind)));
    await client.query(
      `INSERT INTO setting (name, value) VALUES ($1, $2)
       ON CONFLICT (name) DO UPDATE SET value = EXCLUDED.value, updated_at = now()`,
      [nameOf(kind), value],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

function nameOf(kind: OverlayKind): string {
  return `${kind}-overlays`;
}

async function kept(client: pg.Pool | pg.PoolClient, kind: OverlayKind): Promise<unknown> {
  const { rows } = await client.query<{ value: unknown }>(
    'SELECT value FROM setting WHERE name = $1',
    [nameOf(kind)],
  );
  return rows[0]?.value;
}

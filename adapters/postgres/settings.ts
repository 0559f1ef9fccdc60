import type pg from 'pg';
import { type Act, auditWithin } from './audit.ts';
import { inTransaction } from './in-transaction.ts';

/** One writer at a time, so that two changes never lose each other's rows. */
const LOCK = 7_316_209;

/** A setting as it is kept; `undefined` while it was never set. */
export async function keptSetting(pool: pg.Pool | pg.ClientBase, name: string): Promise<unknown> {
  const { rows } = await pool.query<{ value: unknown }>(
    'SELECT value FROM setting WHERE name = $1',
    [name],
  );
  return rows[0]?.value;
}

/**
 * Replaces a setting by what `change` makes of it and writes the act into the audit, in one transaction; every
 * process listening on `announceOn` hears its name after that. What `change` throws changes nothing.
 */
export async function changeSetting(
  pool: pg.Pool,
  name: string,
  {
    change,
    act,
    announceOn,
  }: {
    readonly change: (stored: unknown) => unknown;
    /** Made after the change, so that it can say what was before. */
    readonly act: () => Act;
    readonly announceOn: string;
  },
): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    const value = JSON.stringify(change(await keptSetting(client, name)));
    await client.query(
      `INSERT INTO setting (name, value) VALUES ($1, $2)
       ON CONFLICT (name) DO UPDATE SET value = EXCLUDED.value, updated_at = now()`,
      [name, value],
    );
    await auditWithin(client, act());
    await client.query('SELECT pg_notify($1, $2)', [announceOn, name]);
  });
}

/** Keeps a setting that is a mark of the machine's own, with nobody to tell and nothing to audit. */
export async function keepSetting(pool: pg.Pool, name: string, value: unknown): Promise<void> {
  await pool.query(
    `INSERT INTO setting (name, value) VALUES ($1, $2)
     ON CONFLICT (name) DO UPDATE SET value = EXCLUDED.value, updated_at = now()`,
    [name, JSON.stringify(value)],
  );
}

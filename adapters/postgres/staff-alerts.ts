import type pg from 'pg';
import { inTransaction } from './in-transaction.ts';

export interface RaisedAlert {
  readonly id: string;
  readonly kind: string;
  readonly about: string;
}

/** Keeps an alert, once per key; inside a transaction it is raised with it. */
export async function raiseAlert(
  client: pg.Pool | pg.ClientBase,
  alert: { readonly key: string; readonly kind: string; readonly about: string },
): Promise<void> {
  await client.query(
    'INSERT INTO staff_alert (key, kind, about) VALUES ($1, $2, $3) ON CONFLICT (key) DO NOTHING',
    [alert.key, alert.kind, alert.about],
  );
}

/** What stands until it works again: a lost token, a webhook that is off. */
export interface LastingAlert {
  readonly kind: string;
  /** The account. */
  readonly about: string;
}

const LASTING = `'lasting/' || $1::text || '/' || $2::text`;

/** Raises an alert that lasts; true where it was not up already, so that it is told once until it is over. */
export async function raiseLasting(pool: pg.Pool, { kind, about }: LastingAlert): Promise<boolean> {
  const { rowCount } = await pool.query(
    `INSERT INTO staff_alert (key, kind, about) VALUES (${LASTING}, $1, $2) ON CONFLICT (key) DO NOTHING`,
    [kind, about],
  );
  return rowCount === 1;
}

/** It works again; true where the alert was up. Its key is free for the next time. */
export async function endLasting(pool: pg.Pool, { kind, about }: LastingAlert): Promise<boolean> {
  const { rowCount } = await pool.query(
    `UPDATE staff_alert SET over_at = now(), key = key || '/' || id WHERE key = ${LASTING}`,
    [kind, about],
  );
  return rowCount === 1;
}

/** The alerts of an account that last, the oldest first. */
export async function lastingOf(
  pool: pg.Pool,
  about: string,
): Promise<readonly { readonly kind: string; readonly since: Date }[]> {
  const { rows } = await pool.query<{ kind: string; since: Date }>(
    `SELECT kind, created_at AS since FROM staff_alert
      WHERE about = $1 AND over_at IS NULL AND starts_with(key, 'lasting/') ORDER BY id`,
    [about],
  );
  return rows;
}

/**
 * Hands the oldest alert that was not told yet to `tell`, which writes down what leaves, in one transaction with
 * the mark that it was told: it is told once, also by many workers and after a crash. False where none waits.
 */
export async function tellNext(
  pool: pg.Pool,
  tell: (client: pg.ClientBase, alert: RaisedAlert) => Promise<void>,
): Promise<boolean> {
  return inTransaction(pool, async (client) => {
    const { rows } = await client.query<RaisedAlert>(
      `SELECT id::text, kind, about FROM staff_alert WHERE told_at IS NULL ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED`,
    );
    const [alert] = rows;
    if (!alert) return false;
    await tell(client, alert);
    await client.query('UPDATE staff_alert SET told_at = now() WHERE id = $1::bigint', [alert.id]);
    return true;
  });
}

/** An alert as the desk lists it. */
export interface AlertRow extends RaisedAlert {
  readonly createdAt: Date;
  readonly seenBy: string | null;
  /** When it worked again, where somebody noticed. */
  readonly overAt: Date | null;
}

/** The agency of whoever asks; null for the whole office. */
type Scope = string | null;

/** What names a case is for its agencies, what names a conversation for its account's; the rest is everybody's. */
const WITHIN = `($1::text IS NULL OR CASE
  WHEN kind = 'case-late' THEN EXISTS (
    SELECT 1 FROM feedback_case f WHERE f.receipt = about AND (f.agency = $1 OR f.also_agencies ? $1))
  WHEN kind IN ('emergency', 'dossier-contested') THEN EXISTS (
    SELECT 1 FROM conversation c JOIN channel_account a ON a.id = c.account_id
     WHERE c.id::text = about AND (a.agency IS NULL OR a.agency = $1))
  ELSE true END)`;

/** Alerts that nobody has seen to, then the newest of the others. */
export async function recentAlerts(
  pool: pg.Pool,
  scope: Scope = null,
): Promise<readonly AlertRow[]> {
  const { rows } = await pool.query<AlertRow>(
    `SELECT id::text, kind, about, created_at AS "createdAt", seen_by AS "seenBy", over_at AS "overAt" FROM staff_alert
      WHERE ${WITHIN} ORDER BY seen_by IS NOT NULL, id DESC LIMIT 50`,
    [scope],
  );
  return rows;
}

/** Somebody of the staff has seen to it; the first name stays. False where it is not theirs to see. */
export async function seeAlert(
  pool: pg.Pool,
  { id, staff, scope }: { readonly id: string; readonly staff: string; readonly scope: Scope },
): Promise<boolean> {
  const { rowCount } = await pool.query(
    `UPDATE staff_alert SET seen_by = COALESCE(seen_by, $3) WHERE id = $2::bigint AND ${WITHIN}`,
    [scope, id, staff],
  );
  return rowCount === 1;
}

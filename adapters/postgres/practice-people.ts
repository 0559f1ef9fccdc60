import type pg from 'pg';
import type { StaffMember } from './staff.ts';

/** Lets a colleague be named in the practice store: a name without a way in. */
export async function knowInPractice(
  pool: pg.Pool,
  { login, name, role }: Pick<StaffMember, 'login' | 'name' | 'role'>,
): Promise<void> {
  await pool.query(
    `INSERT INTO staff (login, name, role, email, enabled) VALUES ($1, $2, $3, $1 || '@tap-huan.invalid', false)
     ON CONFLICT DO NOTHING`,
    [login, name, role],
  );
}

/** What is said there reaches nobody: it counts as sent the moment it is written. */
export async function settleInPractice(pool: pg.Pool): Promise<void> {
  await pool.query(
    `UPDATE outbox SET status = 'sent', attempts = 1, sent_at = now(), settled_at = now(),
            sent_number = (extract(epoch FROM clock_timestamp()) * 1000000)::bigint + id WHERE settled_at IS NULL`,
  );
  await pool.query(
    `UPDATE notice SET status = 'withdrawn', because = 'practice', settled_at = now() WHERE settled_at IS NULL`,
  );
}

import type pg from 'pg';

/** Somebody of the office who may sign in. */
export interface StaffMember {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly role: 'agent' | 'supervisor' | 'editor' | 'inspector' | 'administrator';
  readonly agency: string | null;
  readonly mustChange: boolean;
}

/** A sign-in that lasts, with the word that every form must bring back. */
export interface StaffSession {
  readonly staff: StaffMember;
  readonly csrf: string;
}

/** Wrong passwords in a row before the door stays shut for a while, longer each time. */
const FAILURES = 5;

/** How many people may sign in. */
export async function countStaff(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ count: string }>('SELECT count(*) FROM staff');
  return Number(rows[0]?.count);
}

/** An address that no mail reaches, for whoever gave none. */
export function noAddress(login: string): string {
  return `${login.toLowerCase()}@khong-co-thu.invalid`;
}

/** Makes a member of staff whose password must be changed at the first sign-in; a login in use stays its owner's. */
export async function addStaff(
  pool: pg.Pool,
  staff: {
    readonly login: string;
    readonly name: string;
    readonly role: StaffMember['role'];
    /** As `hashPassword` made it. */
    readonly password: string;
  },
): Promise<void> {
  await pool.query(
    `WITH made AS (
       INSERT INTO staff (login, name, role, email) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING id
     )
     INSERT INTO staff_account (provider_id, account_id, staff_id, password)
     SELECT 'credential', id::text, id, $5 FROM made`,
    [staff.login, staff.name, staff.role, noAddress(staff.login), staff.password],
  );
}

/** Whom a login or an address means; `locked` while too many wrong passwords came. */
export interface KnownLogin {
  readonly id: string;
  readonly login: string;
  readonly email: string;
  readonly mustChange: boolean;
  readonly locked: boolean;
}

export async function findLogin(pool: pg.Pool, login: string): Promise<KnownLogin | undefined> {
  const { rows } = await pool.query<KnownLogin>(
    `SELECT id, login, email, must_change AS "mustChange", COALESCE(locked_until > now(), false) AS locked
       FROM staff WHERE login = $1 OR email = lower($1) ORDER BY login = $1 DESC LIMIT 1`,
    [login],
  );
  return rows[0];
}

/** Counts a wrong password; the pause doubles from one minute on. */
export async function countFailure(pool: pg.Pool, staffId: string): Promise<void> {
  await pool.query(
    `UPDATE staff SET failures = failures + 1,
       locked_until = CASE WHEN failures + 1 >= $2 THEN now() + make_interval(mins => LEAST(60, 2 ^ (failures + 1 - $2))::int) END
     WHERE id = $1`,
    [staffId, FAILURES],
  );
}

/** The right password came: what was counted is forgotten. */
export async function forgetFailures(pool: pg.Pool, staffId: string): Promise<void> {
  await pool.query('UPDATE staff SET failures = 0, locked_until = NULL WHERE id = $1', [staffId]);
}

/** How the password of somebody is kept; `undefined` for who only comes by single sign-on. */
export async function passwordOf(pool: pg.Pool, staffId: string): Promise<string | undefined> {
  const { rows } = await pool.query<{ password: string }>(
    `SELECT password FROM staff_account WHERE staff_id = $1 AND provider_id = 'credential'`,
    [staffId],
  );
  return rows[0]?.password;
}

/** Sets a password chosen by its owner and ends every session, the present one too. */
export async function changePassword(
  pool: pg.Pool | pg.ClientBase,
  staffId: string,
  hash: string,
): Promise<void> {
  await pool.query(
    `WITH changed AS (UPDATE staff SET must_change = false, failures = 0, locked_until = NULL WHERE id = $1),
          ended AS (DELETE FROM staff_session WHERE staff_id = $1)
     INSERT INTO staff_account (provider_id, account_id, staff_id, password) VALUES ('credential', $1::text, $1::uuid, $2)
     ON CONFLICT (provider_id, account_id) DO UPDATE SET password = $2, updated_at = now()`,
    [staffId, hash],
  );
}

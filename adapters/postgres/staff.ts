import { createHash, randomBytes } from 'node:crypto';
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

const SESSION_HOURS = 10;
/** Wrong passwords in a row before the door stays shut for a while, longer each time. */
const FAILURES = 5;

const digest = (secret: string): Buffer => createHash('sha256').update(secret).digest();

interface StaffRow {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly role: StaffMember['role'];
  readonly agency: string | null;
  readonly must_change: boolean;
}

const member = (row: StaffRow): StaffMember => ({
  id: row.id,
  login: row.login,
  name: row.name,
  role: row.role,
  agency: row.agency,
  mustChange: row.must_change,
});

/** How many people may sign in. */
export async function countStaff(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ count: string }>('SELECT count(*) FROM staff');
  return Number(rows[0]?.count);
}

/** Makes a member of staff whose password must be changed at the first sign-in. */
export async function addStaff(
  pool: pg.Pool,
  staff: {
    readonly login: string;
    readonly name: string;
    readonly role: StaffMember['role'];
    readonly password: string;
  },
): Promise<void> {
  await pool.query(
    'INSERT INTO staff (login, name, role, password) VALUES ($1, $2, $3, $4) ON CONFLICT (login) DO NOTHING',
    [staff.login, staff.name, staff.role, staff.password],
  );
}

/** The member with this login and the hash to check; `locked` while too many wrong passwords came. */
export async function findLogin(
  pool: pg.Pool,
  login: string,
): Promise<
  { readonly staff: StaffMember; readonly hash: string; readonly locked: boolean } | undefined
> {
  const { rows } = await pool.query<StaffRow & { password: string; locked: boolean }>(
    'SELECT *, COALESCE(locked_until > now(), false) AS locked FROM staff WHERE login = $1',
    [login],
  );
  const row = rows[0];
  return row && { staff: member(row), hash: row.password, locked: row.locked };
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

/** Opens a session; the secret goes into the cookie and is kept only as its hash. */
export async function openStaffSession(pool: pg.Pool, staffId: string): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  await pool.query(
    `WITH cleared AS (UPDATE staff SET failures = 0, locked_until = NULL WHERE id = $2)
     INSERT INTO staff_session (id, staff_id, csrf, expires_at) VALUES ($1, $2, $3, now() + make_interval(hours => $4))`,
    [digest(secret), staffId, randomBytes(18).toString('base64url'), SESSION_HOURS],
  );
  return secret;
}

/** The session behind a cookie, while it lasts. */
export async function readStaffSession(
  pool: pg.Pool,
  secret: string,
): Promise<StaffSession | undefined> {
  const { rows } = await pool.query<StaffRow & { csrf: string }>(
    'SELECT s.*, x.csrf FROM staff_session x JOIN staff s ON s.id = x.staff_id WHERE x.id = $1 AND x.expires_at > now()',
    [digest(secret)],
  );
  return rows[0] && { staff: member(rows[0]), csrf: rows[0].csrf };
}

/** Ends one session. */
export async function endStaffSession(pool: pg.Pool, secret: string): Promise<void> {
  await pool.query('DELETE FROM staff_session WHERE id = $1', [digest(secret)]);
}

/** Sets a password chosen by its owner and ends every other session. */
export async function changePassword(pool: pg.Pool, staffId: string, hash: string): Promise<void> {
  await pool.query(
    'WITH changed AS (UPDATE staff SET password = $2, must_change = false WHERE id = $1) DELETE FROM staff_session WHERE staff_id = $1',
    [staffId, hash],
  );
}

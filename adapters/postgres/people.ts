import type pg from 'pg';
import { noAddress, type StaffMember } from './staff.ts';

/** Somebody of the office, as an administrator sees them. */
export interface PersonRecord {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly email: string;
  readonly role: StaffMember['role'];
  readonly agency: string | null;
  readonly enabled: boolean;
  readonly hasWayIn: boolean;
  readonly locked: boolean;
  readonly twoFactor: boolean;
  readonly sessions: number;
  readonly lastSignInAt: Date | null;
}

/** What an administrator writes down about somebody. */
export interface PersonDetails {
  readonly name: string;
  readonly email: string;
  readonly role: StaffMember['role'];
  readonly agency: string | null;
}

const PEOPLE = `
SELECT s.id, s.login, s.name, s.email, s.role, s.agency, s.enabled,
       NOT s.must_change AND EXISTS (SELECT 1 FROM staff_account a WHERE a.staff_id = s.id) AS "hasWayIn",
       COALESCE(s.locked_until > now(), false) AS locked, s.two_factor_enabled AS "twoFactor",
       (SELECT count(*)::int FROM staff_session o WHERE o.staff_id = s.id AND o.expires_at > now()) AS sessions,
       (SELECT max(a.at) FROM audit a WHERE a.actor = s.login AND a.act = 'sign-in') AS "lastSignInAt"
  FROM staff s
 WHERE ($1::text IS NULL OR s.agency = $1)`;

/** Everybody of an agency, or of the whole office where `scope` is null; by name. */
export async function listPeople(
  pool: pg.Pool,
  scope: string | null,
): Promise<readonly PersonRecord[]> {
  const { rows } = await pool.query<PersonRecord>(`${PEOPLE} ORDER BY s.name, s.login LIMIT 2000`, [
    scope,
  ]);
  return rows;
}

/** `undefined` too where the person is out of `scope`. */
export async function findPerson(
  pool: pg.Pool | pg.ClientBase,
  scope: string | null,
  id: string,
): Promise<PersonRecord | undefined> {
  const { rows } = await pool.query<PersonRecord>(`${PEOPLE} AND s.id::text = $2`, [scope, id]);
  return rows[0];
}

/** Writes somebody down who cannot come in yet; `undefined` where login or address is in use. */
export async function addPerson(
  client: pg.ClientBase,
  login: string,
  { name, email, role, agency }: PersonDetails,
): Promise<string | undefined> {
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO staff (login, name, role, agency, email) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT DO NOTHING RETURNING id`,
    [login, name, role, agency, email || noAddress(login)],
  );
  return rows[0]?.id;
}

/** False where the address is somebody else's. */
export async function changePerson(
  client: pg.ClientBase,
  id: string,
  { name, email, role, agency }: PersonDetails,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `UPDATE staff SET name = $2, role = $3, agency = $4, updated_at = now(),
            email = COALESCE(NULLIF($5, ''), lower(login) || '@khong-co-thu.invalid')
      WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM staff o WHERE o.id <> $1 AND o.email = $5)`,
    [id, name, role, agency, email],
  );
  return rowCount === 1;
}

/** Shuts somebody out, which ends their sessions and links; or lets them in again, with every wrong try forgotten. */
export async function enablePerson(
  client: pg.ClientBase,
  id: string,
  enabled: boolean,
): Promise<void> {
  await client.query(
    'UPDATE staff SET enabled = $2, failures = 0, locked_until = NULL, updated_at = now() WHERE id = $1',
    [id, enabled],
  );
  if (!enabled) await endSessions(client, id);
}

/** Everywhere they are signed in ends now; the links that wait end too. */
export async function endSessions(client: pg.ClientBase, id: string): Promise<void> {
  await client.query('DELETE FROM staff_session WHERE staff_id = $1', [id]);
  await client.query(`DELETE FROM staff_verification WHERE value = $1 AND identifier LIKE $2`, [
    id,
    `${LINK}%`,
  ]);
}

/** For who lost the telephone: the password alone opens, until a second factor is set up anew. */
export async function dropSecondFactorOf(client: pg.ClientBase, id: string): Promise<void> {
  await client.query('UPDATE staff SET two_factor_enabled = false WHERE id = $1', [id]);
  await client.query('DELETE FROM staff_two_factor WHERE staff_id = $1', [id]);
}

/**
 * How many others could still look after the whole office. The rows are locked, so that two administrators who
 * block each other at once do not both succeed.
 */
export async function otherAdministrators(
  client: pg.Pool | pg.ClientBase,
  id: string,
): Promise<number> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT id FROM staff s WHERE role = 'administrator' AND agency IS NULL AND enabled
        AND EXISTS (SELECT 1 FROM staff_account a WHERE a.staff_id = s.id) ORDER BY id FOR UPDATE`,
  );
  return rows.filter((one) => one.id !== id).length;
}

/** Before a link's hash among what is under way. */
const LINK = 'invitation:';

/** Keeps the hash of a link by which somebody sets a password; the links before it open nothing any more. */
export async function keepLink(
  client: pg.ClientBase,
  { staffId, hash, expiresAt }: { staffId: string; hash: string; expiresAt: Date },
): Promise<void> {
  await client.query(`DELETE FROM staff_verification WHERE value = $1 AND identifier LIKE $2`, [
    staffId,
    `${LINK}%`,
  ]);
  await client.query(
    'INSERT INTO staff_verification (identifier, value, expires_at) VALUES ($1, $2, $3)',
    [LINK + hash, staffId, expiresAt],
  );
}

/** Whose link it is, while it opens. */
export async function ownerOfLink(
  pool: pg.Pool | pg.ClientBase,
  hash: string,
): Promise<
  | { readonly id: string; readonly login: string; readonly name: string; readonly email: string }
  | undefined
> {
  const { rows } = await pool.query<{ id: string; login: string; name: string; email: string }>(
    `SELECT s.id, s.login, s.name, s.email FROM staff_verification v JOIN staff s ON s.id::text = v.value AND s.enabled
      WHERE v.identifier = $1 AND v.expires_at > now()`,
    [LINK + hash],
  );
  return rows[0];
}

/** True for the one who uses the link; it opens nothing afterwards. */
export async function useUpLink(client: pg.ClientBase, hash: string): Promise<boolean> {
  const { rowCount } = await client.query(
    'DELETE FROM staff_verification WHERE identifier = $1 AND expires_at > now()',
    [LINK + hash],
  );
  return rowCount === 1;
}

import type pg from 'pg';
import type { StaffMember } from '../staff.ts';
import type { StaffCause } from './note-for-staff.ts';

/** Whose notices, and how far they see. */
export interface NoticeReader {
  readonly login: string;
  /** The agency beyond which nothing is shown; null for the whole office. */
  readonly scope: string | null;
}

/** What somebody has not seen yet; nothing that a citizen wrote. */
export interface OwnNotice {
  readonly id: string;
  readonly cause: StaffCause;
  readonly receipt: string;
  readonly category: string;
  readonly dueAt: Date;
  readonly at: Date;
}

/** A case that was sealed or given away since is not spoken of any more. */
const REACHED = 'NOT c.sealed AND ($2::text IS NULL OR c.agency = $2 OR c.also_agencies ? $2)';

/** What somebody has not seen, the newest first, with how many there are in all. */
export async function unseenNotices(
  pool: pg.Pool,
  { login, scope }: NoticeReader,
): Promise<{
  readonly rows: readonly OwnNotice[];
  readonly all: number;
  readonly mentions: number;
}> {
  const { rows } = await pool.query<OwnNotice & { all: number; mentions: number }>(
    `SELECT n.id::text, n.cause, c.receipt, c.category, c.due_at AS "dueAt", n.created_at AS at,
            count(*) OVER ()::int AS all, count(*) FILTER (WHERE n.cause = 'mentioned') OVER ()::int AS mentions
       FROM staff_notice n JOIN feedback_case c ON c.id = n.case_id
      WHERE n.login = $1 AND n.seen_at IS NULL AND ${REACHED} ORDER BY n.id DESC LIMIT 30`,
    [login, scope],
  );
  const [first] = rows;
  return {
    rows: rows.map(({ all: _, mentions: __, ...row }) => row),
    all: first?.all ?? 0,
    mentions: first?.mentions ?? 0,
  };
}

/** Whoever has read a case so far has seen what they were told of it; true where that was anything. */
export async function seeCaseNotices(
  pool: pg.Pool,
  seen: { readonly caseId: string; readonly login: string; readonly version: number },
): Promise<boolean> {
  const { rowCount } = await pool.query(
    'UPDATE staff_notice SET seen_at = now() WHERE case_id = $1 AND login = $2 AND number <= $3 AND seen_at IS NULL',
    [seen.caseId, seen.login, seen.version],
  );
  return (rowCount ?? 0) > 0;
}

/** Everything up to one notice was looked over. */
export async function seeNotices(pool: pg.Pool, login: string, upTo: string): Promise<void> {
  await pool.query(
    'UPDATE staff_notice SET seen_at = now() WHERE login = $1 AND id <= $2::bigint AND seen_at IS NULL',
    [login, upTo],
  );
}

/** Somebody who may see a case, as colleagues name them. */
export interface Colleague {
  readonly login: string;
  readonly name: string;
}

const COLLEAGUE = `enabled AND role <> 'editor' AND (role = 'inspector' OR agency IS NULL OR agency = $1 OR agency = ANY($2))`;

/** A colleague who may see a case, by their login. */
export async function colleagueFor(
  pool: pg.Pool,
  one: { readonly agency: string; readonly also: readonly string[] },
  login: string,
): Promise<(Colleague & Pick<StaffMember, 'role'>) | undefined> {
  const { rows } = await pool.query<Colleague & Pick<StaffMember, 'role'>>(
    `SELECT login, name, role FROM staff WHERE lower(login) = lower($3) AND ${COLLEAGUE}`,
    [one.agency, one.also, login],
  );
  return rows[0];
}

/** Whom a note about a case may name: whoever is on the staff and reaches it, by the beginning of a word. */
export async function colleaguesFor(
  pool: pg.Pool,
  one: { readonly agency: string; readonly also: readonly string[] },
  asked: { readonly words: string; readonly besides: string; readonly limit: number },
): Promise<readonly Colleague[]> {
  const { rows } = await pool.query<Colleague>(
    `SELECT login, name FROM staff
      WHERE ${COLLEAGUE} AND login <> $3
        AND ($4 = '' OR starts_with(lower(login), $4) OR starts_with(lower(name), $4) OR position(' ' || $4 IN lower(name)) > 0)
      ORDER BY agency IS NULL, name LIMIT $5`,
    [one.agency, one.also, asked.besides, asked.words.toLowerCase(), asked.limit],
  );
  return rows;
}

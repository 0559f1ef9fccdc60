import type pg from 'pg';
import { hidePrivateCode } from '#cases/hide-private-code.ts';

/** A conversation in the desk's list. */
export interface TalkRecord {
  readonly id: string;
  readonly accountId: string;
  readonly channel: string;
  readonly heldLogin: string | null;
  readonly heldName: string | null;
  readonly heldSince: Date | null;
  readonly lastCitizenAt: Date;
  readonly lastWords: string | null;
  readonly sealed: boolean;
  readonly waitsSince: Date | null;
  readonly waitsWhy: string | null;
  readonly notSent: number;
  /** Not answered until then. */
  readonly blockedUntil: Date | null;
}

/** Who asks: `agency` null sees every account, others those of their own agency and those of none. */
export interface TalkReader {
  readonly login: string;
  readonly agency: string | null;
}

export type TalkFilter = 'waiting' | 'mine' | 'held' | 'assistant' | 'not-sent' | 'blocked';

/** Failed and not set aside; a notice's bubbles go down a ladder of their own. */
const NOT_SENT = `o.status = 'failed' AND o.bubble->>'text' <> '' AND o.notice_id IS NULL`;

/** Who asked the inspection to call is known to the inspection alone. */
const TALKS = `
WITH waits AS (
  SELECT conversation_id, min(created_at) AS since, (array_agg(why ORDER BY id DESC))[1] AS why
    FROM call_back WHERE status = 'open' AND why <> 'inspection' GROUP BY conversation_id
), failed AS (
  SELECT o.conversation_id, count(*)::int AS n FROM outbox o WHERE ${NOT_SENT} GROUP BY o.conversation_id
), talks AS (
  SELECT c.id, c.held_by, c.held_since, c.last_citizen_at, a.id AS account_id, a.kind, w.since, w.why, COALESCE(f.n, 0) AS not_sent,
         CASE WHEN c.blocked_until > now() THEN c.blocked_until END AS blocked
    FROM conversation c JOIN channel_account a ON a.id = c.account_id
    LEFT JOIN waits w ON w.conversation_id = c.id LEFT JOIN failed f ON f.conversation_id = c.id
   WHERE c.last_citizen_at IS NOT NULL AND ($2::text IS NULL OR a.agency IS NULL OR a.agency = $2)
)`;

const COLUMNS = `
SELECT t.id, t.account_id AS "accountId", t.kind AS channel, t.held_by AS "heldLogin", COALESCE(s.name, t.held_by) AS "heldName",
       t.held_since AS "heldSince", t.last_citizen_at AS "lastCitizenAt", COALESCE(m.sealed, false) AS sealed,
       CASE WHEN NOT m.sealed THEN left(m.words, 200) END AS "lastWords",
       t.since AS "waitsSince", t.why AS "waitsWhy", t.not_sent AS "notSent", t.blocked AS "blockedUntil"
  FROM talks t LEFT JOIN staff s ON s.login = t.held_by
  LEFT JOIN LATERAL (
    SELECT i.sealed IS NOT NULL AS sealed, COALESCE(i.content->>'text', i.content->>'label', NULLIF(i.content->>'caption', '')) AS words
      FROM inbox i WHERE i.conversation_id = t.id AND i.kind = 'message' ORDER BY i.number DESC LIMIT 1
  ) m ON true`;

const WHICH: Readonly<Record<TalkFilter, string>> = {
  waiting: 't.since IS NOT NULL AND t.held_by IS NULL AND t.blocked IS NULL',
  mine: 't.held_by = $1',
  held: 't.held_by IS NOT NULL AND t.held_by <> $1',
  assistant: 't.held_by IS NULL AND t.blocked IS NULL AND $1 IS NOT NULL',
  blocked: 't.blocked IS NOT NULL AND $1 IS NOT NULL',
  'not-sent': 't.not_sent > 0 AND $1 IS NOT NULL',
};

/** Where a page of the list ended. */
export interface TalkCursor {
  readonly at: Date;
  readonly id: string;
}

/** Conversations of one kind; those that wait the longest first, all others the newest first. */
export async function listTalks(
  pool: pg.Pool,
  { login, agency }: TalkReader,
  filter: TalkFilter,
  after: TalkCursor | undefined,
  limit: number,
): Promise<readonly TalkRecord[]> {
  const [by, way, than] =
    filter === 'waiting' ? ['t.since', 'ASC', '>'] : ['t.last_citizen_at', 'DESC', '<'];
  const { rows } = await pool.query<TalkRecord>(
    `${TALKS} ${COLUMNS} WHERE ${WHICH[filter]} AND $1::text IS NOT NULL
        AND ($3::timestamptz IS NULL OR (date_trunc('milliseconds', ${by}), t.id) ${than} ($3, $4::uuid))
      ORDER BY date_trunc('milliseconds', ${by}) ${way}, t.id ${way} LIMIT $5`,
    [login, agency, after?.at ?? null, after?.id ?? null, limit],
  );
  return rows.map(asStaffRead);
}

/** How many there are of each kind; those of the assistant are not counted, nobody works them off. */
export async function countTalks(
  pool: pg.Pool,
  { login, agency }: TalkReader,
): Promise<Readonly<Record<Exclude<TalkFilter, 'assistant'>, number>>> {
  const counted = (filter: TalkFilter, name: string): string =>
    `count(*) FILTER (WHERE ${WHICH[filter]})::int AS "${name}"`;
  const { rows } = await pool.query<Record<Exclude<TalkFilter, 'assistant'>, number>>(
    `${TALKS} SELECT ${counted('waiting', 'waiting')}, ${counted('mine', 'mine')}, ${counted('held', 'held')},
            ${counted('not-sent', 'not-sent')}, ${counted('blocked', 'blocked')}
       FROM talks t WHERE $1::text IS NOT NULL
        AND (t.since IS NOT NULL OR t.held_by IS NOT NULL OR t.not_sent > 0 OR t.blocked IS NOT NULL)`,
    [login, agency],
  );
  return rows[0] ?? { waiting: 0, mine: 0, held: 0, 'not-sent': 0, blocked: 0 };
}

/** One conversation that this reader may see; `undefined` where there is none, or it is not for them. */
export async function findTalk(
  pool: pg.Pool,
  { login, agency }: TalkReader,
  id: string,
): Promise<TalkRecord | undefined> {
  const { rows } = await pool.query<TalkRecord>(
    `${TALKS} ${COLUMNS} WHERE t.id = $3 AND $1::text IS NOT NULL`,
    [login, agency, id],
  );
  return rows[0] && asStaffRead(rows[0]);
}

/** Receipts of what was filed in a conversation, the newest first; sealed ones are not among them. */
export async function casesOfTalk(pool: pg.Pool, id: string): Promise<readonly string[]> {
  const { rows } = await pool.query<{ receipt: string }>(
    'SELECT receipt FROM feedback_case WHERE conversation_id = $1 AND NOT sealed ORDER BY created_at DESC LIMIT 20',
    [id],
  );
  return rows.map(({ receipt }) => receipt);
}

/** Counters that only grow: where each of them stands says what is new since. */
export interface Marks {
  readonly inbox: string;
  readonly outbox: string;
  readonly events: string;
  readonly notices: string;
}

/** What changed since `before`: conversations and cases, a bounded number of each. */
export interface Changes {
  readonly marks: Marks;
  readonly conversations: readonly string[];
  readonly cases: readonly string[];
  /** Logins of those for whom something was noted. */
  readonly people: readonly string[];
}

const MARKS = `
SELECT COALESCE((SELECT max(id) FROM inbox), 0)::text AS inbox, COALESCE((SELECT max(id) FROM outbox), 0)::text AS outbox,
       COALESCE((SELECT max(id) FROM case_event), 0)::text AS events,
       COALESCE((SELECT max(id) FROM staff_notice), 0)::text AS notices`;

/** Looks at the ends of four indexes, and further only where one of them has moved. */
export async function changesSince(pool: pg.Pool, before: Marks | undefined): Promise<Changes> {
  const { rows } = await pool.query<Marks>(MARKS);
  const marks = rows[0] ?? { inbox: '0', outbox: '0', events: '0', notices: '0' };
  const same =
    !before ||
    (before.inbox === marks.inbox &&
      before.outbox === marks.outbox &&
      before.events === marks.events &&
      before.notices === marks.notices);
  if (same) return { marks, conversations: [], cases: [], people: [] };
  const found = await pool.query<{
    conversation: string | null;
    receipt: string | null;
    login: string | null;
  }>(
    `(SELECT DISTINCT conversation_id AS conversation, NULL AS receipt, NULL AS login FROM inbox WHERE id > $1 LIMIT 200)
     UNION (SELECT DISTINCT conversation_id, NULL, NULL FROM outbox WHERE id > $2 LIMIT 200)
     UNION (SELECT DISTINCT NULL::uuid, c.receipt, NULL FROM case_event e JOIN feedback_case c ON c.id = e.case_id
             WHERE e.id > $3 LIMIT 200)
     UNION (SELECT DISTINCT NULL::uuid, NULL, login FROM staff_notice WHERE id > $4 LIMIT 200)`,
    [before.inbox, before.outbox, before.events, before.notices],
  );
  return {
    marks,
    conversations: found.rows.flatMap(({ conversation }) => conversation ?? []),
    cases: found.rows.flatMap(({ receipt }) => receipt ?? []),
    people: found.rows.flatMap(({ login }) => login ?? []),
  };
}

/** A private code that the citizen typed is not for staff. */
function asStaffRead(talk: TalkRecord): TalkRecord {
  const { lastWords } = talk;
  return { ...talk, lastWords: lastWords === null ? null : hidePrivateCode(lastWords) };
}

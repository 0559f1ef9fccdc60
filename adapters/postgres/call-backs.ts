import type pg from 'pg';
import { VOICES, type VoiceFile } from './desk-records.ts';
import type { Seal } from './seal.ts';

/** Somebody who waits for a person: the oldest first. */
export interface CallBackRow {
  readonly id: string;
  readonly conversationId: string;
  readonly channel: string;
  readonly accountId: string;
  readonly why: string;
  readonly createdAt: Date;
  readonly heldBy: string | null;
  readonly takenBy: string | null;
  readonly takenName: string | null;
  readonly takenAt: Date | null;
  /** Calls that nobody answered, and the last of them. */
  readonly tries: number;
  readonly lastTriedAt: Date | null;
  readonly doneAt: Date | null;
  readonly doneBy: string | null;
  readonly outcome: string | null;
  readonly voices: readonly VoiceFile[];
}

/**
 * Who asks: whether they belong to the inspection, whether they answer citizens, and the agency whose accounts they
 * see, null for all. Whoever asked the inspection to call is seen and closed by its role alone (design.md 6).
 */
export interface CallBackReader {
  readonly inspects: boolean;
  readonly handles: boolean;
  readonly scope: string | null;
}

/** Ended ones are shown this long, so that one closed by mistake is opened again. */
const SHOWN_DAYS = 7;

/** A voice's call-back carries the number of its message: conversation, number, "voice". */
const LISTED = `
SELECT b.id::text, b.conversation_id AS "conversationId", a.kind AS channel, a.id AS "accountId", b.why, b.created_at AS "createdAt",
       c.held_by AS "heldBy", b.taken_by AS "takenBy", COALESCE(t.name, b.taken_by) AS "takenName", b.taken_at AS "takenAt",
       b.tries, b.last_tried_at AS "lastTriedAt", b.done_at AS "doneAt", COALESCE(d.name, b.done_by) AS "doneBy", b.outcome,
       CASE WHEN i.id IS NULL THEN '[]' ELSE ${VOICES} END AS voices
  FROM call_back b JOIN conversation c ON c.id = b.conversation_id JOIN channel_account a ON a.id = c.account_id
  LEFT JOIN staff t ON t.login = b.taken_by LEFT JOIN staff d ON d.login = b.done_by
  LEFT JOIN inbox i ON b.why = 'voice' AND i.conversation_id = b.conversation_id
        AND b.key = b.conversation_id || '/' || i.number || '/voice'
 WHERE (b.why <> 'inspection' OR $1) AND ($2::text IS NULL OR a.agency IS NULL OR a.agency = $2)`;

/** Everybody who waits for a person, with the voice to listen to; who asked the inspection only where one `inspects`. */
export async function openCallBacks(
  pool: pg.Pool,
  { inspects, scope }: CallBackReader,
  limit = 200,
): Promise<readonly CallBackRow[]> {
  const { rows } = await pool.query<CallBackRow>(
    `${LISTED} AND b.status = 'open' ORDER BY b.id LIMIT $3`,
    [inspects, scope, limit],
  );
  return rows;
}

/** Those that staff closed in the last days, the newest first. */
export async function closedCallBacks(
  pool: pg.Pool,
  { inspects, scope }: CallBackReader,
  limit = 100,
): Promise<readonly CallBackRow[]> {
  const { rows } = await pool.query<CallBackRow>(
    `${LISTED} AND b.status = 'done' AND b.outcome IS NOT NULL AND b.done_at > now() - make_interval(days => ${SHOWN_DAYS})
      ORDER BY b.done_at DESC LIMIT $3`,
    [inspects, scope, limit],
  );
  return rows;
}

/** How a call-back ended: spoken to, answered in the chat, not reached after several tries, nothing to do. */
export const CALL_OUTCOMES = ['reached', 'in-chat', 'gave-up', 'not-needed'] as const;
export type CallOutcome = (typeof CALL_OUTCOMES)[number];

/** What somebody does about one. */
export type CallBackAct =
  | { readonly kind: 'take'; readonly force: boolean }
  | { readonly kind: 'let-go' }
  | { readonly kind: 'not-reached' }
  | { readonly kind: 'close'; readonly outcome: CallOutcome }
  | { readonly kind: 'reopen' };

const REACHED = `b.id = $1 AND c.id = b.conversation_id AND (b.why <> 'inspection' AND $3 OR b.why = 'inspection' AND $2)
  AND ($4::text IS NULL OR a.agency IS NULL OR a.agency = $4)`;

const CHANGE: Readonly<
  Record<CallBackAct['kind'], { readonly set: string; readonly where: string }>
> = {
  take: {
    set: 'taken_by = $5, taken_at = now()',
    where: `b.status = 'open' AND (b.taken_by IS NULL OR b.taken_by = $5 OR $6 = 'force')`,
  },
  'let-go': {
    set: 'taken_by = NULL, taken_at = NULL',
    where: `b.status = 'open' AND b.taken_by = $5 AND $6::text IS NULL`,
  },
  'not-reached': {
    set: 'tries = b.tries + 1, last_tried_at = now(), taken_by = $5, taken_at = COALESCE(b.taken_at, now())',
    where: `b.status = 'open' AND (b.taken_by IS NULL OR b.taken_by = $5) AND $6::text IS NULL`,
  },
  close: {
    set: `status = 'done', done_at = now(), done_by = $5, outcome = $6`,
    where: `b.status = 'open'`,
  },
  reopen: {
    set: `status = 'open', done_at = NULL, done_by = NULL, outcome = NULL`,
    where: `b.status = 'done' AND b.outcome IS NOT NULL AND $5::text IS NOT NULL AND $6::text IS NULL
      AND b.done_at > now() - make_interval(days => ${SHOWN_DAYS})`,
  },
};

/** Changes one of them in a single statement; false where it is not theirs to see or no longer as the act needs it. */
export async function changeCallBack(
  pool: pg.Pool,
  id: string,
  { inspects, handles, scope }: CallBackReader,
  login: string,
  act: CallBackAct,
): Promise<boolean> {
  const { set, where } = CHANGE[act.kind];
  const { rowCount } = await pool.query(
    `UPDATE call_back b SET ${set} FROM conversation c JOIN channel_account a ON a.id = c.account_id
      WHERE ${REACHED} AND ${where}`,
    [id, inspects, handles, scope, login, detailOf(act)],
  );
  return rowCount === 1;
}

function detailOf(act: CallBackAct): string | null {
  if (act.kind === 'close') return act.outcome;
  return act.kind === 'take' && act.force ? 'force' : null;
}

const FOUND = `
SELECT b.status, b.taken_by AS "takenBy", COALESCE(s.name, b.taken_by) AS "takenName", b.conversation_id AS "conversationId"
  FROM call_back b JOIN conversation c ON c.id = b.conversation_id JOIN channel_account a ON a.id = c.account_id
  LEFT JOIN staff s ON s.login = b.taken_by
 WHERE ${REACHED}`;

/** One that this reader may act on; `undefined` where there is none for them. */
export async function findCallBack(
  pool: pg.Pool,
  id: string,
  { inspects, handles, scope }: CallBackReader,
): Promise<
  | {
      readonly status: string;
      readonly takenBy: string | null;
      readonly takenName: string | null;
      readonly conversationId: string;
    }
  | undefined
> {
  const { rows } = await pool.query(FOUND, [id, inspects, handles, scope]);
  return rows[0];
}

const PHONES = `
SELECT b.id::text, COALESCE(b.phone, (
         SELECT i.phone FROM citizen_identity i
          WHERE i.account_id = c.account_id AND i.platform_id = c.recipient AND i.phone IS NOT NULL LIMIT 1)) AS phone
  FROM call_back b JOIN conversation c ON c.id = b.conversation_id
 WHERE b.id = ANY($1::bigint[]) AND b.why <> 'inspection'`;

/** The numbers to call, by the call-back's id, as far as they are known; the inspection's stand elsewhere. */
export async function phonesToCall(
  pool: pg.Pool,
  ids: readonly string[],
  personal: Pick<Seal, 'open'>,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await pool.query<{ id: string; phone: Buffer | null }>(PHONES, [ids]);
  return new Map(rows.flatMap(({ id, phone }) => (phone ? [[id, personal.open(phone)]] : [])));
}

/** Somebody of the staff answers in the chat: whoever asked for a person there has been seen to. */
export async function closeCallBacks(
  pool: pg.Pool,
  conversationId: string,
  login: string,
): Promise<void> {
  await pool.query(
    `UPDATE call_back SET status = 'done', done_at = now(), done_by = $2, outcome = 'in-chat'
      WHERE conversation_id = $1 AND status = 'open' AND why <> 'inspection'`,
    [conversationId, login],
  );
}

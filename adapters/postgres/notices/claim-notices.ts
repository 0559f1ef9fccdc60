import type pg from 'pg';
import type { NoticePurpose, NoticeWay, NoticeWords } from '#bot/notices/notice.ts';
import type { Try } from '#bot/notices/told.ts';
import type { Seal } from '../seal.ts';
import {
  RECIPIENT_COLUMNS,
  RECIPIENT_JOINS,
  type RecipientFacts,
  type RecipientRow,
  recipientOf,
} from './recipient-facts.ts';

/** Who claims a notice and does not come back for this long counts as dead; a way answers far sooner. */
const CLAIM_SECONDS = 60;

/** A notice that is ours to go on with, and how its citizen can be reached. */
export interface ClaimedNotice extends RecipientFacts {
  readonly id: string;
  readonly key: string;
  readonly purpose: NoticePurpose;
  readonly words: NoticeWords;
  readonly round: number;
  readonly tries: readonly Try[];
  /** The case it is about was taken out of sight meanwhile. */
  readonly sealed: boolean;
}

type ClaimedRow = RecipientRow &
  Pick<ClaimedNotice, 'id' | 'key' | 'purpose' | 'words' | 'round' | 'tries'> & {
    readonly sealed: boolean | null;
  };

/** Claims notices that are due at `now`, the longest due first. */
export async function claimNotices(
  pool: pg.Pool,
  personal: Seal,
  { token, now, limit }: { readonly token: string; readonly now: Date; readonly limit: number },
): Promise<readonly ClaimedNotice[]> {
  const { rows } = await pool.query<ClaimedRow>(
    `WITH due AS (
       SELECT id FROM notice
        WHERE settled_at IS NULL AND status = 'waiting' AND not_before <= $2
          AND (claimed_until IS NULL OR claimed_until < now())
        ORDER BY not_before LIMIT $3 FOR UPDATE SKIP LOCKED
     ), n AS (
       UPDATE notice SET claimed_by = $1, claimed_until = now() + make_interval(secs => ${CLAIM_SECONDS})
         FROM due WHERE notice.id = due.id RETURNING notice.*
     )
     SELECT n.id, n.key, n.purpose, n.words, n.round, n.tries, fc.sealed, ${RECIPIENT_COLUMNS} FROM n ${RECIPIENT_JOINS}
      ORDER BY n.not_before`,
    [token, now, limit],
  );
  return rows.map((row) => ({
    ...recipientOf(row, personal),
    id: row.id,
    key: row.key,
    purpose: row.purpose,
    words: row.words,
    round: row.round,
    tries: row.tries,
    sealed: row.sealed ?? false,
  }));
}

/** Looked at again in the statement that begins: a wish withdrawn a moment ago is honoured. */
const STILL_WISHED =
  'NOT EXISTS (SELECT 1 FROM notice_wish w WHERE w.citizen_id = $3 AND w.stopped)';

type Ours = Pick<ClaimedNotice, 'id' | 'citizenId'>;

/** Hands a notice to the conversation's outbox as bubbles; false where it is not ours or not wished any more. */
export async function beginChat(
  pool: pg.Pool,
  { id, citizenId }: Ours,
  token: string,
  bubbles: readonly unknown[],
): Promise<boolean> {
  const { rowCount } = await pool.query(
    `WITH mine AS (
       UPDATE notice SET status = 'in-chat', way = 'chat', claimed_by = NULL, claimed_until = NULL
        WHERE id = $1 AND claimed_by = $2 AND status = 'waiting' AND ${STILL_WISHED}
       RETURNING id, conversation_id, author, key, round
     )
     INSERT INTO outbox (conversation_id, key, kind, author, bubble, notice_id)
     SELECT conversation_id, 'notice/' || key || '/' || round || '/' || b.at, 'notice', author, b.bubble, id
       FROM mine, jsonb_to_recordset($4::jsonb) AS b(at int, bubble jsonb) ORDER BY b.at
     ON CONFLICT (key) DO NOTHING`,
    [id, token, citizenId ?? null, JSON.stringify(bubbles.map((bubble, at) => ({ at, bubble })))],
  );
  return (rowCount ?? 0) > 0;
}

/** Marks a notice as being told by a way outside the chat, before the call is made; false as above. */
export async function beginTelling(
  pool: pg.Pool,
  { id, citizenId }: Ours,
  token: string,
  { way, trackingId }: { readonly way: NoticeWay; readonly trackingId: string },
): Promise<boolean> {
  const { rowCount } = await pool.query(
    `UPDATE notice SET status = 'telling', way = $4, tracking_id = $5,
            claimed_until = now() + make_interval(secs => ${CLAIM_SECONDS})
      WHERE id = $1 AND claimed_by = $2 AND status = 'waiting' AND ${STILL_WISHED}`,
    [id, token, citizenId ?? null, way, trackingId],
  );
  return rowCount === 1;
}

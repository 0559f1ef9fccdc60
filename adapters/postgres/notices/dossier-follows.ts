import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { NoticeWords } from '#bot/notices/notice.ts';
import { inTransaction } from '../in-transaction.ts';
import { queueNotice } from './queue-notice.ts';

/** The name under which what the office says by itself stands in a conversation; no reply of the assistant. */
const OFFICE = 'Thông báo';

/** A followed dossier whose status its follower does not know yet. */
export interface ChangedDossier {
  readonly code: string;
  readonly followedAs: string;
  readonly conversationId: string;
  readonly procedure: string;
  readonly status: string;
  readonly knownStatus: string | undefined;
  /** When the register last wrote it: makes the notice's key another one when a status comes again. */
  readonly updatedAt: Date;
}

interface Row {
  readonly code: string;
  readonly followed_as: string;
  readonly conversation_id: string;
  readonly procedure_name: string;
  readonly status: string;
  readonly told_status: string | null;
  readonly updated_at: Date;
}

/** Follows whose dossier has moved; it does not matter by which way the register was changed. */
export async function changedDossiers(
  pool: pg.Pool,
  limit: number,
): Promise<readonly ChangedDossier[]> {
  const { rows } = await pool.query<Row>(
    `SELECT d.code, f.code AS followed_as, f.conversation_id, d.procedure_name, d.status, f.told_status, d.updated_at
       FROM dossier_follow f JOIN dossier d ON d.code = upper(f.code)
      WHERE d.status IS DISTINCT FROM f.told_status ORDER BY d.updated_at LIMIT $1`,
    [limit],
  );
  return rows.map((row) => ({
    code: row.code,
    followedAs: row.followed_as,
    conversationId: row.conversation_id,
    procedure: row.procedure_name,
    status: row.status,
    knownStatus: row.told_status ?? undefined,
    updatedAt: row.updated_at,
  }));
}

/** How a follower is told: of one change, or of several at once. */
export interface FollowWords {
  readonly one: (changed: ChangedDossier) => NoticeWords;
  readonly several: (changed: readonly ChangedDossier[]) => NoticeWords;
}

/**
 * Notes that a follower is told of these statuses and queues one notice for all of them, in one transaction. Who
 * followed before statuses were noted knows the one of today.
 */
export async function tellFollower(
  pool: pg.Pool,
  all: readonly ChangedDossier[],
  words: FollowWords,
): Promise<void> {
  await inTransaction(pool, async (client) => {
    const news: ChangedDossier[] = [];
    for (const changed of all)
      if ((await noteTold(client, changed)) && changed.knownStatus !== undefined)
        news.push(changed);
    const [first, second] = news;
    if (first && !second) await queueNotice(client, noticeOf(first, words.one(first)));
    if (first && second) await queueNotice(client, digestOf(news, words.several(news)));
  });
}

/** False where another process noted it first. */
async function noteTold(client: pg.ClientBase, changed: ChangedDossier): Promise<boolean> {
  const { rowCount } = await client.query(
    `UPDATE dossier_follow SET told_status = $3
      WHERE code = $1 AND conversation_id = $2 AND told_status IS NOT DISTINCT FROM $4`,
    [changed.followedAs, changed.conversationId, changed.status, changed.knownStatus ?? null],
  );
  return rowCount === 1;
}

function keyOf({ code, conversationId, status, updatedAt }: ChangedDossier): string {
  return `dossier/${code}/${conversationId}/${updatedAt.getTime()}/${status}`;
}

function noticeOf(changed: ChangedDossier, words: NoticeWords): Parameters<typeof queueNotice>[1] {
  const { code, conversationId } = changed;
  return {
    key: keyOf(changed),
    conversationId,
    subject: `dossier/${code}`,
    purpose: 'dossier-changed',
    words,
    author: OFFICE,
  };
}

/** A subject of its own: a later one must not take back what this one tells of other dossiers. */
function digestOf(
  news: readonly ChangedDossier[],
  words: NoticeWords,
): Parameters<typeof queueNotice>[1] {
  const key = `digest/${createHash('sha256').update(news.map(keyOf).join('\n')).digest('hex')}`;
  const conversationId = news[0]?.conversationId ?? '';
  return { key, conversationId, subject: key, purpose: 'dossier-changed', words, author: OFFICE };
}

/** Something that waits for a follower: papers wanted by a day, or a result that nobody fetched. */
export interface WaitingForFollower {
  readonly code: string;
  readonly conversationId: string;
  readonly procedure: string;
  readonly kind: 'papers' | 'result';
  /** The day the papers are wanted by, or the one since which the result waits. */
  readonly day: Date;
}

/** Followed dossiers that wait for their citizen, with days near enough to be reminded of. */
export async function waitingForFollowers(
  pool: pg.Pool,
  now: Date,
): Promise<readonly WaitingForFollower[]> {
  const { rows } = await pool.query<WaitingForFollower>(
    `SELECT d.code, f.conversation_id AS "conversationId", d.procedure_name AS procedure, 'papers' AS kind,
            (s->>'until')::timestamptz AS day
       FROM dossier_follow f JOIN dossier d ON d.code = upper(f.code),
            jsonb_array_elements(COALESCE(d.details->'supplements', '[]')) s
      WHERE d.stage = 'supplement' AND s->>'answeredAt' IS NULL
        AND (s->>'until')::timestamptz BETWEEN $1 AND $1::timestamptz + interval '14 days'
     UNION ALL
     SELECT d.code, f.conversation_id, d.procedure_name, 'result', d.finished_at
       FROM dossier_follow f JOIN dossier d ON d.code = upper(f.code)
      WHERE d.stage = 'done' AND d.finished_at BETWEEN $1::timestamptz - interval '30 days' AND $1
     LIMIT 1000`,
    [now],
  );
  return rows;
}

/** Reminds once of each: the key says of what. */
export async function remindFollower(
  pool: pg.Pool,
  { code, conversationId, kind, day }: WaitingForFollower,
  words: NoticeWords,
): Promise<void> {
  await queueNotice(pool, {
    key: `dossier-reminder/${kind}/${code}/${conversationId}/${day.getTime()}`,
    conversationId,
    subject: `dossier-reminder/${code}`,
    purpose: 'dossier-changed',
    words,
    author: OFFICE,
  });
}

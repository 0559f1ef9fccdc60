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

/**
 * Notes that the follower is told of this status and queues the notice, in one transaction. Who followed before
 * statuses were noted knows the one of today.
 */
export async function tellFollower(
  pool: pg.Pool,
  changed: ChangedDossier,
  words: NoticeWords,
): Promise<void> {
  await inTransaction(pool, async (client) => {
    const { rowCount } = await client.query(
      `UPDATE dossier_follow SET told_status = $3
        WHERE code = $1 AND conversation_id = $2 AND told_status IS NOT DISTINCT FROM $4`,
      [changed.followedAs, changed.conversationId, changed.status, changed.knownStatus ?? null],
    );
    if (rowCount === 1 && changed.knownStatus !== undefined)
      await queueNotice(client, noticeOf(changed, words));
  });
}

function noticeOf(
  { code, conversationId, status, updatedAt }: ChangedDossier,
  words: NoticeWords,
): Parameters<typeof queueNotice>[1] {
  return {
    key: `dossier/${code}/${conversationId}/${updatedAt.getTime()}/${status}`,
    conversationId,
    subject: `dossier/${code}`,
    purpose: 'dossier-changed',
    words,
    author: OFFICE,
  };
}

import type pg from 'pg';
import type { NoticeWords } from '#bot/notices/notice.ts';
import { inTransaction } from '../in-transaction.ts';
import type { Seal } from '../seal.ts';
import { queueNotice } from './queue-notice.ts';
import {
  RECIPIENT_COLUMNS,
  RECIPIENT_JOINS,
  type RecipientFacts,
  type RecipientRow,
  recipientOf,
} from './recipient-facts.ts';

/** Whom an announcement goes to; an empty choice means all of that kind. */
export interface Audience {
  readonly kind: 'cases' | 'followers';
  /** A category of open cases, or the procedure of followed dossiers. */
  readonly of: string;
  readonly communeCode: string;
}

/** Nobody announces to more at once. */
const MOST = 20_000;

const PEOPLE: Readonly<Record<Audience['kind'], string>> = {
  cases: `SELECT fc.conversation_id, fc.id AS case_id FROM feedback_case fc
    WHERE NOT fc.sealed AND fc.conversation_id IS NOT NULL AND fc.stage NOT IN ('closed', 'refused', 'merged', 'withdrawn')
      AND ($1 = '' OR fc.category = $1) AND ($2 = '' OR fc.commune_code = $2)`,
  followers: `SELECT f.conversation_id, NULL::uuid AS case_id FROM dossier_follow f JOIN dossier d ON d.code = upper(f.code)
    WHERE ($1 = '' OR d.procedure_code = $1) AND $2 = ''`,
};

/** Every citizen of the audience once, on the channel they wrote on last, unless they want no notices. */
export async function audienceOf(
  pool: pg.Pool,
  personal: Seal,
  { kind, of, communeCode }: Audience,
): Promise<readonly RecipientFacts[]> {
  const { rows } = await pool.query<RecipientRow>(
    `WITH n AS (SELECT people.*, NULL::text AS subject FROM (${PEOPLE[kind]}) people)
     SELECT DISTINCT ON (COALESCE(own.citizen_id, c.id)) ${RECIPIENT_COLUMNS} FROM n ${RECIPIENT_JOINS}
      WHERE w.stopped IS NOT TRUE ORDER BY COALESCE(own.citizen_id, c.id), c.last_citizen_at DESC NULLS LAST LIMIT ${MOST}`,
    [of, communeCode],
  );
  return rows.map((row) => recipientOf(row, personal));
}

/** An announcement as it was confirmed. */
export interface Announcement {
  readonly id: string;
  readonly text: string;
  readonly audience: Audience;
  readonly cost: number;
  readonly staff: { readonly login: string; readonly name: string };
  readonly words: NoticeWords;
  readonly conversations: readonly string[];
}

/** Queues an announcement, all or nothing; false where this one was queued before. */
export async function queueAnnouncement(
  pool: pg.Pool,
  { id, text, audience, cost, staff, words, conversations }: Announcement,
): Promise<boolean> {
  return inTransaction(pool, async (client) => {
    const { rowCount } = await client.query(
      `INSERT INTO notice_batch (id, text, audience, people, cost, created_by) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (id) DO NOTHING`,
      [id, text, JSON.stringify(audience), conversations.length, cost, staff.login],
    );
    if (rowCount !== 1) return false;
    for (const conversationId of conversations)
      await queueNotice(client, {
        key: `announcement/${id}/${conversationId}`,
        conversationId,
        subject: `announcement/${id}`,
        purpose: 'announcement',
        words,
        author: staff.name,
        batchId: id,
      });
    return true;
  });
}

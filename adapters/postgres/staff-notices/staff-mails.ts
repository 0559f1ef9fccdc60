import type pg from 'pg';
import type { MailFate } from '../alert-mails.ts';
import type { OwnNotice } from './own-notices.ts';

/** Who claims a mail and does not come back for this long is dead; a mail server answers far sooner. */
const CLAIM_SECONDS = 120;

/** Writes down that a mail with these notices leaves; nothing for who has no address. */
export async function queueStaffMail(
  client: pg.ClientBase,
  login: string,
  notices: readonly OwnNotice[],
): Promise<void> {
  await client.query(
    `WITH made AS (
       INSERT INTO staff_mail (login) SELECT login FROM staff WHERE login = $1 AND email NOT LIKE '%.invalid' RETURNING id
     )
     UPDATE staff_notice SET mail_id = made.id FROM made WHERE staff_notice.id = ANY($2::bigint[])`,
    [login, notices.map(({ id }) => id)],
  );
}

/** A mail that is ours to send, with what it tells. */
export interface ClaimedStaffMail {
  readonly id: string;
  readonly address: string;
  /** How often it was tried before. */
  readonly attempts: number;
  readonly notices: readonly OwnNotice[];
}

/** Claims what is due; whoever claimed and died may have sent it: that is `unknown` and never repeated. */
export async function claimStaffMails(
  pool: pg.Pool,
  limit: number,
): Promise<readonly ClaimedStaffMail[]> {
  await pool.query(
    `UPDATE staff_mail SET status = 'unknown', because = 'no-answer', settled_at = now(), claimed_until = NULL
      WHERE settled_at IS NULL AND status = 'telling' AND claimed_until < now()`,
  );
  const { rows } = await pool.query<Omit<ClaimedStaffMail, 'notices'>>(
    `WITH due AS (
       SELECT id FROM staff_mail WHERE settled_at IS NULL AND status = 'waiting' AND not_before <= now()
        ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED
     )
     UPDATE staff_mail m SET status = 'telling', claimed_until = now() + interval '${CLAIM_SECONDS} seconds'
       FROM due, staff s WHERE m.id = due.id AND s.login = m.login
     RETURNING m.id::text, s.email AS address, m.attempts`,
    [limit],
  );
  return Promise.all(rows.map(async (row) => ({ ...row, notices: await noticesIn(pool, row.id) })));
}

async function noticesIn(pool: pg.Pool, mailId: string): Promise<readonly OwnNotice[]> {
  const { rows } = await pool.query<OwnNotice>(
    `SELECT n.id::text, n.cause, c.receipt, c.category, c.due_at AS "dueAt", n.created_at AS at
       FROM staff_notice n JOIN feedback_case c ON c.id = n.case_id
      WHERE n.mail_id = $1::bigint AND NOT c.sealed ORDER BY n.id`,
    [mailId],
  );
  return rows;
}

/** Writes down what a mail came to; changes nothing where it was settled meanwhile. */
export async function settleStaffMail(pool: pg.Pool, id: string, fate: MailFate): Promise<void> {
  const again = fate.kind === 'again';
  await pool.query(
    `UPDATE staff_mail SET status = $2, because = $3, attempts = attempts + 1, claimed_until = NULL,
            not_before = now() + make_interval(mins => $4), settled_at = CASE WHEN $5 THEN NULL ELSE now() END
      WHERE id = $1::bigint AND settled_at IS NULL`,
    [
      id,
      again ? 'waiting' : fate.kind,
      fate.kind === 'sent' ? null : fate.because,
      again ? fate.minutes : 0,
      again,
    ],
  );
}

/** Why the newest mail to somebody did not arrive for certain; `undefined` where it did, or none was sent. */
export async function mailTroubleOf(pool: pg.Pool, login: string): Promise<string | undefined> {
  const { rows } = await pool.query<{ because: string | null }>(
    'SELECT because FROM staff_mail WHERE login = $1 ORDER BY id DESC LIMIT 1',
    [login],
  );
  return rows[0]?.because ?? undefined;
}

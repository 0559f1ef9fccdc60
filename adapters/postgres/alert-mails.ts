import type pg from 'pg';
import { codeUsed, countWrong } from './alert-contacts.ts';
import { inTransaction } from './in-transaction.ts';
import type { Seal } from './seal.ts';

/** Who claims a mail and does not come back for this long is dead; a mail server answers far sooner. */
const CLAIM_SECONDS = 120;
/** An alert that could not leave for so long is no news any more: the desk has it. */
const NEWS_HOURS = 6;

/** A mail address that alerts go to. */
export interface AlertAddress {
  readonly id: string;
  readonly label: string;
  readonly mail: string;
  /** What its newest alert came to, where it did not arrive for certain. */
  readonly trouble: string | undefined;
}

export async function alertAddresses(
  pool: pg.Pool,
  personal: Seal,
): Promise<readonly AlertAddress[]> {
  const { rows } = await pool.query<{
    id: string;
    label: string;
    mail: Buffer;
    status: string | null;
    because: string | null;
  }>(
    `SELECT a.id, a.label, a.mail, m.status, m.because FROM alert_address a
       LEFT JOIN LATERAL (SELECT status, because FROM alert_mail WHERE address_id = a.id ORDER BY alert_id DESC LIMIT 1) m ON true
      ORDER BY a.label, a.id`,
  );
  return rows.map(({ id, label, mail, status, because }) => ({
    ...{ id, label, mail: personal.open(mail) },
    trouble: status === null || status === 'sent' ? undefined : (because ?? undefined),
  }));
}

/** Whether anybody hears alerts by mail. */
export async function hasAlertAddress(pool: pg.Pool): Promise<boolean> {
  const { rowCount } = await pool.query('SELECT 1 FROM alert_address LIMIT 1');
  return rowCount === 1;
}

/** The code that was sent to an address came back: alerts go there from now on. A wrong one is counted. */
export async function linkMailByCode(
  pool: pg.Pool,
  personal: Seal,
  code: string,
): Promise<{ readonly label: string } | undefined> {
  const linked = await inTransaction(pool, async (client) => {
    const used = await codeUsed(client, code, 'mail');
    if (!used?.mail) return undefined;
    await client.query(
      `INSERT INTO alert_address (mail, mark, label) VALUES ($1, $2, $3)
       ON CONFLICT (mark) DO UPDATE SET label = EXCLUDED.label`,
      [used.mail, personal.mark(personal.open(used.mail).toLowerCase()), used.label],
    );
    return { label: used.label };
  });
  if (!linked) await countWrong(pool);
  return linked;
}

/** Alerts no longer go to this address; gives whose it was. */
export async function removeAlertAddress(pool: pg.Pool, id: string): Promise<void> {
  await pool.query('DELETE FROM alert_address WHERE id = $1', [id]);
}

/** Writes down that an alert goes to every address there is, inside the transaction that tells it. */
export async function queueAlertMails(client: pg.ClientBase, alertId: string): Promise<void> {
  await client.query(
    `INSERT INTO alert_mail (alert_id, address_id) SELECT $1::bigint, id FROM alert_address ON CONFLICT DO NOTHING`,
    [alertId],
  );
}

/** An alert that is ours to mail. */
export interface ClaimedMail {
  readonly alertId: string;
  readonly addressId: string;
  readonly kind: string;
  readonly about: string;
  readonly mail: string;
  /** How often it was tried before. */
  readonly attempts: number;
}

/**
 * Claims what is due. Whoever claimed and died may have mailed it: that is `unknown` and not repeated, as every
 * mail is; what could not leave while it was news has failed.
 */
export async function claimAlertMails(
  pool: pg.Pool,
  personal: Seal,
  limit: number,
): Promise<readonly ClaimedMail[]> {
  await pool.query(
    `UPDATE alert_mail m SET settled_at = now(), claimed_until = NULL,
            status = CASE WHEN m.status = 'telling' THEN 'unknown' ELSE 'failed' END,
            because = CASE WHEN m.status = 'telling' THEN 'no-answer' ELSE COALESCE(m.because, 'busy') END
       FROM staff_alert s
      WHERE s.id = m.alert_id AND m.settled_at IS NULL
        AND ((m.status = 'telling' AND m.claimed_until < now())
          OR (m.status = 'waiting' AND s.created_at < now() - interval '${NEWS_HOURS} hours'))`,
  );
  const { rows } = await pool.query<Omit<ClaimedMail, 'mail'> & { readonly mail: Buffer }>(
    `WITH due AS (
       SELECT alert_id, address_id FROM alert_mail
        WHERE settled_at IS NULL AND status = 'waiting' AND not_before <= now()
        ORDER BY alert_id LIMIT $1 FOR UPDATE SKIP LOCKED
     ), claimed AS (
       UPDATE alert_mail m SET status = 'telling', claimed_until = now() + interval '${CLAIM_SECONDS} seconds'
         FROM due WHERE (m.alert_id, m.address_id) = (due.alert_id, due.address_id) RETURNING m.*
     )
     SELECT m.alert_id::text AS "alertId", m.address_id AS "addressId", s.kind, s.about, a.mail, m.attempts
       FROM claimed m JOIN staff_alert s ON s.id = m.alert_id JOIN alert_address a ON a.id = m.address_id`,
    [limit],
  );
  return rows.map((row) => ({ ...row, mail: personal.open(row.mail) }));
}

/** What a mail came to; `again` waits so many minutes. */
export type MailFate =
  | { readonly kind: 'sent' }
  | { readonly kind: 'failed' | 'unknown'; readonly because: string }
  | { readonly kind: 'again'; readonly because: string; readonly minutes: number };

/** Writes it down; changes nothing where it was settled meanwhile. */
export async function settleAlertMail(
  pool: pg.Pool,
  { alertId, addressId }: Pick<ClaimedMail, 'alertId' | 'addressId'>,
  fate: MailFate,
): Promise<void> {
  const again = fate.kind === 'again';
  await pool.query(
    `UPDATE alert_mail SET status = $3, because = $4, attempts = attempts + 1, claimed_until = NULL,
            not_before = now() + make_interval(mins => $5), settled_at = CASE WHEN $6 THEN NULL ELSE now() END
      WHERE alert_id = $1::bigint AND address_id = $2 AND settled_at IS NULL`,
    [
      alertId,
      addressId,
      again ? 'waiting' : fate.kind,
      fate.kind === 'sent' ? null : fate.because,
      again ? fate.minutes : 0,
      again,
    ],
  );
}

import pg from 'pg';
import type { Effect } from '#bot/effects.ts';
import { inTransaction } from '../in-transaction.ts';
import type { EffectContext } from '../message-path/effect-context.ts';
import type { Open311Sender } from '../open311-keys.ts';
import { appendCaseEvents } from './append-case-events.ts';
import { fileCase } from './file-case.ts';

type Filed = Extract<Effect, { kind: 'file-case' }>;

/** A report that another portal sent. */
export interface Open311Report {
  readonly sender: Open311Sender;
  /** All that was said: the same from the same portal within a day is one report. */
  readonly content: string;
  /** The portal's own word for "this was sent before", where it gave one. */
  readonly idempotencyKey: string | undefined;
  readonly effect: Filed;
}

/** The case that a post became, with the sentence that tells when it is answered. */
export interface PostedCase {
  readonly receipt: string;
  readonly deadline: string;
}

/**
 * Files what another portal sent, once, and gives its receipt, also where it was filed before. `revoked`: the key
 * ended meanwhile. `receipt-taken`: another case has it; draw again.
 */
export async function fileOpen311(
  pool: pg.Pool,
  report: Open311Report,
  context: EffectContext,
): Promise<PostedCase | 'revoked' | 'receipt-taken'> {
  try {
    return await inTransaction(pool, (client) => fileOnce(client, report, context));
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.constraint === 'feedback_case_receipt_key')
      return 'receipt-taken';
    throw error;
  }
}

async function fileOnce(
  client: pg.ClientBase,
  report: Open311Report,
  context: EffectContext,
): Promise<PostedCase | 'revoked'> {
  const { sender, effect } = report;
  // One at a time for each key: of two that are the same, the second finds the first.
  const { rowCount } = await client.query(
    'SELECT 1 FROM open311_key WHERE id = $1 AND revoked_at IS NULL FOR UPDATE',
    [sender.id],
  );
  if (rowCount !== 1) return 'revoked';
  const now = context.now();
  const marks = marksOf(report, context);
  const before = await filedBefore(client, sender.id, marks, now);
  if (before) return before;
  await fileCase(client, null, effect, context);
  await sayWhoSent(client, report, now);
  await client.query(
    `INSERT INTO open311_post (key_id, mark, receipt, created_at)
     SELECT $1, mark, $3, $4 FROM unnest($2::bytea[]) AS mark
     ON CONFLICT (key_id, mark) DO UPDATE SET receipt = EXCLUDED.receipt, created_at = EXCLUDED.created_at`,
    [sender.id, marks.sent ? [marks.content, marks.sent] : [marks.content], effect.receipt, now],
  );
  return { receipt: effect.receipt, deadline: effect.deadlineExplained };
}

interface Marks {
  readonly content: Buffer;
  readonly sent: Buffer | undefined;
}

function marksOf({ content, idempotencyKey }: Open311Report, { personal }: EffectContext): Marks {
  return {
    content: personal.mark(`open311 content ${content}`),
    sent: idempotencyKey === undefined ? undefined : personal.mark(`open311 key ${idempotencyKey}`),
  };
}

/** By the portal's own word for ever, by the content for a day. */
async function filedBefore(
  client: pg.ClientBase,
  keyId: string,
  { content, sent }: Marks,
  now: Date,
): Promise<PostedCase | undefined> {
  const { rows } = await client.query<PostedCase>(
    `SELECT receipt, c.deadline FROM open311_post p JOIN feedback_case c USING (receipt)
      WHERE key_id = $1 AND (mark = $2 OR (mark = $3 AND p.created_at > $4::timestamptz - interval '1 day'))
      ORDER BY mark = $2 DESC LIMIT 1`,
    [keyId, sent ?? null, content, now],
  );
  return rows[0];
}

/** For colleagues: through whom it came. */
async function sayWhoSent(
  client: pg.ClientBase,
  { sender, effect: { key } }: Open311Report,
  at: Date,
): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    'SELECT id FROM feedback_case WHERE key = $1',
    [key],
  );
  await appendCaseEvents(client, rows[0]?.id ?? '', 'newest', [
    {
      key: `${key}/via`,
      at,
      by: { kind: 'system', name: 'open311' },
      what: { kind: 'noted', text: `Gửi qua ${sender.name}` },
    },
  ]);
}

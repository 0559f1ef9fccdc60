import type pg from 'pg';
import { z } from 'zod';
import { joinByCode } from '#dossiers/change.ts';
import type { StageMap } from '#dossiers/stages.ts';
import type { PersonSeal } from '../person-seal.ts';
import { PUSH_FORMATS, readPush } from './read-push.ts';
import { type PushedChange, saveChanges } from './save-changes.ts';

export interface ApplyParts {
  readonly pool: pg.Pool;
  readonly personal: PersonSeal;
  readonly stagesOf: (register: string) => StageMap;
  readonly closesOf: (register: string) => string;
  readonly now: () => Date;
}

const Kept = z.object({
  format: z.enum(PUSH_FORMATS),
  sentAt: z.coerce.date(),
  text: z.string(),
});

interface Row {
  readonly id: string;
  readonly register: string;
  readonly body: Buffer;
}

const AT_A_TIME = 500;
const TAKE = `SELECT id::text, register, body FROM dossier_push WHERE status = 'waiting' ORDER BY id LIMIT ${AT_A_TIME} FOR UPDATE SKIP LOCKED`;
/** What was applied holds nobody's name any more; the key stays, so that the same push changes nothing later. */
const SETTLE = `UPDATE dossier_push SET status = 'done', body = '', settled_at = $2 WHERE id = ANY($1::bigint[])`;
const REFUSE = `UPDATE dossier_push SET status = 'refused', reason = $2, settled_at = $3 WHERE id = $1::bigint`;

/** Applies what waits until nothing waits; several workers do not meet. Returns how many pushes were settled. */
export async function applyPushes(parts: ApplyParts): Promise<number> {
  let settled = 0;
  for (;;) {
    const some = await applySome(parts);
    settled += some;
    if (some < AT_A_TIME) return settled;
  }
}

async function applySome(parts: ApplyParts): Promise<number> {
  const { pool, personal, now } = parts;
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const { rows } = await client.query<Row>(TAKE);
    const read = rows.map((row) => ({ row, ...readRow(row, parts) }));
    const done = read.filter(({ refused }) => refused === undefined);
    await saveChanges(client, personal, joined(done.flatMap(({ changes }) => changes)), now());
    await client.query(SETTLE, [done.map(({ row }) => row.id), now()]);
    for (const { row, refused } of read)
      if (refused !== undefined) await client.query(REFUSE, [row.id, refused, now()]);
    await client.query('COMMIT');
    return rows.length;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

function joined(changes: readonly PushedChange[]): readonly PushedChange[] {
  const registers = new Map(changes.map(({ code, register }) => [code, register]));
  return joinByCode(changes).map((one) => ({ ...one, register: registers.get(one.code) ?? '' }));
}

/** The door has read it already; where the settings changed since, it may be refused here after all. */
function readRow(
  { register, body }: Row,
  { personal, stagesOf, closesOf }: ApplyParts,
): { readonly changes: readonly PushedChange[]; readonly refused: string | undefined } {
  try {
    const { format, sentAt, text } = Kept.parse(JSON.parse(personal.open(body)));
    const reading = { register, stages: stagesOf(register), closes: closesOf(register), sentAt };
    const changes = readPush(format, text, reading).map((one) => ({ ...one, register }));
    return { changes, refused: undefined };
  } catch (error) {
    return { changes: [], refused: error instanceof Error ? error.name : 'unknown' };
  }
}

/** Forgets keys of pushes settled over a month ago: no sender repeats for so long. Returns how many. */
export async function forgetPushes(pool: pg.Pool, now: Date): Promise<number> {
  const { rowCount } = await pool.query(
    `DELETE FROM dossier_push WHERE status <> 'waiting' AND settled_at < $1::timestamptz - interval '30 days'`,
    [now],
  );
  return rowCount ?? 0;
}

/** How many pushes wait, and how many were refused in the last month. */
export async function pushCounts(
  pool: pg.Pool,
): Promise<{ readonly waiting: number; readonly refused: number }> {
  const { rows } = await pool.query<{ status: string; n: number }>(
    `SELECT status, count(*)::int AS n FROM dossier_push WHERE status IN ('waiting', 'refused') GROUP BY status`,
  );
  const of = (status: string): number => rows.find((row) => row.status === status)?.n ?? 0;
  return { waiting: of('waiting'), refused: of('refused') };
}

import { createHash } from 'node:crypto';
import type pg from 'pg';

/** Something a person did that must stay provable. */
export interface Act {
  readonly actor: string;
  readonly act: string;
  readonly object: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** One writer at a time, so that each row carries the hash of the one before it. */
const LOCK = 7_316_205;

/** Writes one act into the chain. */
export async function audit(pool: pg.Pool, act: Act): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await auditWithin(client, act);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

/** Writes one act inside a transaction that is already open: it stands or falls with it. */
export async function auditWithin(
  client: pg.ClientBase,
  { actor, act, object, detail: given = {} }: Act,
): Promise<void> {
  const detail = asKept(given);
  await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
  const { rows } = await client.query<{ hash: Buffer }>(
    'SELECT hash FROM audit ORDER BY id DESC LIMIT 1',
  );
  const at = new Date();
  const hash = linkOf(rows[0]?.hash, { at: at.toISOString(), actor, act, object, detail });
  await client.query(
    'INSERT INTO audit (at, actor, act, object, detail, hash) VALUES ($1, $2, $3, $4, $5, $6)',
    [at, actor, act, object, JSON.stringify(detail), hash],
  );
}

/** How far the chain was walked, and the first row whose hash does not follow from the one before it. */
export interface ChainWalked {
  readonly lines: number;
  readonly brokenAt: string | undefined;
}

interface ChainRow {
  readonly id: string;
  readonly at: Date;
  readonly actor: string;
  readonly act: string;
  readonly object: string;
  readonly detail: object;
  readonly hash: Buffer;
}

/** So many rows are read at a time: a chain of years never lies in memory whole. */
const AT_A_TIME = 5_000;

/** Walks the chain from its first row, to its end or to where it breaks. */
export async function walkChain(pool: pg.Pool): Promise<ChainWalked> {
  let before: ChainRow | undefined;
  let lines = 0;
  for (;;) {
    const { rows } = await pool.query<ChainRow>(
      `SELECT id::text, at, actor, act, object, detail, hash FROM audit
        WHERE audit.id > $1 ORDER BY audit.id LIMIT ${AT_A_TIME}`,
      [before?.id ?? '0'],
    );
    for (const row of rows) {
      const { id, hash, at, ...act } = row;
      lines += 1;
      if (!linkOf(before?.hash, { ...act, at: at.toISOString() }).equals(hash))
        return { lines, brokenAt: id };
      before = row;
    }
    if (rows.length < AT_A_TIME) return { lines, brokenAt: undefined };
  }
}

/** The first row that breaks the chain; `undefined` while it is whole. */
export async function firstBrokenLink(pool: pg.Pool): Promise<string | undefined> {
  return (await walkChain(pool)).brokenAt;
}

/** As the store will give it back: without what is undefined, days as words. */
function asKept(detail: object): object {
  return JSON.parse(JSON.stringify(detail)) as object;
}

function linkOf(
  before: Buffer | undefined,
  act: { at: string; actor: string; act: string; object: string; detail: object },
): Buffer {
  const detail = partsOf(act.detail).map(([name, value]) => [name, ordered(value)]);
  return createHash('sha256')
    .update(before ?? Buffer.alloc(0))
    .update(JSON.stringify([act.at, act.actor, act.act, act.object, detail]))
    .digest();
}

function partsOf(value: object): [string, unknown][] {
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The store gives the parts of JSON back in an order of its own, at every depth. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(partsOf(value).map(([name, part]) => [name, ordered(part)]));
}

import { createHash, timingSafeEqual } from 'node:crypto';
import type pg from 'pg';

/** A key as the page shows it: the key itself is kept nowhere. */
export interface Open311Key {
  readonly id: string;
  readonly name: string;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly revokedBy: string | null;
  readonly revokedAt: Date | null;
}

/** The portal that a key belongs to. */
export type Open311Sender = Pick<Open311Key, 'id' | 'name'>;

/** Keeps the hash of a new key, and gives the id of its row. */
export async function keepOpen311Key(
  client: pg.ClientBase,
  key: string,
  { name, createdBy }: Pick<Open311Key, 'name' | 'createdBy'>,
): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    'INSERT INTO open311_key (name, hash, created_by) VALUES ($1, $2, $3) RETURNING id',
    [name, hashOf(key), createdBy],
  );
  return rows[0]?.id ?? '';
}

/** Every key, those that hold first, the newest first. */
export async function open311Keys(pool: pg.Pool): Promise<readonly Open311Key[]> {
  const { rows } = await pool.query<Open311Key>(
    `SELECT id, name, created_by AS "createdBy", created_at AS "createdAt", revoked_by AS "revokedBy",
            revoked_at AS "revokedAt" FROM open311_key ORDER BY revoked_at IS NOT NULL, created_at DESC`,
  );
  return rows;
}

/** False where there is no such key, or it was revoked before. */
export async function revokeOpen311Key(
  client: pg.ClientBase,
  id: string,
  by: string,
): Promise<boolean> {
  const { rowCount } = await client.query(
    'UPDATE open311_key SET revoked_at = now(), revoked_by = $2 WHERE id = $1 AND revoked_at IS NULL',
    [id, by],
  );
  return rowCount === 1;
}

/** Whose key it is; `undefined` for a wrong or revoked one. All are compared, each in constant time. */
export async function open311Sender(
  pool: pg.Pool,
  key: string,
): Promise<Open311Sender | undefined> {
  const { rows } = await pool.query<Open311Sender & { hash: Buffer }>(
    'SELECT id, name, hash FROM open311_key WHERE revoked_at IS NULL',
  );
  const given = hashOf(key);
  const [found] = rows.filter(({ hash }) => timingSafeEqual(hash, given));
  return found && { id: found.id, name: found.name };
}

/** Counts one post; false once a key has sent more than `most` in the minute that it began. For every process. */
export async function countOpen311Post(
  pool: pg.Pool,
  id: string,
  most: number,
  now: Date,
): Promise<boolean> {
  const { rows } = await pool.query<{ posts: number }>(
    `UPDATE open311_key SET
       posts = CASE WHEN minute > $2::timestamptz - interval '1 minute' THEN posts + 1 ELSE 1 END,
       minute = CASE WHEN minute > $2::timestamptz - interval '1 minute' THEN minute ELSE $2 END
     WHERE id = $1 RETURNING posts`,
    [id, now],
  );
  return (rows[0]?.posts ?? 0) <= most;
}

function hashOf(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}

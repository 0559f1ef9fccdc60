import type pg from 'pg';
import { auditWithin } from '../audit.ts';
import { listAudit } from '../audit-list.ts';
import { inTransaction } from '../in-transaction.ts';

/** What staff say often; of one agency, or of all where `agency` is empty. */
export interface CannedReply {
  readonly id: string;
  readonly agency: string;
  readonly name: string;
  readonly text: string;
}

/** As it is written: a new one has no id; `seen` is the text as it was read before it was changed. */
export interface WrittenReply extends Omit<CannedReply, 'id'> {
  readonly id: string | null;
  readonly seen: string;
}

/** `taken`: another of that name in the agency; `changed`: by somebody else since it was read; `gone`: forgotten. */
export type KeptReply = 'kept' | 'taken' | 'changed' | 'gone';

const KEPT = 'canned-reply-kept';

/** All that belong to everybody or to this agency, by name; of every agency where `undefined`. */
export async function cannedReplies(
  pool: pg.Pool,
  agency: string | undefined,
): Promise<readonly CannedReply[]> {
  const { rows } = await pool.query<CannedReply>(
    `SELECT id, agency, name, text FROM canned_reply WHERE $1::text IS NULL OR agency IN ('', $1) ORDER BY name, agency`,
    [agency ?? null],
  );
  return rows;
}

/** Keeps one, within an agency in reach; what it said before stands in the audit and can be read again. */
export async function keepCannedReply(
  pool: pg.Pool,
  { id, agency, name, text, seen }: WrittenReply,
  { by, scope }: { readonly by: string; readonly scope: string | undefined },
): Promise<KeptReply> {
  return inTransaction(pool, async (client) => {
    const taken = await client.query(
      'SELECT 1 FROM canned_reply WHERE agency = $1 AND name = $2 AND id IS DISTINCT FROM $3::uuid',
      [agency, name, id],
    );
    if (taken.rowCount !== 0) return 'taken';
    const before = id === null ? undefined : await lockReply(client, id, scope);
    if (id !== null && !before) return 'gone';
    if (before && before.text !== seen) return 'changed';
    await client.query(
      `INSERT INTO canned_reply (id, agency, name, text, updated_by) VALUES (COALESCE($5::uuid, gen_random_uuid()), $1, $2, $3, $4)
       ON CONFLICT (id) DO UPDATE SET agency = EXCLUDED.agency, name = EXCLUDED.name, text = EXCLUDED.text,
         updated_by = EXCLUDED.updated_by, updated_at = now()`,
      [agency, name, text, by, id],
    );
    await auditWithin(client, {
      ...{ actor: by, act: KEPT, object: name },
      detail: { agency, text, ...(before && { before: before.text }) },
    });
    return 'kept';
  });
}

async function lockReply(
  client: pg.ClientBase,
  id: string,
  scope: string | undefined,
): Promise<{ readonly text: string } | undefined> {
  const { rows } = await client.query<{ text: string }>(
    'SELECT text FROM canned_reply WHERE id = $1 AND ($2::text IS NULL OR agency = $2) FOR UPDATE',
    [id, scope ?? null],
  );
  return rows[0];
}

/** Forgets one of an agency within reach; false where there is none of that id. */
export async function forgetCannedReply(
  pool: pg.Pool,
  id: string,
  agency: string | undefined,
  by: string,
): Promise<boolean> {
  return inTransaction(pool, async (client) => {
    const { rows } = await client.query<CannedReply>(
      'DELETE FROM canned_reply WHERE id = $1 AND ($2::text IS NULL OR agency = $2) RETURNING name, agency, text',
      [id, agency ?? null],
    );
    const [gone] = rows;
    if (gone)
      await auditWithin(client, {
        ...{ actor: by, act: 'canned-reply-forgotten', object: gone.name },
        detail: { agency: gone.agency, before: gone.text },
      });
    return gone !== undefined;
  });
}

/** What a reply said before a change, and who changed it. */
export interface PastReply {
  readonly id: string;
  readonly at: Date;
  readonly by: string;
  readonly text: string;
}

/** What a reply of this name said before, the newest first. */
export async function pastReplies(
  pool: pg.Pool,
  { agency, name }: Pick<CannedReply, 'agency' | 'name'>,
): Promise<readonly PastReply[]> {
  const rows = await listAudit(pool, { agency: null, object: name, limit: 40 });
  return rows.flatMap(({ id, at, actor, actorName, act, detail }) =>
    act.startsWith('canned-reply-') &&
    detail['agency'] === agency &&
    typeof detail['before'] === 'string'
      ? [{ id, at, by: actorName ?? actor, text: detail['before'] }]
      : [],
  );
}

import type pg from 'pg';
import type { Effect } from '#bot/effects.ts';
import type { Seal } from '../seal.ts';

const CITIZEN = `SELECT i.citizen_id FROM conversation c
  JOIN citizen_identity i ON i.account_id = c.account_id AND i.platform_id = c.recipient WHERE c.id = $1`;

/** Every conversation of the citizen of conversation `$1`: a wish said on one channel counts on all. */
const THEIRS = `SELECT c.id FROM citizen_identity i JOIN conversation c ON c.account_id = i.account_id AND c.recipient = i.platform_id
  WHERE i.citizen_id = (${CITIZEN})`;

type Wish = Extract<Effect, { kind: 'notices' }>;

/** Keeps what a citizen wants, with a line that proves when it was said; stopping takes back what waits. */
export async function keepWish(
  client: pg.ClientBase,
  conversationId: string,
  { key, wish }: Wish,
  personal: Seal,
): Promise<void> {
  const { rows } = await client.query<{ citizen_id: string }>(CITIZEN, [conversationId]);
  const citizenId = rows[0]?.citizen_id;
  if (citizenId === undefined) return;
  const { rowCount } = await client.query(
    `INSERT INTO notice_wish_change (key, citizen_id, change) VALUES ($1, $2, $3) ON CONFLICT (key) DO NOTHING`,
    [key, citizenId, changeOf(wish)],
  );
  if (rowCount === 0) return;
  await client.query(
    `INSERT INTO notice_wish AS w (citizen_id, stopped, without, mail) VALUES ($1, $2, $3::jsonb, $4)
     ON CONFLICT (citizen_id) DO UPDATE SET stopped = CASE WHEN $3::jsonb = '[]'::jsonb THEN $2 ELSE w.stopped END, changed_at = now(),
       mail = COALESCE($4, w.mail),
       without = CASE WHEN $5 THEN '[]'::jsonb WHEN $4::bytea IS NOT NULL THEN w.without - 'mail' ELSE w.without || $3::jsonb END`,
    [
      citizenId,
      wish === 'stop',
      JSON.stringify(withoutOf(wish)),
      mailOf(wish, personal),
      wish === 'start',
    ],
  );
  if (wish === 'stop') await takeBack(client, conversationId, THEIRS, 'stopped');
}

function changeOf(wish: Wish['wish']): string {
  if (typeof wish === 'string') return wish;
  return 'mail' in wish ? 'mail' : `without ${wish.without.join(' ')}`;
}

function withoutOf(wish: Wish['wish']): readonly string[] {
  return typeof wish === 'object' && 'without' in wish ? wish.without : [];
}

function mailOf(wish: Wish['wish'], personal: Seal): Buffer | null {
  return typeof wish === 'object' && 'mail' in wish ? personal.close(wish.mail) : null;
}

/** The citizen follows no dossier any more, and hears of none that still waited. */
export async function unfollowDossiers(
  client: pg.ClientBase,
  conversationId: string,
): Promise<void> {
  await client.query('DELETE FROM dossier_follow WHERE conversation_id = $1', [conversationId]);
  await client.query(
    `UPDATE notice SET status = 'withdrawn', because = 'unfollowed', settled_at = now()
      WHERE conversation_id = $1 AND purpose = 'dossier-changed' AND status = 'waiting'`,
    [conversationId],
  );
}

/** Nothing of a notice stays that was said to the citizen, and no address. */
export async function forgetNotices(client: pg.ClientBase, conversationId: string): Promise<void> {
  await takeBack(client, conversationId, 'SELECT $1::uuid', 'forgotten');
  await client.query(
    `UPDATE notice SET words = '{}'::jsonb WHERE conversation_id = $1 AND settled_at IS NOT NULL`,
    [conversationId],
  );
  await client.query(`UPDATE notice_wish SET mail = NULL WHERE citizen_id = (${CITIZEN})`, [
    conversationId,
  ]);
}

async function takeBack(
  client: pg.ClientBase,
  conversationId: string,
  conversations: string,
  because: string,
): Promise<void> {
  await client.query(
    `UPDATE notice SET status = 'withdrawn', because = $2, settled_at = now()
      WHERE status = 'waiting' AND conversation_id IN (${conversations})`,
    [conversationId, because],
  );
  await client.query(
    `UPDATE outbox SET status = 'withdrawn', settled_at = now()
      WHERE notice_id IS NOT NULL AND settled_at IS NULL AND status = 'waiting' AND conversation_id IN (${conversations})`,
    [conversationId],
  );
}

import type pg from 'pg';
import { auditWithin } from './audit.ts';
import { inTransaction } from './in-transaction.ts';

/** Whether the assistant answers on an account, and what waits there for people. */
export interface ChannelSwitch {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  /** The agency it belongs to; `null` for the whole office. */
  readonly agency: string | null;
  readonly lastEventAt: Date | null;
  readonly lastSentAt: Date | null;
  /** `null` while it is on. */
  readonly offSince: Date | null;
  /** The office's own words for when it is off; `null` where it has written none. */
  readonly offSays: string | null;
  /** Conversations that were written in while it was off and that nobody has looked after yet. */
  readonly waitingSinceOff: number;
  readonly lastTest: { readonly status: string; readonly why: string | null } | null;
}

const SWITCHES = `
SELECT a.id, a.name, a.kind, a.agency, a.last_event_at AS "lastEventAt", a.off_since AS "offSince", a.off_says AS "offSays",
       (SELECT max(o.sent_at) FROM outbox o JOIN conversation c ON c.id = o.conversation_id
         WHERE c.account_id = a.id AND o.sent_at > now() - interval '7 days') AS "lastSentAt",
       (SELECT count(DISTINCT b.conversation_id)::int FROM call_back b JOIN conversation c ON c.id = b.conversation_id
         WHERE c.account_id = a.id AND b.status = 'open' AND b.why = 'channel-off') AS "waitingSinceOff",
       (SELECT json_build_object('status', o.status, 'why', o.last_error) FROM outbox o
         WHERE o.key = a.settings->>'lastTest') AS "lastTest"
  FROM channel_account a`;

/** Every account, by name. */
export async function channelSwitches(pool: pg.Pool): Promise<readonly ChannelSwitch[]> {
  const { rows } = await pool.query<ChannelSwitch>(`${SWITCHES} ORDER BY a.name`);
  return rows;
}

export async function channelSwitch(
  pool: pg.Pool,
  name: string,
): Promise<ChannelSwitch | undefined> {
  const { rows } = await pool.query<ChannelSwitch>(`${SWITCHES} WHERE a.name = $1`, [name]);
  return rows[0];
}

/**
 * Switches an account off or on and keeps the office's words, with the act in the audit. Off that was off already
 * stays off since then: whoever was told is not told again.
 */
export async function switchChannel(
  pool: pg.Pool,
  {
    name,
    on,
    says,
    actor,
  }: {
    readonly name: string;
    readonly on: boolean;
    readonly says: string | null;
    readonly actor: string;
  },
): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query(
      `UPDATE channel_account SET off_says = $3, off_since = CASE WHEN $2 THEN NULL ELSE COALESCE(off_since, now()) END
        WHERE name = $1`,
      [name, on, says],
    );
    const act = on ? 'channel-on' : 'channel-off';
    await auditWithin(client, { actor, act, object: name, detail: { says: says ?? '' } });
  });
}

/** Remembers which bubble was the last trial of an account, so that its fate can be shown. */
export async function noteTest(pool: pg.Pool, name: string, key: string): Promise<void> {
  await pool.query(
    `UPDATE channel_account SET settings = settings || jsonb_build_object('lastTest', $2::text) WHERE name = $1`,
    [name, key],
  );
}

/** The account on which a conversation is held; `undefined` where there is none of this id. */
export async function accountOf(
  pool: pg.Pool,
  conversationId: string,
): Promise<string | undefined> {
  const { rows } = await pool.query<{ name: string }>(
    'SELECT a.name FROM conversation c JOIN channel_account a ON a.id = c.account_id WHERE c.id = $1',
    [conversationId],
  );
  return rows[0]?.name;
}

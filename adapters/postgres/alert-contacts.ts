import { createHash } from 'node:crypto';
import type pg from 'pg';
import { inTransaction } from './in-transaction.ts';
import { type NewMessage, storeMessage } from './message-path/store-message.ts';
import { addBubble } from './message-path/take-over.ts';

/** How long a code waits for its chat. */
const CODE_MINUTES = 15;
/** Guesses after which every open code is void: a chat linked by a guess would hear of the office's troubles. */
const MOST_WRONG = 10;

const hashOf = (code: string): Buffer => createHash('sha256').update(code).digest();

/** A chat that alerts go to. */
export interface AlertContact {
  readonly conversationId: string;
  readonly accountId: string;
  /** The account's kind: the way. */
  readonly way: string;
  /** Who it is, as the desk named them. */
  readonly label: string;
}

export async function alertContacts(
  client: pg.Pool | pg.ClientBase,
): Promise<readonly AlertContact[]> {
  const { rows } = await client.query<AlertContact>(
    `SELECT k.conversation_id AS "conversationId", c.account_id AS "accountId", a.kind AS way, k.label
       FROM alert_contact k JOIN conversation c ON c.id = k.conversation_id JOIN channel_account a ON a.id = c.account_id
      ORDER BY k.label, a.kind`,
  );
  return rows;
}

/** Alerts no longer go to this chat. */
export async function removeAlertContact(pool: pg.Pool, conversationId: string): Promise<void> {
  await pool.query('DELETE FROM alert_contact WHERE conversation_id = $1', [conversationId]);
}

/** For what a code was drawn: a sealed address that is proved by it, or whose own notices a chat will hear. */
export interface CodeFor {
  readonly mail?: Buffer;
  readonly login?: string;
}

/** Keeps a drawn code, as its hash only, until a chat brings it, or who reads the address; for alerts where nothing is said. */
export async function keepAlertCode(
  pool: pg.Pool,
  code: string,
  label: string,
  { mail, login }: CodeFor = {},
): Promise<void> {
  await pool.query('DELETE FROM alert_code WHERE expires_at < now()');
  await pool.query(
    `INSERT INTO alert_code (hash, label, mail, login, expires_at)
     VALUES ($1, $2, $3, $4, now() + make_interval(mins => ${CODE_MINUTES}))
     ON CONFLICT (hash) DO NOTHING`,
    [hashOf(code), label, mail ?? null, login ?? null],
  );
}

/**
 * A chat brings a code: message, link and confirmation in one transaction. `linked` also where this event was
 * kept before; `wrong` leaves the message to the assistant, and counts the guess.
 */
export async function linkByCode(
  pool: pg.Pool,
  message: Omit<NewMessage, 'status'>,
  code: string,
  confirmation: unknown,
): Promise<'linked' | 'wrong'> {
  try {
    await inTransaction(pool, (client) => link(client, message, code, confirmation));
    return 'linked';
  } catch (error) {
    if (!(error instanceof WrongCode)) throw error;
    await countWrong(pool);
    return 'wrong';
  }
}

/** Undoes what was kept: the message is the assistant's to read. */
class WrongCode extends Error {
  override readonly name = 'WrongCode';
}

async function link(
  client: pg.ClientBase,
  message: Omit<NewMessage, 'status'>,
  code: string,
  confirmation: unknown,
): Promise<void> {
  const stored = await storeMessage(client, { ...message, status: 'done' });
  if (!stored) return;
  const used = await codeUsed(client, code, 'chat');
  if (!used) throw new WrongCode();
  await linkChat(client, stored.conversationId, used);
  await addBubble(client, {
    conversationId: stored.conversationId,
    key: `alert-link/${stored.inboxId}`,
    kind: 'alert',
    author: 'alert',
    bubble: confirmation,
    priority: 1,
  });
}

/** A chat hears alerts under a label, or the notices of one person. */
async function linkChat(
  client: pg.ClientBase,
  conversationId: string,
  { label, login }: { readonly label: string; readonly login: string | null },
): Promise<void> {
  const [table, column, value] =
    login === null ? ['alert_contact', 'label', label] : ['staff_chat', 'login', login];
  await client.query(
    `INSERT INTO ${table} (conversation_id, ${column}) VALUES ($1, $2)
     ON CONFLICT (conversation_id) DO UPDATE SET ${column} = EXCLUDED.${column}`,
    [conversationId, value],
  );
}

/** Uses up a code that was drawn for this way; `undefined` where there is none. */
export async function codeUsed(
  client: pg.ClientBase,
  code: string,
  way: 'chat' | 'mail',
): Promise<UsedCode | undefined> {
  const { rows } = await client.query<UsedCode>(
    `DELETE FROM alert_code WHERE hash = $1 AND expires_at > now() AND (mail IS NOT NULL) = $2 RETURNING label, mail, login`,
    [hashOf(code), way === 'mail'],
  );
  return rows[0];
}

interface UsedCode {
  readonly label: string;
  readonly mail: Buffer | null;
  readonly login: string | null;
}

/** A guess: after ten every open code is void. */
export async function countWrong(pool: pg.Pool): Promise<void> {
  await pool.query('UPDATE alert_code SET wrong = wrong + 1');
  await pool.query(`DELETE FROM alert_code WHERE wrong >= ${MOST_WRONG}`);
}

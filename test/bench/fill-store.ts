import type pg from 'pg';

/** Conversations among which the stored messages lie, a busy office's of some years. */
const CONVERSATIONS = 20_000;

/** As the message path leaves them behind: each message answered by a turn of one bubble, delivered. */
const STATEMENTS = [
  `INSERT INTO conversation (account_id, recipient, next_number, last_citizen_at)
   SELECT (SELECT id FROM channel_account WHERE name = 'telegram'), (500000000 + n)::text, $1::int / ${CONVERSATIONS} + 1,
          now() - n * interval '1 minute'
     FROM generate_series(1, ${CONVERSATIONS}) AS n WHERE $1::int > 0`,
  `INSERT INTO inbox (account_id, event_id, conversation_id, number, kind, content, sent_at, received_at, status, turn_id)
   SELECT c.account_id, 'stored-' || c.recipient || '-' || n, c.id, n, 'message',
          json_build_object('kind', 'text', 'text', 'làm kết hôn cần giấy gì'), now() - n * interval '1 day',
          now() - n * interval '1 day', 'done', gen_random_uuid()
     FROM conversation c, generate_series(1, $1::int / ${CONVERSATIONS}) AS n WHERE c.recipient LIKE '5%' AND length(c.recipient) = 9`,
  `INSERT INTO turn (id, conversation_id, outcome, first_number, last_number, ms, created_at)
   SELECT turn_id, conversation_id, 'answered', number, number, 5, received_at FROM inbox
    WHERE event_id LIKE 'stored-%' AND $1::int > 0`,
  `INSERT INTO outbox (conversation_id, turn_id, key, bubble, status, attempts, platform_id, created_at, sent_at, settled_at)
   SELECT conversation_id, turn_id, turn_id || '/0', json_build_object('text', repeat('giấy tờ và nơi nộp, ', 20)), 'sent', 1,
          'stored-' || id, received_at, received_at, received_at
     FROM inbox WHERE event_id LIKE 'stored-%' AND $1::int > 0`,
];

/** Puts so many answered messages into the store, past the door: a place to look for slow statements. */
export async function fillStore(pool: pg.Pool, messages: number): Promise<void> {
  for (const statement of STATEMENTS) await pool.query(statement, [messages]);
  await pool.query('VACUUM ANALYZE');
  await pool.query('CHECKPOINT');
}

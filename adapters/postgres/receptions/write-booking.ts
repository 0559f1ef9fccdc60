import type pg from 'pg';
import type { Effect } from '#bot/effects.ts';
import { bookingNotice, TURNED_DOWN } from '#bot/replies/reception.ts';
import type { EffectContext } from '../message-path/effect-context.ts';
import { queueNotice } from '../notices/queue-notice.ts';

type Book = Extract<Effect, { kind: 'book-reception' }>;
export type BookingEffect = Extract<Effect, { kind: 'book-reception' | 'cancel-booking' }>;

export function isBookingEffect(effect: Effect): effect is BookingEffect {
  return effect.kind === 'book-reception' || effect.kind === 'cancel-booking';
}

/** One session is given out by one transaction at a time; whoever waits here sees what the other took. */
export async function lockSession(client: pg.ClientBase, session: string): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `reception/${session}`,
  ]);
}

/** The lowest place of session `$1` that nobody holds, of `$2`; null where all are taken. */
export const FREE_SLOT = `(
  SELECT min(n) FROM generate_series(1, $2::int) n
   WHERE NOT EXISTS (SELECT 1 FROM reception_booking b WHERE b.session = $1 AND b.slot = n))`;

/** One telephone number has one turn in a session. */
const TWICE = `EXISTS (
  SELECT 1 FROM reception_booking b WHERE b.session = $1 AND b.phone_hash = $13 AND b.slot IS NOT NULL)`;

const BOOK = `
WITH free AS (SELECT ${FREE_SLOT} AS slot, ${TWICE} AS twice)
INSERT INTO reception_booking (session, slot, status, reason, key, code, conversation_id, day, from_time, to_time, who,
  place, agency, phone_hash, phone, name, subject, turns, created_at, decided_at)
SELECT $1, CASE WHEN twice THEN NULL ELSE slot END,
       CASE WHEN twice OR slot IS NULL THEN 'declined' ELSE 'waiting' END,
       CASE WHEN twice THEN $18 WHEN slot IS NULL THEN $17 ELSE '' END,
       $3, $4, $5, $6::date, $7, $8, $9, $10, $11, $13, $12, $14, $15, $2, $16::timestamptz,
       CASE WHEN twice OR slot IS NULL THEN $16::timestamptz END
  FROM free ON CONFLICT (key) DO NOTHING RETURNING status, reason`;

/** Applies what a turn wants of the reception, inside its `finish`. */
export async function applyBookingEffect(
  client: pg.ClientBase,
  conversationId: string,
  effect: BookingEffect,
  context: EffectContext,
): Promise<void> {
  if (effect.kind === 'book-reception') return book(client, conversationId, effect, context);
  await client.query(
    `UPDATE reception_booking SET status = 'cancelled', slot = NULL, decided_at = $2, decided_by = 'citizen'
      WHERE code = $1 AND status IN ('waiting', 'confirmed')`,
    [effect.code, context.now()],
  );
  await client.query(
    `UPDATE notice SET status = 'withdrawn', because = 'newer', settled_at = now()
      WHERE subject = $1 AND status = 'waiting'`,
    [bookingSubject(effect.code)],
  );
}

/** A session that filled up since it was offered turns the request down, and its citizen is told at once. */
async function book(
  client: pg.ClientBase,
  conversationId: string,
  { key, code, session, subject, name, phone }: Book,
  { personal, now }: EffectContext,
): Promise<void> {
  await lockSession(client, session.id);
  const { rows } = await client.query<{ status: string; reason: string }>(BOOK, [
    session.id,
    session.turns,
    key,
    code,
    conversationId,
    session.day,
    session.from,
    session.to,
    session.who,
    session.where,
    session.agency,
    personal.close(phone),
    personal.mark(phone),
    personal.close(name),
    personal.close(subject),
    now(),
    TURNED_DOWN.full,
    TURNED_DOWN.double,
  ]);
  const [kept] = rows;
  if (kept?.status !== 'declined') return;
  const words = bookingNotice(code, session, { kind: 'declined', reason: kept.reason }, '');
  await queueNotice(client, {
    ...{ key: `booking/${code}/turned-down`, conversationId, subject: bookingSubject(code) },
    ...{ purpose: 'reception-turn' as const, words, author: 'assistant' },
  });
}

/** What notices about a turn are about: the newest replaces those that still wait. */
export function bookingSubject(code: string): string {
  return `reception/${code}`;
}

import type pg from 'pg';
import type { OpenSession } from '#bot/needs.ts';
import { FREE_SLOT, lockSession } from './write-booking.ts';

const MOVE = `
UPDATE reception_booking m SET session = $1, slot = ${FREE_SLOT}, turns = $2, day = $4::date, from_time = $5, to_time = $6,
       who = $7, place = $8, agency = $9, status = 'confirmed', reason = '', decided_by = $10, decided_at = $11
 WHERE m.id = $3 AND ${FREE_SLOT} IS NOT NULL`;

/** Moves a turn to another session, where it has a place; false where that session is full. */
export async function moveBooking(
  client: pg.ClientBase,
  id: string,
  to: OpenSession,
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<boolean> {
  await lockSession(client, to.id);
  const { rowCount } = await client.query(MOVE, [
    to.id,
    to.turns,
    id,
    to.day,
    to.from,
    to.to,
    to.who,
    to.where,
    to.agency,
    by,
    at,
  ]);
  return rowCount === 1;
}

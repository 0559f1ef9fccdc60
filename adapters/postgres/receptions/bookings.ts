import type pg from 'pg';
import type { Booking, BookingStatus } from '#bot/needs.ts';
import type { Seal } from '../seal.ts';

const SHOWN = `code, status, to_char(day, 'YYYY-MM-DD') AS day, from_time AS "from", to_time AS "to", who,
  place AS "where", reason`;

/** What a conversation asked for, the newest first. */
export async function bookingsOf(
  pool: pg.Pool,
  conversationId: string,
): Promise<readonly Booking[]> {
  const { rows } = await pool.query<Booking>(
    `SELECT ${SHOWN} FROM reception_booking WHERE conversation_id = $1 ORDER BY created_at DESC LIMIT 10`,
    [conversationId],
  );
  return rows;
}

/** A turn by its code. */
export async function bookingByCode(pool: pg.Pool, code: string): Promise<Booking | undefined> {
  const { rows } = await pool.query<Booking>(
    `SELECT ${SHOWN} FROM reception_booking WHERE code = $1`,
    [code],
  );
  return rows[0];
}

/** How many turns are taken in each of these sessions; one that is not there has none. */
export async function turnsTaken(
  pool: pg.Pool,
  sessions: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await pool.query<{ session: string; taken: number }>(
    `SELECT session, count(*)::int AS taken FROM reception_booking
      WHERE session = ANY($1) AND slot IS NOT NULL GROUP BY session`,
    [sessions],
  );
  return new Map(rows.map(({ session, taken }) => [session, taken]));
}

/** A request as the staff who decide on it read it. */
export interface DeskBooking extends Booking {
  readonly id: string;
  readonly session: string;
  readonly agency: string;
  readonly conversationId: string;
  readonly name: string;
  readonly phone: string;
  readonly subject: string;
  readonly createdAt: Date;
  readonly decidedBy: string | null;
}

interface DeskRow extends Omit<DeskBooking, 'name' | 'phone' | 'subject'> {
  readonly sealed_name: Buffer;
  readonly sealed_phone: Buffer;
  readonly sealed_subject: Buffer;
}

const DESK = `SELECT ${SHOWN}, id, session, agency, conversation_id AS "conversationId", created_at AS "createdAt",
  decided_by AS "decidedBy", name AS sealed_name, phone AS sealed_phone, subject AS sealed_subject FROM reception_booking`;
const SCOPE = '($1::text IS NULL OR agency = $1)';
const MOST = 300;

function opened(row: DeskRow, personal: Pick<Seal, 'open'>): DeskBooking {
  const { sealed_name, sealed_phone, sealed_subject, ...shown } = row;
  return {
    ...shown,
    name: personal.open(sealed_name),
    phone: personal.open(sealed_phone),
    subject: personal.open(sealed_subject),
  };
}

/** Requests of an agency (null: of all) from a day on, by session; `waiting` leaves out what was decided. */
export async function deskBookings(
  pool: pg.Pool,
  personal: Pick<Seal, 'open'>,
  asked: { readonly agency: string | null; readonly from: string; readonly waiting: boolean },
): Promise<readonly DeskBooking[]> {
  const { rows } = await pool.query<DeskRow>(
    `${DESK} WHERE ${SCOPE} AND day >= $2::date AND (status = 'waiting' OR NOT $3)
      ORDER BY day, session, created_at LIMIT ${MOST}`,
    [asked.agency, asked.from, asked.waiting],
  );
  return rows.map((row) => opened(row, personal));
}

/** One request of the agency, held for this transaction; `undefined` for another's. */
export async function lockBooking(
  client: pg.ClientBase,
  personal: Pick<Seal, 'open'>,
  { agency, id }: { readonly agency: string | null; readonly id: string },
): Promise<DeskBooking | undefined> {
  const { rows } = await client.query<DeskRow>(`${DESK} WHERE ${SCOPE} AND id = $2 FOR UPDATE`, [
    agency,
    id,
  ]);
  return rows[0] && opened(rows[0], personal);
}

/** How many requests of an agency wait for an answer. */
export async function waitingBookings(
  pool: pg.Pool,
  agency: string | null,
  from: string,
): Promise<number> {
  const { rows } = await pool.query<{ waiting: number }>(
    `SELECT count(*)::int AS waiting FROM reception_booking WHERE ${SCOPE} AND day >= $2::date AND status = 'waiting'`,
    [agency, from],
  );
  return rows[0]?.waiting ?? 0;
}

/** What staff decided, kept inside their transaction; a turn that is declined is free again. */
export async function decideBooking(
  client: pg.ClientBase,
  id: string,
  decided: {
    readonly status: Extract<BookingStatus, 'confirmed' | 'declined'>;
    readonly reason: string;
    readonly by: string;
    readonly at: Date;
  },
): Promise<void> {
  await client.query(
    `UPDATE reception_booking SET status = $2, reason = $3, decided_by = $4, decided_at = $5,
            slot = CASE WHEN $2 = 'declined' THEN NULL ELSE slot END WHERE id = $1`,
    [id, decided.status, decided.reason, decided.by, decided.at],
  );
}

/** Everything of a request whose session was before this day. */
export async function forgetBookings(pool: pg.Pool, before: string): Promise<void> {
  await pool.query('DELETE FROM reception_booking WHERE day < $1::date', [before]);
}

/** Confirmed turns from tomorrow on that nobody was reminded of yet. */
export async function unreminded(
  pool: pg.Pool,
  after: string,
): Promise<readonly (Booking & { readonly id: string; readonly conversationId: string })[]> {
  const { rows } = await pool.query<Booking & { id: string; conversationId: string }>(
    `SELECT ${SHOWN}, id, conversation_id AS "conversationId" FROM reception_booking
      WHERE status = 'confirmed' AND reminded_day IS DISTINCT FROM day AND day > $1::date
      ORDER BY day LIMIT 200`,
    [after],
  );
  return rows;
}

/** Marks a turn as reminded of for its day; false where somebody was faster or it has changed. */
export async function markReminded(
  client: pg.ClientBase,
  id: string,
  day: string,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `UPDATE reception_booking SET reminded_day = day
      WHERE id = $1 AND day = $2::date AND status = 'confirmed' AND reminded_day IS DISTINCT FROM day`,
    [id, day],
  );
  return rowCount === 1;
}

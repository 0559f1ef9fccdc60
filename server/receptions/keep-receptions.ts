import type pg from 'pg';
import { inTransaction } from '#adapters/postgres/in-transaction.ts';
import { queueNotice } from '#adapters/postgres/notices/queue-notice.ts';
import {
  forgetBookings,
  markReminded,
  unreminded,
} from '#adapters/postgres/receptions/bookings.ts';
import { bookingSubject } from '#adapters/postgres/receptions/write-booking.ts';
import { bookingNotice } from '#bot/replies/reception.ts';
import type { OfficeCalendar } from '#cases/office-calendar.ts';
import { mayRemind } from '#cases/reception-sessions.ts';
import { addDays, civilDateOf } from '#language/vietnam-time.ts';

interface KeepParts {
  readonly pool: pg.Pool;
  readonly calendar: OfficeCalendar;
  readonly office: string;
  readonly now: () => Date;
}

/** Reminds once of each confirmed turn, in office hours of the working day before it; however many look. */
export async function remindOfReceptions({
  pool,
  calendar,
  office,
  now,
}: KeepParts): Promise<void> {
  const at = now();
  for (const booking of await unreminded(pool, civilDateOf(at))) {
    const { id, code, day, conversationId } = booking;
    if (!mayRemind(day, at, calendar)) continue;
    await inTransaction(pool, async (client) => {
      if (!(await markReminded(client, id, day))) return;
      await queueNotice(client, {
        ...{ key: `booking/${code}/reminder/${day}`, conversationId },
        ...{ subject: bookingSubject(code), purpose: 'reception-turn' as const },
        words: bookingNotice(code, booking, { kind: 'reminder' }, office),
        author: 'assistant',
      });
    });
  }
}

/** Deletes what citizens wrote for sessions that are over for `keepDays`. */
export async function forgetReceptions(
  { pool, now }: Pick<KeepParts, 'pool' | 'now'>,
  keepDays: number,
): Promise<void> {
  await forgetBookings(pool, addDays(civilDateOf(now()), -keepDays));
}

import type pg from 'pg';
import { auditWithin } from '#adapters/postgres/audit.ts';
import { inTransaction } from '#adapters/postgres/in-transaction.ts';
import { queueNotice } from '#adapters/postgres/notices/queue-notice.ts';
import {
  type DeskBooking,
  decideBooking,
  lockBooking,
} from '#adapters/postgres/receptions/bookings.ts';
import { moveBooking } from '#adapters/postgres/receptions/move-booking.ts';
import { bookingSubject } from '#adapters/postgres/receptions/write-booking.ts';
import type { OpenSession } from '#bot/needs.ts';
import { type BookingNews, bookingNotice } from '#bot/replies/reception.ts';
import { civilDateOf } from '#language/vietnam-time.ts';
import type { NoticeParts } from '../../notices/notice-parts.ts';

export type BookingAct =
  | { readonly act: 'confirm' }
  | { readonly act: 'decline'; readonly reason: string }
  | { readonly act: 'move'; readonly session: string };

export interface DecideParts {
  readonly pool: pg.Pool;
  readonly office: string;
  readonly notices: Pick<NoticeParts, 'personal'>;
  readonly now: () => Date;
  /** Sessions with a turn left at the place of this one. */
  readonly sessionsFor: (session: string, now: Date) => Promise<readonly OpenSession[]>;
}

type End = 'done' | 'none' | 'settled' | 'full';

/** Decides on a request, with its record and what the citizen is told, in one transaction; of two at once one waits. */
export async function decide(
  which: { readonly id: string; readonly agency: string | null },
  act: BookingAct,
  staff: { readonly login: string; readonly name: string },
  parts: DecideParts,
): Promise<End> {
  const at = parts.now();
  return inTransaction(parts.pool, async (client) => {
    const one = await lockBooking(client, parts.notices.personal, which);
    if (!one) return 'none';
    if (!isOpen(one, act, at)) return 'settled';
    const told = await settle(client, one, act, { by: staff.login, at }, parts);
    if (!told) return 'full';
    await tell(client, one, told, { ...parts, author: staff.name, at });
    await auditWithin(client, {
      ...{ actor: staff.login, act: `reception-${act.act}`, object: one.code },
    });
    return 'done';
  });
}

/** What waits may be decided; what was confirmed may still be moved or taken back, until its day. */
function isOpen({ status, day }: DeskBooking, { act }: BookingAct, at: Date): boolean {
  if (day < civilDateOf(at)) return false;
  return status === 'waiting' || (status === 'confirmed' && act !== 'confirm');
}

interface Told {
  readonly session: Pick<OpenSession, 'day' | 'from' | 'to' | 'who' | 'where'>;
  readonly news: BookingNews;
}

async function settle(
  client: pg.ClientBase,
  one: DeskBooking,
  act: BookingAct,
  { by, at }: { readonly by: string; readonly at: Date },
  { sessionsFor }: DecideParts,
): Promise<Told | undefined> {
  switch (act.act) {
    case 'confirm':
      await decideBooking(client, one.id, { status: 'confirmed', reason: '', by, at });
      return { session: one, news: { kind: 'confirmed' } };
    case 'decline':
      await decideBooking(client, one.id, { status: 'declined', reason: act.reason, by, at });
      return { session: one, news: { kind: 'declined', reason: act.reason } };
    case 'move': {
      const to = (await sessionsFor(one.session, at)).find(({ id }) => id === act.session);
      if (!to || !(await moveBooking(client, one.id, to, { by, at }))) return undefined;
      return { session: to, news: { kind: 'moved' } };
    }
  }
}

async function tell(
  client: pg.ClientBase,
  { code, conversationId }: DeskBooking,
  { session, news }: Told,
  { office, author, at }: { readonly office: string; readonly author: string; readonly at: Date },
): Promise<void> {
  await queueNotice(client, {
    ...{ key: `booking/${code}/${news.kind}/${at.getTime()}`, conversationId },
    ...{ subject: bookingSubject(code), purpose: 'reception-turn' as const, author },
    words: bookingNotice(code, session, news, office),
  });
}

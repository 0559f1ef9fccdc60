import type pg from 'pg';
import {
  type Hold,
  type HoldSaid,
  idleSharedVisits,
  openHolds,
  settleHold,
} from '#adapters/postgres/message-path/holds.ts';
import { endVisit } from '#adapters/postgres/web-chat.ts';
import { fitReply } from '#bot/fit-reply.ts';
import type { Choice } from '#bot/message.ts';
import type { StaffedHours } from '#bot/needs.ts';
import { HELD_STILL_WAITING, HOLD_ENDED, holdEndedUnanswered } from '#bot/replies/person.ts';
import type { Accounts } from '../message-path/account.ts';

/** Waiting for a human word in office time after which the citizen is told (design.md 5). */
const WAITING_MINUTES = 10;
/** A shared device left alone (design.md 8). */
const SHARED_MINUTES = 3;

const ASSISTANT: Choice = { value: 'assistant', label: 'Hỏi trợ lý' };

export interface Keeping {
  readonly pool: pg.Pool;
  readonly accounts: Accounts;
  /** When a person answers on this account. */
  readonly hoursOf: (accountId: string) => StaffedHours;
  /** Silence of the staff, in minutes, after which the assistant answers again. */
  readonly silentMinutes: number;
  readonly now: () => Date;
  readonly deliver: (conversationId: string) => void;
  readonly announce: (conversationId: string) => void;
}

/** One round: no hold lasts for ever, and no message under a hold is left without a person or a sentence. */
export async function keepHolds(keeping: Keeping): Promise<void> {
  for (const hold of await openHolds(keeping.pool)) await keepHold(hold, keeping);
  for (const id of await idleSharedVisits(keeping.pool, SHARED_MINUTES))
    await endVisit(keeping.pool, id);
}

async function keepHold(hold: Hold, keeping: Keeping): Promise<void> {
  const { pool, now, deliver, announce } = keeping;
  if (isOver(hold, keeping)) {
    if (!(await settleHold(pool, hold, { kind: 'end' }, farewell(hold, keeping)))) return;
    deliver(hold.conversationId);
    announce(hold.conversationId);
  } else if (waitsTooLong(hold, keeping)) {
    const what = { kind: 'notice', at: now() } as const;
    if (await settleHold(pool, hold, what, stillWaiting(hold, keeping)))
      deliver(hold.conversationId);
  }
}

/** Staff who stay on after closing time keep what they hold: only an end of work that came since ends it. */
function isOver(
  { accountId, staffSpokeAt }: Hold,
  { hoursOf, silentMinutes, now }: Keeping,
): boolean {
  const hours = hoursOf(accountId);
  const closedSince = hours.staffed(staffSpokeAt) && !hours.staffed(now());
  return closedSince || minutesBetween(staffSpokeAt, now()) >= silentMinutes;
}

/** Minutes of one session are minutes of office time: its end would have ended the hold. */
function waitsTooLong({ accountId, unanswered }: Hold, { hoursOf, now }: Keeping): boolean {
  if (!unanswered || !hoursOf(accountId).staffed(now())) return false;
  return minutesBetween(unanswered.at, now()) >= WAITING_MINUTES;
}

function minutesBetween(from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / 60_000;
}

function farewell(hold: Hold, keeping: Keeping): HoldSaid {
  const { unanswered, accountId, conversationId, staffSpokeAt } = hold;
  const key = `hold/${conversationId}/${staffSpokeAt.getTime()}/ended`;
  if (!unanswered) return { key, bubbles: fitted(HOLD_ENDED, hold, keeping), callBack: false };
  const hours = keeping.hoursOf(accountId);
  const day = hours.staffed(keeping.now()) ? undefined : hours.nextOpening(keeping.now());
  return { key, bubbles: fitted(holdEndedUnanswered(day), hold, keeping), callBack: true };
}

function stillWaiting(hold: Hold, keeping: Keeping): HoldSaid {
  const key = `hold/${hold.conversationId}/${hold.unanswered?.number ?? 0}/waiting`;
  return { key, bubbles: fitted(HELD_STILL_WAITING, hold, keeping, [ASSISTANT]), callBack: true };
}

/** Without buttons the words themselves say what to write: a number would be taken for an answer to the staff. */
function fitted(
  text: string,
  { accountId }: Hold,
  { accounts }: Keeping,
  choices: readonly Choice[] = [],
): readonly unknown[] {
  const can = accounts.byId(accountId)?.channel.can;
  if (!can) return [];
  return [...fitReply({ text, choices: can.buttonLimit > 0 ? choices : [] }, can)];
}

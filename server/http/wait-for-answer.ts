import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { type AnsweredMessage, answersOf } from '#adapters/postgres/answers-of-message.ts';

/** A little longer than a turn may take (design.md 3.4). */
const LONGEST_MS = 25_000;
const LOOK_MS = 60;

/** Waits until a message's turn is finished; `undefined` when that takes longer than a turn may. */
export async function waitForAnswer(
  pool: pg.Pool,
  accountId: string,
  eventId: string,
  longestMs = LONGEST_MS,
): Promise<AnsweredMessage | undefined> {
  for (let waited = 0; waited < longestMs; waited += LOOK_MS) {
    const answered = await answersOf(pool, accountId, eventId);
    if (answered) return answered;
    await pause(LOOK_MS);
  }
  return undefined;
}

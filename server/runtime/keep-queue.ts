import { placeInQueue, tellPlace, toldWaiting } from '#adapters/postgres/waiting-queue.ts';
import { fitReply } from '#bot/fit-reply.ts';
import { minutesFor, tellsPlaceAgain } from '#bot/queue.ts';
import { queueMoved } from '#bot/replies/person.ts';
import type { Keeping } from './keep-holds.ts';

/** One round: whoever waits and has come much nearer since they were told is told again, while somebody is on duty. */
export async function keepQueue({
  pool,
  accounts,
  hoursOf,
  now,
  deliver,
}: Pick<Keeping, 'pool' | 'accounts' | 'hoursOf' | 'now' | 'deliver'>): Promise<void> {
  for (const waiting of await toldWaiting(pool)) {
    const { accountId, conversationId, told } = waiting;
    const can = accounts.byId(accountId)?.channel.can;
    if (!can || !hoursOf(accountId).staffed(now())) continue;
    const { place, minutesEach } = await placeInQueue(pool, conversationId);
    if (!tellsPlaceAgain(told, place, now())) continue;
    const text = queueMoved({ place, minutes: minutesFor(place, minutesEach) });
    if (await tellPlace(pool, waiting, { place, at: now() }, fitReply({ text }, can)))
      deliver(conversationId);
  }
}

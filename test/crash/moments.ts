import { setTimeout as pause } from 'node:timers/promises';
import type { ConnectedOffice } from '#test/fakes/connected-office.ts';
import type { Chance } from './chance.ts';

/** Resolves at a moment worth killing in; to the process that is at it, where one can be told. */
export type Moment = (office: ConnectedOffice, chance: Chance) => Promise<number | undefined>;

/** A moment that does not come by then is let go: everything may have been answered already. */
const LONGEST_WAIT_MS = 3_000;
const LOOK_MS = 1;

/** Every step between a platform's webhook and its answer to our reply, and times that are no step at all. */
export const MOMENTS: Readonly<Record<string, Moment>> = {
  'at some time': (_office, chance) => pause(chance.between(20, 1_500), undefined),
  'a message is stored and no turn taken': whenStore(
    `SELECT 0 AS pid FROM inbox i JOIN conversation c ON c.id = i.conversation_id
      WHERE i.status = 'waiting' AND (c.lease_until IS NULL OR c.lease_until < now())
        AND $1::int[] IS NOT NULL LIMIT 1`,
  ),
  'a turn is being taken': whenStore(
    `SELECT split_part(lease_holder, '/', 1)::int AS pid FROM conversation
      WHERE lease_until > now() AND split_part(lease_holder, '/', 1)::int = ANY($1) LIMIT 1`,
  ),
  'a bubble is being sent': whenStore(
    `SELECT 0 AS pid FROM outbox WHERE status = 'sending' AND $1::int[] IS NOT NULL LIMIT 1`,
  ),
  'a platform has just taken a bubble': whenTaken,
  // Leases run out after 10 s and deliveries after 15 s: what an earlier killing left is being taken up again.
  'much later': (_office, chance) => pause(chance.between(6_000, 16_000), undefined),
};

/** The condition is given the living processes, and names the one that is at it, or 0. */
function whenStore(condition: string): Moment {
  return async ({ server }) => {
    const pool = await server.openPool();
    const pids = server.parts.map(({ pid }) => pid());
    let found: number | undefined;
    try {
      await until(async () => {
        found = (await pool.query<{ pid: number }>(condition, [pids])).rows[0]?.pid;
        return found !== undefined;
      });
      return found;
    } finally {
      await pool.end();
    }
  };
}

/** The platform has shown the bubble to the citizen, and its answer is never read. */
async function whenTaken({ zalo, telegram }: ConnectedOffice): Promise<undefined> {
  for (const fake of [zalo, telegram]) {
    fake.clearFaults();
    fake.setFault('silence');
  }
  const unanswered = (): number =>
    [...zalo.accepted, ...telegram.accepted].filter(({ answered }) => !answered).length;
  const before = unanswered();
  await until(async () => unanswered() > before);
  for (const fake of [zalo, telegram]) fake.clearFaults();
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + LONGEST_WAIT_MS;
  while (Date.now() < deadline && !(await condition())) await pause(LOOK_MS);
}

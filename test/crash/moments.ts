import { setTimeout as pause } from 'node:timers/promises';
import type { ConnectedOffice } from '#test/fakes/connected-office.ts';
import type { Chance } from './chance.ts';

/** Resolves at a moment worth killing in. */
export type Moment = (office: ConnectedOffice, chance: Chance) => Promise<void>;

/** A moment that does not come by then is let go: everything may have been answered already. */
const LONGEST_WAIT_MS = 3_000;
const LOOK_MS = 1;

/** Every step between a platform's webhook and its answer to our reply, and times that are no step at all. */
export const MOMENTS: Readonly<Record<string, Moment>> = {
  'at some time': (_office, chance) => pause(chance.between(20, 1_500)),
  'a message is stored and no turn taken': whenStore(
    `SELECT 1 FROM inbox i JOIN conversation c ON c.id = i.conversation_id
      WHERE i.status = 'waiting' AND (c.lease_until IS NULL OR c.lease_until < now()) LIMIT 1`,
  ),
  'a turn is being taken': whenStore(
    'SELECT 1 FROM conversation WHERE lease_until > now() LIMIT 1',
  ),
  'a bubble is being sent': whenStore(`SELECT 1 FROM outbox WHERE status = 'sending' LIMIT 1`),
  'a platform has just taken a bubble': whenTaken,
  // Leases run out after 10 s and deliveries after 15 s: what an earlier killing left is being taken up again.
  'much later': (_office, chance) => pause(chance.between(6_000, 16_000)),
};

function whenStore(condition: string): Moment {
  return async ({ server }) => {
    const pool = await server.openPool();
    try {
      await until(async () => ((await pool.query(condition)).rowCount ?? 0) > 0);
    } finally {
      await pool.end();
    }
  };
}

/** The platform has shown the bubble to the citizen, and its answer is never read. */
async function whenTaken({ zalo, telegram }: ConnectedOffice): Promise<void> {
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

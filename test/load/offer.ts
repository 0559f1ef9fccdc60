import { setTimeout as pause } from 'node:timers/promises';
import { type Crowd, type CrowdPlace, createCrowd } from './crowd.ts';

/** Replies not there by then are lost; leases and deliveries of the dead run out in 15 s. */
const LONGEST_DRAIN_MS = 30_000;
const TICK_MS = 10;

/** Most citizens that write in the same moment in any load; platforms keep as many connections standing. */
const WARM_CONNECTIONS = 200;

/** One question each, so that what is made at first use, connections above all, stands before anything is measured. */
export async function warmUp(place: CrowdPlace): Promise<void> {
  const crowd = createCrowd(place, WARM_CONNECTIONS, 1_000_000);
  await Promise.all(crowd.members.map((member) => crowd.ask(member)));
  await drained(crowd);
  crowd.stop();
}

/** So many questions a second, by citizens who are not waiting for an answer. */
export async function offer(crowd: Crowd, perSecond: number, seconds: number): Promise<void> {
  const free = [...crowd.members];
  crowd.onAnswered((member) => free.push(member));
  const started = performance.now();
  let asked = 0;
  for (let elapsed = 0; elapsed < seconds; elapsed = (performance.now() - started) / 1000) {
    for (; asked < elapsed * perSecond && free.length > 0; asked += 1) {
      const member = free.shift();
      if (member) void crowd.ask(member);
    }
    await pause(TICK_MS);
  }
}

/** Everybody at once, each again as soon as answered. */
export async function saturate(crowd: Crowd, seconds: number): Promise<void> {
  let open = true;
  crowd.onAnswered((member) => {
    if (open) void crowd.ask(member);
  });
  for (const member of crowd.members) void crowd.ask(member);
  await pause(seconds * 1000);
  open = false;
}

/** Waits until every question is answered; a question that never is ends the waiting after a while. */
export async function drained({ members }: Crowd): Promise<void> {
  const deadline = Date.now() + LONGEST_DRAIN_MS;
  while (members.some(({ askedAt }) => askedAt !== undefined) && Date.now() < deadline)
    await pause(TICK_MS);
  // A second answer would follow the first at once.
  await pause(500);
}

/** The value that this share of the times does not exceed, to a tenth. */
export function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((one, other) => one - other);
  const at = Math.min(sorted.length - 1, Math.floor(sorted.length * share));
  return Math.round((sorted[at] ?? 0) * 10) / 10;
}

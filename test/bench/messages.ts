import { setTimeout as pause } from 'node:timers/promises';
import { type ConnectedOffice, startConnectedOffice } from '#test/fakes/connected-office.ts';
import type { Bench, Figures } from './bench.ts';
import { type Crowd, createCrowd } from './crowd.ts';

/** How citizens write: all at once, each again as soon as answered, or so many messages a second. */
interface Load {
  readonly name: string;
  readonly citizens: number;
  readonly perSecond: number | 'as fast as answered';
}

const LOADS: readonly Load[] = [
  { name: '60/s', citizens: 200, perSecond: 60 },
  { name: '100/s', citizens: 200, perSecond: 100 },
  { name: 'saturation', citizens: 200, perSecond: 'as fast as answered' },
];

/** Replies not there by then are lost; leases and deliveries of the dead run out in 15 s. */
const LONGEST_DRAIN_MS = 30_000;
const TICK_MS = 10;
/** More than the platforms' everyday limits, so that the office is measured and not the limit. */
const UNLIMITED = { ZALO_PER_SECOND: '2000', TELEGRAM_PER_SECOND: '2000' };

/** The real server on its embedded store, answering citizens through fake Zalo and Telegram in this process. */
export const benchMessages: Bench = async ({ say, seconds }) => {
  const office = await startConnectedOffice(UNLIMITED);
  try {
    await warmUp(office);
    const results: Figures[] = [];
    for (const [at, load] of LOADS.entries()) {
      say(`${load.name} for ${seconds} s …`);
      results.push(await measure(office, load, seconds, (at + 2) * 1_000_000));
    }
    return results;
  } finally {
    await office.stop();
  }
};

async function warmUp(office: ConnectedOffice): Promise<void> {
  const crowd = createCrowd(office, 20, 1_000_000);
  await Promise.all(crowd.members.map((member) => crowd.ask(member)));
  await drained(crowd);
  crowd.stop();
}

async function measure(
  office: ConnectedOffice,
  load: Load,
  seconds: number,
  firstId: number,
): Promise<Figures> {
  const crowd = createCrowd(office, load.citizens, firstId);
  const started = performance.now();
  await (typeof load.perSecond === 'number'
    ? offer(crowd, load.perSecond, seconds)
    : saturate(crowd, seconds));
  const handledInTime = crowd.measured.handled;
  const elapsed = (performance.now() - started) / 1000;
  await drained(crowd);
  crowd.stop();
  return figuresOf(load, crowd, handledInTime / elapsed);
}

/** So many questions a second, by citizens who are not waiting for an answer. */
async function offer(crowd: Crowd, perSecond: number, seconds: number): Promise<void> {
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

async function saturate(crowd: Crowd, seconds: number): Promise<void> {
  let open = true;
  crowd.onAnswered((member) => {
    if (open) void crowd.ask(member);
  });
  for (const member of crowd.members) void crowd.ask(member);
  await pause(seconds * 1000);
  open = false;
}

async function drained({ members }: Crowd): Promise<void> {
  const deadline = Date.now() + LONGEST_DRAIN_MS;
  while (members.some(({ askedAt }) => askedAt !== undefined) && Date.now() < deadline)
    await pause(TICK_MS);
  // A second answer would follow the first at once.
  await pause(500);
}

function figuresOf(load: Load, { members, measured }: Crowd, repliesPerSecond: number): Figures {
  const more = members.map(({ came, expected }) => came - expected);
  return {
    system: 'mot-cua',
    load: load.name,
    accepted: measured.accepted,
    handled: measured.handled,
    lost: measured.accepted - measured.handled,
    doubled: more.reduce((sum, extra) => sum + Math.max(0, extra), 0),
    repliesPerSecond: Math.round(repliesPerSecond * 10) / 10,
    ackP99Ms: percentile(measured.ackMs, 0.99),
    replyP50Ms: percentile(measured.replyMs, 0.5),
    replyP95Ms: percentile(measured.replyMs, 0.95),
  };
}

function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((one, other) => one - other);
  const at = Math.min(sorted.length - 1, Math.floor(sorted.length * share));
  return Math.round((sorted[at] ?? 0) * 10) / 10;
}

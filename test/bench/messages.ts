import { type ConnectedOffice, startConnectedOffice } from '#test/fakes/connected-office.ts';
import { type Crowd, createCrowd } from '#test/load/crowd.ts';
import { drained, offer, percentile, saturate, warmUp } from '#test/load/offer.ts';
import type { Bench, Figures } from './bench.ts';

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

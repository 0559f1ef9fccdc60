import { type Crowd, type CrowdPlace, createCrowd } from '#test/load/crowd.ts';
import { drained, offer, percentile, saturate } from '#test/load/offer.ts';
import type { Figures } from './bench.ts';

/** How citizens write: all at once, each again as soon as answered, or so many messages a second. */
export interface Load {
  readonly name: string;
  readonly citizens: number;
  readonly perSecond: number | 'as fast as answered';
}

export const AT_100: Load = { name: '100/s', citizens: 200, perSecond: 100 };
export const SATURATION: Load = {
  name: 'saturation',
  citizens: 200,
  perSecond: 'as fast as answered',
};

/** What a row is about: the system, and what its figures hold. */
export interface Row {
  readonly system: string;
  /** What is on disk when the citizen's message has been acknowledged and answered. */
  readonly stores: string;
  /** Whether requests come in and go out over HTTP, as with the platform. */
  readonly http: 'in and out';
}

/** No citizen of one measurement is one of another. */
let nextId = 2_000_000;

/** One load on one system; lost and doubled are counted from the fake platforms' own log. */
export async function measure(
  row: Row,
  place: CrowdPlace,
  load: Load,
  seconds: number,
): Promise<Figures> {
  nextId += 1_000_000;
  const crowd = createCrowd(place, load.citizens, nextId);
  const started = performance.now();
  await (typeof load.perSecond === 'number'
    ? offer(crowd, load.perSecond, seconds)
    : saturate(crowd, seconds));
  const handledInTime = crowd.measured.handled;
  const elapsed = (performance.now() - started) / 1000;
  await drained(crowd);
  crowd.stop();
  return { ...row, load: load.name, ...figuresOf(crowd, handledInTime / elapsed) };
}

function figuresOf({ members, measured }: Crowd, repliesPerSecond: number): Figures {
  const more = members.map(({ came, expected }) => came - expected);
  return {
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

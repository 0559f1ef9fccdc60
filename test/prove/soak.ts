import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { type ConnectedOffice, startConnectedOffice } from '#test/fakes/connected-office.ts';
import { createCrowd } from '#test/load/crowd.ts';
import { drained, offer, percentile, warmUp } from '#test/load/offer.ts';
import type { Proof } from './proof.ts';

const USUAL_MINUTES = 10;
const USUAL_PER_SECOND = 20;
const CITIZENS = 200;
const LOOK_MS = 5_000;
/** The last third may need this much more memory than the second: noise of the allocator, not growth. */
const MOST_GROWTH = 1.1;

interface Sample {
  readonly megabytes: number;
  readonly connections: number;
}

/** An everyday load for many minutes: nothing lost or doubled, and memory and connections that do not grow. */
export const proveSoak: Proof = async ({ say, numbers }) => {
  const minutes = numbers['minutes'] ?? USUAL_MINUTES;
  const perSecond = numbers['rate'] ?? USUAL_PER_SECOND;
  const office = await startConnectedOffice();
  try {
    await warmUp(office);
    const crowd = createCrowd(office, CITIZENS, 2_000_000);
    const sampling = startSampling(office, say);
    await offer(crowd, perSecond, minutes * 60);
    await drained(crowd);
    const samples = await sampling.stop();
    crowd.stop();
    const { measured, members } = crowd;
    const lost = measured.accepted - measured.handled;
    const doubled = members.reduce((sum, one) => sum + Math.max(0, one.came - one.expected), 0);
    const growth = growthOf(samples);
    const figures = {
      minutes,
      perSecond,
      accepted: measured.accepted,
      refused: measured.refused,
      lost,
      doubled,
      ackP99Ms: percentile(measured.ackMs, 0.99),
      replyP95Ms: percentile(measured.replyMs, 0.95),
      megabytes: samples.at(-1)?.megabytes ?? 0,
      growth,
      mostConnections: Math.max(...samples.map(({ connections }) => connections)),
    };
    const asked = minutes * 60 * perSecond;
    const kept =
      lost === 0 && doubled === 0 && measured.refused === 0 && measured.accepted > asked * 0.9;
    return { kept: kept && growth <= MOST_GROWTH, figures };
  } finally {
    await office.stop();
  }
};

/** Looks at the server's memory and at the store's connections again and again. */
function startSampling(
  { server }: ConnectedOffice,
  say: (line: string) => void,
): { readonly stop: () => Promise<readonly Sample[]> } {
  const samples: Sample[] = [];
  const stopping = new AbortController();
  const run = async (): Promise<void> => {
    const pool = await server.openPool();
    try {
      while (!stopping.signal.aborted) {
        const megabytes = await residentMegabytes(server.pid());
        const { rows } = await pool.query<{ n: number }>(
          `SELECT count(*)::int AS n FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`,
        );
        samples.push({ megabytes, connections: rows[0]?.n ?? 0 });
        if (samples.length % 12 === 0) say(`${megabytes} MB, ${rows[0]?.n} connections`);
        await pause(LOOK_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
      }
    } finally {
      await pool.end();
    }
  };
  const running = run();
  return {
    stop: async () => {
      stopping.abort();
      await running;
      return samples;
    },
  };
}

async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1] ?? 0) / 1024);
}

/** How much more the last third needs than the one before: the least of each, since the rest comes and goes. */
function growthOf(samples: readonly Sample[]): number {
  const third = Math.floor(samples.length / 3);
  const least = (part: readonly Sample[]): number =>
    Math.min(...part.map(({ megabytes }) => megabytes));
  const [middle, last] = [samples.slice(third, 2 * third), samples.slice(2 * third)];
  return Math.round((least(last) / Math.max(1, least(middle))) * 100) / 100;
}

import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { startRunningServer } from '#test/fakes/running-server.ts';
import { percentile } from '#test/load/offer.ts';
import type { Bench, Figures } from './bench.ts';
import { aStreamCitizen, type Came, type StreamCitizen } from './streams/stream-citizen.ts';

/** As many as design.md 8 asks of one process. */
const STREAMS = 2_000;
/** Opened side by side: as a crowd comes, not as a flood. */
const AT_ONCE = 50;
const PER_SECOND = 20;
/** An answer that is not there by then is counted as lost. */
const LONGEST_MS = 10_000;
/** Heartbeats go every 15 s: figures at rest hold at least one of each stream. */
const REST_MS = 20_000;

/** 2,000 open event streams on one server process with its embedded store, at rest and with citizens who write. */
export const benchStreams: Bench = async ({ say, seconds }) => {
  const server = await startRunningServer({ TRUST_PROXY: '1' });
  const came: Came[] = [];
  const memory = (): Promise<Figures> => megabytes(server.pid());
  try {
    const rows: Figures[] = [{ what: 'no stream', streams: 0, ...(await memory()) }];
    say(`${STREAMS} citizens open the chat and greet …`);
    const citizens = await openAll(server.url, (one) => came.push(one));
    await pause(REST_MS);
    rows.push({ what: 'at rest', streams: citizens.length, ...(await memory()) });
    say(`${PER_SECOND} of them write each second for ${seconds} s …`);
    came.length = 0;
    const asked = await askInTurn(citizens, seconds);
    for (let waited = 0; came.length < asked && waited < LONGEST_MS; waited += 50) await pause(50);
    rows.push({
      what: `${PER_SECOND} messages/s`,
      streams: citizens.length,
      asked,
      lost: asked - came.length,
      ...latencies(came),
      ...(await memory()),
    });
    for (const citizen of citizens) citizen.leave();
    return rows;
  } finally {
    await server.stop();
  }
};

/** Each has greeted once: a stream whose conversation exists costs more than one that waits for it. */
async function openAll(url: string, came: (one: Came) => void): Promise<readonly StreamCitizen[]> {
  const citizens: StreamCitizen[] = [];
  for (let first = 0; first < STREAMS; first += AT_ONCE)
    citizens.push(
      ...(await Promise.all(
        Array.from({ length: AT_ONCE }, async (_, at) => {
          const citizen = await aStreamCitizen(url, first + at, came);
          await citizen.asks('xin chào');
          return citizen;
        }),
      )),
    );
  return citizens;
}

/** Another citizen each time, spread over all of them. */
async function askInTurn(citizens: readonly StreamCitizen[], seconds: number): Promise<number> {
  const started = performance.now();
  let asked = 0;
  for (let elapsed = 0; elapsed < seconds; elapsed = (performance.now() - started) / 1_000) {
    for (; asked < elapsed * PER_SECOND; asked += 1)
      void citizens[(asked * 7) % citizens.length]?.asks('đăng ký khai sinh cần giấy gì');
    await pause(10);
  }
  return asked;
}

function latencies(came: readonly Came[]): Figures {
  const sent = came.map(({ sinceSentMs }) => sinceSentMs);
  const asked = came.map(({ sinceAskedMs }) => sinceAskedMs);
  return {
    sentToStreamP50Ms: percentile(sent, 0.5),
    sentToStreamP95Ms: percentile(sent, 0.95),
    askedToStreamP50Ms: percentile(asked, 0.5),
    askedToStreamP95Ms: percentile(asked, 0.95),
  };
}

/** Resident now and at most since its start, of the server alone: PostgreSQL is a process of its own. */
async function megabytes(pid: number): Promise<Figures> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const of = (name: string): number =>
    Math.round(Number(new RegExp(`^${name}:\\s+(\\d+)`, 'mu').exec(status)?.[1]) / 1024);
  return { residentMb: of('VmRSS'), mostMb: of('VmHWM') };
}

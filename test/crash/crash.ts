import { readdir, stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { type ConnectedOffice, startConnectedOffice } from '#test/fakes/connected-office.ts';
import { startDeployment } from '#test/fakes/running-deployment.ts';
import { startRunningServer } from '#test/fakes/running-server.ts';
import { createAllowance } from './allowance.ts';
import { type Breaking, breakAgainAndAgain } from './break-office.ts';
import { brokenPromises, type Killing, overtakings } from './broken-promises.ts';
import { createChance } from './chance.ts';
import { type Citizen, startCitizens } from './citizens.ts';
import { isQuiet, readLedgers } from './ledger.ts';

/** The processes an office may consist of, and where its queue lies. */
export type Deployed = 'one process' | 'apart, queue on PostgreSQL' | 'apart, queue on Redis';

/** How hard a round is. */
export interface CrashRound extends Breaking {
  readonly citizens: number;
  readonly deployed: Deployed;
  /** How long the store is out of reach once, where the processes stand apart. */
  readonly outOfReachMs: number;
  readonly seed: number;
}

/** What a round showed. */
export interface CrashResult {
  readonly messages: number;
  readonly turns: number;
  readonly replies: number;
  readonly cases: number;
  readonly kills: number;
  /** How often the platforms posted anything: doubled webhooks and second tries with it. */
  readonly webhooks: number;
  /** Pairs of messages that a platform brought in another order than they were written in. */
  readonly reordered: number;
  /** Bubbles that a citizen saw again because nobody could know that they had arrived. */
  readonly repeats: { readonly zalo: number; readonly telegram: number };
  /** Bubbles sent again as possible repeats; most of them had not arrived before. */
  readonly possibleRepeats: number;
  readonly broken: readonly string[];
  readonly seconds: number;
}

/** After the last kill everything must come to rest within this; leases and deliveries run out in 15 s. */
const LONGEST_UNREST_MS = 180_000;

/**
 * Citizens write through the fake platforms while the server, and PostgreSQL under it, are killed at every
 * step and started again. Then store and screens are held against the promises of design.md 3.
 */
export async function crashRound(round: CrashRound): Promise<CrashResult> {
  const started = Date.now();
  const office = await startConnectedOffice(UNHURRIED, starting(round));
  try {
    const chance = createChance(round.seed);
    const allowances = { asking: createAllowance(), reporting: createAllowance() };
    const citizens = startCitizens(round.citizens, office, allowances, chance);
    const killings = await breakAgainAndAgain(round, office, allowances, chance);
    await untilQuiet(office, citizens);
    return await judge(round, office, { citizens, killings, started });
  } finally {
    await office.stop();
  }
}

/** The everyday limits would stretch a long round: bubbles a second. */
const UNHURRIED = { ZALO_PER_SECOND: '100', TELEGRAM_PER_SECOND: '100' };

function starting({ deployed, outOfReachMs }: CrashRound): typeof startRunningServer {
  if (deployed === 'one process') return startRunningServer;
  const queue = deployed === 'apart, queue on Redis' ? 'redis' : 'postgres';
  return (env = {}) => startDeployment({ queue, outOfReachMs }, env);
}

async function untilQuiet(office: ConnectedOffice, citizens: readonly Citizen[]): Promise<void> {
  const limit = AbortSignal.timeout(LONGEST_UNREST_MS);
  const late = new Promise<never>((_resolve, reject) => {
    limit.addEventListener('abort', () =>
      reject(new Error(`it did not come to rest; the server said:\n${office.server.said()}`)),
    );
  });
  await Promise.race([Promise.all(citizens.map(({ done }) => done)), late]);
  const pool = await office.server.openPool();
  try {
    while (!((await isEmptySpool(office)) && (await isQuiet(pool)))) {
      if (limit.aborted) await late;
      await pause(200);
    }
  } finally {
    await pool.end();
  }
}

async function isEmptySpool({ server }: ConnectedOffice): Promise<boolean> {
  const names = await readdir(server.spoolFolder);
  const sizes = await Promise.all(
    names.map(
      async (name) => (await stat(`${server.spoolFolder}/${name}`).catch(() => ({ size: 0 }))).size,
    ),
  );
  return sizes.every((size) => size === 0);
}

async function judge(
  round: CrashRound,
  office: ConnectedOffice,
  seen: {
    readonly citizens: readonly Citizen[];
    readonly killings: readonly Killing[];
    readonly started: number;
  },
): Promise<CrashResult> {
  const pool = await office.server.openPool();
  const ledgers = await readLedgers(pool, ['zalo', 'telegram']).finally(() => pool.end());
  const judged = seen.citizens.map((citizen) => {
    const ledger = ledgers.find(({ recipient }) => recipient === citizen.recipient);
    const { accepted } = office[citizen.platform];
    const stored = ledger?.messages.map(({ text }) => text) ?? [];
    return {
      ...citizen,
      ...brokenPromises(citizen, ledger, accepted, seen.killings),
      reordered: overtakings(citizen.said, stored).length,
    };
  });
  const bubbles = ledgers.flatMap((ledger) => ledger.bubbles);
  const repeatsOn = (platform: string): number =>
    judged.filter((one) => one.platform === platform).reduce((sum, one) => sum + one.repeats, 0);
  return {
    messages: seen.citizens.reduce((sum, { said }) => sum + said.length, 0),
    turns: ledgers.reduce((sum, { turns }) => sum + turns.length, 0),
    replies: bubbles.length,
    cases: ledgers.reduce((sum, { receipts }) => sum + receipts.length, 0),
    kills: round.kills,
    webhooks: office.zalo.webhookAttempts() + office.telegram.webhookAttempts(),
    reordered: judged.reduce((sum, { reordered }) => sum + reordered, 0),
    repeats: { zalo: repeatsOn('zalo'), telegram: repeatsOn('telegram') },
    possibleRepeats: bubbles.filter(({ repeated }) => repeated).length,
    broken: judged.flatMap(({ broken }) => broken),
    seconds: Math.round((Date.now() - seen.started) / 1000),
  };
}

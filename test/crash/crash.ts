import { readdir, stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { type ConnectedOffice, startConnectedOffice } from '#test/fakes/connected-office.ts';
import { createAllowance } from './allowance.ts';
import { brokenPromises, type Killing } from './broken-promises.ts';
import { type Chance, createChance } from './chance.ts';
import { type Allowances, type Citizen, startCitizens } from './citizens.ts';
import { isQuiet, readLedgers } from './ledger.ts';
import { MOMENTS } from './moments.ts';

/** How hard a round is. */
export interface CrashRound {
  readonly messages: number;
  readonly citizens: number;
  /** How often the server is killed, at one step of a message after the other, and sometimes PostgreSQL with it. */
  readonly kills: number;
  readonly seed: number;
  readonly say: (line: string) => void;
}

/** What a round showed. */
export interface CrashResult {
  readonly messages: number;
  readonly turns: number;
  readonly replies: number;
  readonly cases: number;
  readonly kills: number;
  /** Bubbles that a citizen saw again because nobody could know that they had arrived. */
  readonly repeats: { readonly zalo: number; readonly telegram: number };
  /** Bubbles sent again as possible repeats; most of them had not arrived before. */
  readonly possibleRepeats: number;
  readonly broken: readonly string[];
  readonly seconds: number;
}

/** After the last kill everything must come to rest within this; leases and deliveries run out in 15 s. */
const LONGEST_UNREST_MS = 180_000;
/** The part of all messages that belongs to reports, which are filed step by step. */
const REPORTING = 0.3;

/**
 * Citizens write through the fake platforms while the server, and PostgreSQL under it, are killed at every
 * step and started again. Then store and screens are held against the promises of design.md 3.
 */
export async function crashRound(round: CrashRound): Promise<CrashResult> {
  const started = Date.now();
  const office = await startConnectedOffice();
  try {
    const chance = createChance(round.seed);
    const allowances = { asking: createAllowance(), reporting: createAllowance() };
    const citizens = startCitizens(round.citizens, office, allowances, chance);
    const killings = await killAgainAndAgain(round, office, allowances, chance);
    await untilQuiet(office, citizens);
    return await judge(round, office, { citizens, killings, started });
  } finally {
    await office.stop();
  }
}

async function killAgainAndAgain(
  { messages, kills, say }: CrashRound,
  office: ConnectedOffice,
  { asking, reporting }: Allowances,
  chance: Chance,
): Promise<readonly Killing[]> {
  const killings: Killing[] = [];
  const reports = Math.floor(messages * REPORTING);
  const portions = kills + 1;
  for (let kill = 1; kill <= kills; kill += 1) {
    asking.letOut(portionOf(messages - reports, kill, portions));
    reporting.letOut(portionOf(reports, kill, portions));
    makeTrouble(kill, office, chance);
    const { moment, from } = await killAtItsMoment(kill, office, chance);
    killings.push({ from, until: Date.now() });
    say(`kill ${kill} of ${kills}: ${moment}`);
    await office.server.startAgain();
  }
  asking.letOut(portionOf(messages - reports, portions, portions));
  reporting.letOut(portionOf(reports, portions, portions));
  for (const allowance of [asking, reporting]) allowance.close();
  return killings;
}

/** The share of portion `at` (from 1) of so many, so that all portions make the whole. */
function portionOf(whole: number, at: number, portions: number): number {
  return Math.floor((whole * at) / portions) - Math.floor((whole * (at - 1)) / portions);
}

/**
 * Lines cut and busy signs, so that kills meet deliveries in every state. Telegram cannot be asked what arrived:
 * a second cut line at the same bubble leaves it to staff (design.md 3.6), so its lines are cut once a round.
 */
function makeTrouble(kill: number, { zalo, telegram }: ConnectedOffice, chance: Chance): void {
  const cut = ['drop-response-after-accepting', 'drop-before-accepting', '5xx'] as const;
  zalo.setFault(chance.oneOf(cut));
  telegram.setFault(kill === 1 ? chance.oneOf(cut) : '5xx');
  for (const fake of [zalo, telegram]) fake.setFault('duplicate');
}

/** One step after the other; every third time PostgreSQL dies too: some time before the server, or right with it. */
async function killAtItsMoment(
  kill: number,
  office: ConnectedOffice,
  chance: Chance,
): Promise<{ readonly moment: string; readonly from: number }> {
  const names = Object.keys(MOMENTS);
  const moment = names[kill % names.length] ?? '';
  // Not always the first message of a portion.
  await pause(chance.between(0, 300));
  await MOMENTS[moment]?.(office, chance);
  const from = Date.now();
  if (kill % 3 === 2) await office.server.killPostgres();
  if (kill % 6 === 2) await pause(chance.between(500, 2_500));
  await office.server.kill();
  return { moment, from };
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
    return { ...citizen, ...brokenPromises(citizen, ledger, accepted, seen.killings) };
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
    repeats: { zalo: repeatsOn('zalo'), telegram: repeatsOn('telegram') },
    possibleRepeats: bubbles.filter(({ repeated }) => repeated).length,
    broken: judged.flatMap(({ broken }) => broken),
    seconds: Math.round((Date.now() - seen.started) / 1000),
  };
}

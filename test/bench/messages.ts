import { type ConnectedOffice, startConnectedOffice } from '#test/fakes/connected-office.ts';
import { warmUp } from '#test/load/offer.ts';
import type { Bench, Figures } from './bench.ts';
import { benchChat } from './beside/measure-chat.ts';
import { fillStore } from './fill-store.ts';
import { AT_100, type Load, measure, type Row, SATURATION } from './measure.ts';
import { type Contestant, quickMessages, repeatedWebhook } from './quick-and-repeated.ts';

const AT_60: Load = { name: '60/s', citizens: 200, perSecond: 60 };

const OURS: Row = {
  system: 'mot-cua',
  stores: 'every message, turn and reply, in PostgreSQL on disk',
  http: 'in and out',
};

/** More than the platforms' everyday limits, so that the office is measured and not the limit. */
const UNLIMITED = { ZALO_PER_SECOND: '2000', TELEGRAM_PER_SECOND: '2000' };

/**
 * The real server on its embedded store, answering citizens through fake Zalo and Telegram in this process, and
 * beside it the npm package `chat` on the same fake Telegram; at the end ours on a full store and on one as it is.
 */
export const benchMessages: Bench = async (options) => {
  const { say, seconds } = options;
  const office = await startConnectedOffice(UNLIMITED);
  try {
    await warmUp(office);
    const alone = { telegram: office.telegram, hooks: { telegram: office.hooks.telegram } };
    const results: Figures[] = [];
    for (const load of [AT_60, AT_100, SATURATION]) {
      say(`${load.name} for ${seconds} s …`);
      results.push(await measure(OURS, office, load, seconds));
    }
    const onTelegram = { ...OURS, system: 'mot-cua, Telegram alone' };
    for (const load of [AT_100, SATURATION])
      results.push(await measure(onTelegram, alone, load, seconds));
    results.push(...(await quickAndRepeated(office)));
    results.push(...(await benchChat(options)));
    results.push(...(await onFullStore(office, options)));
    return results;
  } finally {
    await office.stop();
  }
};

async function quickAndRepeated(office: ConnectedOffice): Promise<readonly Figures[]> {
  const pool = await office.server.openPool();
  const contestant: Contestant = {
    row: OURS,
    telegram: office.telegram,
    hook: office.hooks.telegram,
    handled: async (chat) =>
      (await pool.query<{ text: string }>(HANDLED, [chat])).rows.map(({ text }) => text),
    killAndStartAgain: async () => {
      await office.server.kill();
      await office.server.startAgain();
    },
  };
  try {
    const quick = await quickMessages(contestant, '410000001');
    return [quick, await repeatedWebhook(contestant, '410000002')];
  } finally {
    await pool.end();
  }
}

/** In the order of turns, and of messages within each. */
const HANDLED = `
SELECT i.content->>'text' AS text FROM inbox i
  JOIN turn t ON t.id = i.turn_id JOIN conversation c ON c.id = i.conversation_id
 WHERE c.recipient = $1 AND i.status = 'done' ORDER BY t.created_at, t.first_number, i.number`;

/** Enough that a checkpoint, or a neighbour on the machine, falls into the lesser part of them. */
const ROUNDS = 5;

/**
 * A second office whose store is full is measured by turns with the one as it is, both rested after the filling;
 * the middle of the rounds stands for each, and the two to each other.
 */
async function onFullStore(
  asItIs: ConnectedOffice,
  { say, seconds, stored }: Parameters<Bench>[0],
): Promise<readonly Figures[]> {
  const full = await startConnectedOffice(UNLIMITED);
  try {
    say(`${stored} messages are put into a second store …`);
    await fill(full, stored);
    await fill(asItIs, 0);
    const sides = [
      { office: asItIs, row: { ...OURS, system: 'mot-cua, as it is' } },
      { office: full, row: { ...OURS, system: `mot-cua, ${stored} stored` } },
    ];
    // One was killed and started again before, one is new: connections and caches are made anew in both.
    for (const { office } of sides) await warmUp(office);
    const loads = [AT_100, SATURATION];
    const measured = loads.map(() => sides.map((): Figures[] => []));
    for (let round = 1; round <= ROUNDS; round += 1) {
      say(`full and as it is, round ${round} of ${ROUNDS} …`);
      for (const [at, load] of loads.entries())
        for (const [side, { office, row }] of sides.entries())
          measured[at]?.[side]?.push(await measure(row, office, load, seconds));
    }
    return measured.flatMap((rounds) => comparison(rounds.map(middleOf)));
  } finally {
    await full.stop();
  }
}

/** Field by field the median of several rounds; what was lost or doubled in any of them is added up. */
function middleOf(rounds: readonly Figures[]): Figures {
  const [first = {}] = rounds;
  const fields = Object.keys(first).map((name) => {
    const values = rounds.map((one) => one[name]).filter((value) => typeof value === 'number');
    if (values.length === 0) return [name, first[name] ?? ''] as const;
    const sum = values.reduce((all, one) => all + one, 0);
    const middle = values.sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
    return [name, COUNTED.includes(name) ? sum : middle] as const;
  });
  return { ...Object.fromEntries(fields), rounds: rounds.length };
}

const COUNTED = ['accepted', 'handled', 'lost', 'doubled'];
const COMPARED = ['ackP99Ms', 'replyP95Ms', 'repliesPerSecond'];

/** The rows as they are, and below them how the second stands to the first. */
function comparison(rows: readonly Figures[]): readonly Figures[] {
  const [before = {}, after = {}] = rows;
  const ratios = COMPARED.map((name) => [name, ratio(after[name], before[name])] as const);
  const of = { system: `${after['system']} to as it is`, load: `${after['load']}, ratio` };
  return [...rows, { ...of, ...Object.fromEntries(ratios) }];
}

async function fill(office: ConnectedOffice, messages: number): Promise<void> {
  const pool = await office.server.openPool();
  await fillStore(pool, messages).finally(() => pool.end());
}

function ratio(now: string | number | undefined, then: string | number | undefined): number {
  return Math.round((Number(now) / Number(then)) * 100) / 100;
}

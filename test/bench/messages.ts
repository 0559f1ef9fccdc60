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
 * beside it the npm package `chat` on the same fake Telegram; at the end ours once more on a full store.
 */
export const benchMessages: Bench = async (options) => {
  const { say, seconds, stored } = options;
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
    say(`${stored} messages are put into the store …`);
    results.push(...(await onFullStore(office, seconds, stored)));
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

/** The same loads on the store as it is, then on a full one, and how the two stand to each other. */
async function onFullStore(
  office: ConnectedOffice,
  seconds: number,
  stored: number,
): Promise<readonly Figures[]> {
  // The store was killed and started again before: connections and caches are made anew.
  await warmUp(office);
  const results: Figures[] = [];
  const rounds = [
    { messages: 0, system: 'mot-cua, as it is' },
    { messages: stored, system: `mot-cua, ${stored} stored` },
  ];
  for (const { messages, system } of rounds) {
    await fill(office, messages);
    for (const load of [AT_100, SATURATION])
      results.push(await measure({ ...OURS, system }, office, load, seconds));
  }
  const [before100, before, after100, after] = results;
  const ratios = {
    ...{ system: `mot-cua, ${stored} stored to as it is`, load: 'ratio' },
    ackP99Ms: ratio(after100?.['ackP99Ms'], before100?.['ackP99Ms']),
    replyP95Ms: ratio(after100?.['replyP95Ms'], before100?.['replyP95Ms']),
    repliesPerSecond: ratio(after?.['repliesPerSecond'], before?.['repliesPerSecond']),
  };
  return [...results, ratios];
}

async function fill(office: ConnectedOffice, messages: number): Promise<void> {
  const pool = await office.server.openPool();
  await fillStore(pool, messages).finally(() => pool.end());
}

function ratio(now: string | number | undefined, then: string | number | undefined): number {
  return Math.round((Number(now) / Number(then)) * 100) / 100;
}

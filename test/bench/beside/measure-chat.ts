import { warmUp } from '#test/load/offer.ts';
import type { Bench, Figures } from '../bench.ts';
import { AT_100, measure, type Row, SATURATION } from '../measure.ts';
import { type Contestant, quickMessages, repeatedWebhook } from '../quick-and-repeated.ts';
import { type ChatSetUp, type RunningChat, startChat } from './start-chat.ts';

const STORES = {
  memory: 'nothing',
  PostgreSQL: 'locks and the ids of webhooks, in PostgreSQL; no message, no reply',
} as const;
const STATES = ['memory', 'PostgreSQL'] as const;
const STRATEGIES = ['drop', 'queue', 'concurrent'] as const;

/** `chat` under the same loads, each state; and what each of its strategies does with quick messages. */
export const benchChat: Bench = async ({ say, seconds }) => {
  const results: Figures[] = [];
  for (const state of STATES)
    for (const strategy of STRATEGIES) {
      const row = rowOf({ state, strategy });
      say(`${row.system} …`);
      const chat = await startChat({ state, strategy });
      try {
        const loads = strategy === 'queue' ? [AT_100, SATURATION] : [];
        const place = { telegram: chat.telegram, hooks: { telegram: chat.hook } };
        await warmUp(place);
        for (const load of loads) results.push(await measure(row, place, load, seconds));
        const contestant = contestantOf(row, chat);
        results.push(await quickMessages(contestant, '410000001'));
        results.push(await repeatedWebhook(contestant, '410000002'));
      } finally {
        await chat.stop();
      }
    }
  return results;
};

function rowOf({ state, strategy }: ChatSetUp): Row {
  return { system: `chat, ${state}, ${strategy}`, stores: STORES[state], http: 'in and out' };
}

function contestantOf(row: Row, chat: RunningChat): Contestant {
  return {
    row,
    telegram: chat.telegram,
    hook: chat.hook,
    // The handler is told of every citizen; only those of this test are numbered.
    handled: async () => (await chat.handled()).filter((text) => text.includes('(tin ')),
    killAndStartAgain: chat.killAndStartAgain,
  };
}

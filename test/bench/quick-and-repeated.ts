import { setTimeout as pause } from 'node:timers/promises';
import type { FakeTelegram } from '#test/fakes/platforms/telegram.ts';
import type { Figures } from './bench.ts';
import type { Row } from './measure.ts';

/** A system under test as these two look at it. */
export interface Contestant {
  readonly row: Row;
  readonly telegram: FakeTelegram;
  readonly hook: string;
  /** Texts of this citizen that were handled so far, in that order. */
  readonly handled: (chat: string) => Promise<readonly string[]>;
  readonly killAndStartAgain: () => Promise<void>;
}

const QUICK = 20;
const LONGEST_MS = 10_000;
const LOOK_MS = 20;
/** A second answer would follow the first by then; a restart takes up what a killed sender left within 16 s. */
const AFTER_MS = 3_000;

/** Twenty messages of one citizen, each as soon as the platform was told that the one before arrived: how many were handled, and whether in the order of their coming. */
export async function quickMessages(contestant: Contestant, chat: string): Promise<Figures> {
  const { telegram, hook, handled } = contestant;
  const words = Array.from({ length: QUICK }, (_, at) => `lệ phí khai sinh (tin ${at + 1})`);
  const started = performance.now();
  const statuses: number[] = [];
  for (const text of words) statuses.push(await telegram.citizenSays(hook, { user: chat, text }));
  let done: readonly string[] = [];
  let took = 0;
  for (let waited = 0; waited < LONGEST_MS && new Set(done).size < QUICK; waited += LOOK_MS) {
    done = await handled(chat);
    took = performance.now() - started;
    await pause(LOOK_MS);
  }
  const accepted = statuses.filter((status) => status === 200).length;
  const all = new Set(done).size;
  const inOrder = done.every((text, at) => at === 0 || numberIn(text) > numberIn(done[at - 1]));
  return {
    ...contestant.row,
    ...{ load: '20 quick messages of one citizen', accepted, handled: all },
    ...{ lost: QUICK - all, doubled: done.length - all, inOrder: String(inOrder) },
    ms: all < QUICK ? '-' : Math.round(took),
  };
}

function numberIn(text: string | undefined): number {
  return Number(/tin (\d+)/u.exec(text ?? '')?.[1] ?? 0);
}

/** One webhook five times, two of them after `kill -9` and another start: one answer is right. */
export async function repeatedWebhook(contestant: Contestant, chat: string): Promise<Figures> {
  const { telegram, hook, killAndStartAgain } = contestant;
  const update = {
    update_id: 900_000_000 + Number(chat),
    message: {
      message_id: 900_000 + Number(chat),
      date: Math.floor(Date.now() / 1000),
      chat: { id: Number(chat), type: 'private', first_name: chat },
      from: { id: Number(chat), is_bot: false, first_name: chat },
      text: 'lệ phí khai sinh',
    },
  };
  const post = async (): Promise<boolean> => (await telegram.emit(hook, update)) === 200;
  const answers = (): number =>
    telegram.accepted.filter(({ recipient }) => recipient === chat).length;
  const taken: boolean[] = [];
  for (const _ of [1, 2, 3]) taken.push(await post());
  await pause(AFTER_MS);
  await killAndStartAgain();
  for (const _ of [4, 5]) taken.push(await post());
  await pause(AFTER_MS);
  const came = answers();
  return {
    ...contestant.row,
    load: 'the same webhook five times, killed in between',
    ...{ accepted: taken.filter(Boolean).length, handled: Math.min(came, 1) },
    ...{ lost: came === 0 ? 1 : 0, doubled: Math.max(0, came - 1) },
  };
}

import { setTimeout as pause } from 'node:timers/promises';
import type { ConnectedOffice } from '#test/fakes/connected-office.ts';
import type { Allowance } from './allowance.ts';
import type { Chance } from './chance.ts';

/** One message, and when the platform first posted it and was first told that it arrived (of `performance.now()`). */
export interface Said {
  readonly text: string;
  readonly postedAt: number;
  takenAt: number;
}

/** A citizen at work, with everything said so far. */
export interface Citizen {
  readonly platform: 'zalo' | 'telegram';
  /** The address of replies: a Zalo user id, a Telegram chat id. */
  readonly recipient: string;
  readonly said: readonly Said[];
  /** Resolves when nothing more will be said. */
  readonly done: Promise<void>;
}

const QUESTIONS = [
  'lệ phí khai sinh',
  'làm kết hôn cần giấy gì',
  'cảm ơn',
  'xin chào',
  'dang ky tam tru o dau',
] as const;

/**
 * A report, sentence by sentence, with a word of the reply that each waits for before going on. It names no hamlet:
 * nobody is asked whether it is another's.
 */
const REPORT = [
  ['tôi muốn phản ánh đèn đường hỏng', 'xảy ra ở đâu'],
  ['trước nhà số 5 xã Tân Trụ', 'có hình'],
  ['Không có hình', 'số điện thoại'],
  ['Không để lại số', 'Gửi nhé'],
  ['Gửi phản ánh', 'Em đã gửi phản ánh'],
] as const;

const LOOK_MS = 20;

/** What each kind of citizen may say. */
export interface Allowances {
  readonly asking: Allowance;
  readonly reporting: Allowance;
}

/**
 * Half on Zalo, half on Telegram; every fifth reports something, the others ask without waiting for answers, now
 * and then two things at once, which the platforms may bring in either order.
 */
export function startCitizens(
  count: number,
  office: ConnectedOffice,
  allowances: Allowances,
  chance: Chance,
): readonly Citizen[] {
  return Array.from({ length: count }, (_, at) => {
    const platform = at % 2 === 0 ? 'zalo' : 'telegram';
    const recipient = String(platform === 'zalo' ? 7_000_000 + at : 8_000_000 + at);
    const said: Said[] = [];
    const allowance = at % 5 === 0 ? allowances.reporting : allowances.asking;
    const say = async (text: string): Promise<boolean> => {
      if (!(await allowance.take())) return false;
      const one: Said = { text, postedAt: performance.now(), takenAt: Infinity };
      said.push(one);
      await post(office, platform, recipient, text);
      one.takenAt = performance.now();
      return true;
    };
    const screen = (): readonly string[] =>
      office[platform].accepted
        .filter((message) => message.recipient === recipient)
        .map(({ text }) => text);
    const done = at % 5 === 0 ? reports(say, screen) : asks(say, at, chance);
    // Whoever awaits `done` hears of a failure; it must not end the process before that.
    done.catch(() => undefined);
    return { platform, recipient, said, done };
  });
}

/** The platforms come again until they are heard, so a status that is no 200 is a fault of the test itself. */
async function post(
  office: ConnectedOffice,
  platform: 'zalo' | 'telegram',
  user: string,
  text: string,
): Promise<void> {
  const status = await office[platform].citizenSays(office.hooks[platform], { user, text });
  if (status !== 200) throw new Error(`${platform} gave up: the office said ${status}`);
}

type Say = (text: string) => Promise<boolean>;

async function asks(say: Say, citizen: number, chance: Chance): Promise<void> {
  for (let message = 1; ; message += 2) {
    const numbers = chance.between(1, 3) === 1 ? [message, message + 1] : [message];
    const said = await Promise.all(
      numbers.map((number) => say(`${chance.oneOf(QUESTIONS)} (tin ${citizen}-${number})`)),
    );
    if (said.includes(false)) return;
    await pause(chance.between(0, 400));
  }
}

async function reports(say: Say, screen: () => readonly string[]): Promise<void> {
  for (;;)
    for (const [text, reply] of REPORT) {
      const shown = screen().length;
      if (!(await say(text))) return;
      while (
        !screen()
          .slice(shown)
          .some((line) => line.includes(reply))
      )
        await pause(LOOK_MS);
    }
}

import { setTimeout as pause } from 'node:timers/promises';
import type { Account } from './account.ts';

/** Before that an answer comes as fast as a person could type: a sign would only flicker. */
const SHOW_AFTER_MS = 1_000;
/** Platforms forget a typing sign after about 5 s (Bot API, sendChatAction), a draft after 30 s. */
const SHOW_AGAIN_MS = 4_000;

/** What a sign belongs to: one turn, in one part of the chat. */
export interface WorkingSign {
  readonly draft: number;
  readonly thread: string | undefined;
}

/** Gives the work's result; while it takes long the citizen sees that an answer is coming, where the channel can. */
export async function whileShowing<T>(
  work: Promise<T>,
  to: string,
  sign: WorkingSign,
  { channel }: Pick<Account, 'channel'>,
  wait: (ms: number, signal: AbortSignal) => Promise<unknown> = waitFor,
): Promise<T> {
  const done = new AbortController();
  void show(() => channel.showWorking?.(to, sign), done.signal, wait);
  try {
    return await work;
  } finally {
    done.abort();
  }
}

/** Ends with the work; a platform that refuses the sign is not asked again in this turn. */
async function show(
  once: () => Promise<void> | undefined,
  done: AbortSignal,
  wait: (ms: number, signal: AbortSignal) => Promise<unknown>,
): Promise<void> {
  try {
    for (let ms = SHOW_AFTER_MS; ; ms = SHOW_AGAIN_MS) {
      await wait(ms, done);
      if (done.aborted) return;
      await once();
    }
  } catch {
    // The work is done, or there is no sign to be had: either way nothing depends on it.
  }
}

function waitFor(ms: number, signal: AbortSignal): Promise<unknown> {
  return pause(ms, undefined, { signal });
}

import type { Account } from './account.ts';

/** A turn that takes less needs no sign. */
const AFTER_MS = 1_000;
/** Telegram shows it for five seconds (Bot API, sendChatAction); the others follow. */
const AGAIN_MS = 5_000;

/** Calls `work` after `ms`; the returned function calls it off. */
export type After = (ms: number, work: () => void) => () => void;

const MACHINE_TIMER: After = (ms, work) => {
  const timer = setTimeout(work, ms);
  return () => clearTimeout(timer);
};

/**
 * Thinks, and shows the citizen that an answer is being written once that takes a second. The sign is sent
 * beside the work: its failures are nobody's, and neither turn nor delivery ever waits for it.
 */
export async function showingWriting<T>(
  { channel }: Pick<Account, 'channel'>,
  recipient: string,
  work: () => Promise<T>,
  after: After = MACHINE_TIMER,
): Promise<T> {
  const { showWriting } = channel;
  if (!showWriting) return work();
  let callOff = (): void => undefined;
  const show = (): void => {
    callOff = after(AGAIN_MS, show);
    showWriting(recipient).catch(() => undefined);
  };
  callOff = after(AFTER_MS, show);
  try {
    return await work();
  } finally {
    callOff();
  }
}

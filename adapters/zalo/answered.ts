/** Messages whose answers came, as far as this process remembers. */
export interface Answered {
  readonly add: (messageId: string | undefined, startedAtMs: number) => void;
  /** True for a message whose sending began before `since`: it cannot be one that was first tried then. */
  readonly before: (since: Date, messageId: string) => boolean;
}

/** More than one process sends while a lost answer waits to be asked about. */
const REMEMBERED = 2_000;

/**
 * Remembers which messages were answered, so that an earlier bubble of the same words, sent a moment before,
 * does not pass for one whose answer was lost. Only sharpens a look-up: nothing is wrong where it forgets.
 */
export function createAnswered(): Answered {
  const startedAt = new Map<string, number>();
  return {
    add: (messageId, startedAtMs) => {
      if (messageId === undefined) return;
      startedAt.set(messageId, startedAtMs);
      const [oldest] = startedAt.keys();
      if (startedAt.size > REMEMBERED && oldest !== undefined) startedAt.delete(oldest);
    },
    before: (since, messageId) => (startedAt.get(messageId) ?? Infinity) < since.getTime(),
  };
}

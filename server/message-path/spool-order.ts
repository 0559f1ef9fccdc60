/** Knows whose messages lie in the spool, so that none that comes later is kept before them. */
export interface SpoolOrder {
  /** True when a message of this conversation may still lie in the spool. */
  readonly mustFollow: (conversation: string) => boolean;
  readonly spooled: (conversation: string, eventId: string) => void;
  /** The spool did not take it after all. */
  readonly refused: (conversation: string, eventId: string) => void;
  /** The spool gave it back and it is kept. */
  readonly taken: (conversation: string, eventId: string) => void;
}

/** `isEmpty` tells whether anything lies in the spool. */
export function createSpoolOrder(isEmpty: () => boolean): SpoolOrder {
  // Whose an earlier process left there is not known; it is replayed before anything of ours.
  let inherited = !isEmpty();
  const waiting = new Map<string, Set<string>>();
  const forget = (conversation: string, eventId: string): boolean => {
    const events = waiting.get(conversation);
    const known = events?.delete(eventId) ?? false;
    if (events?.size === 0) waiting.delete(conversation);
    return known;
  };
  return {
    mustFollow: (conversation) => {
      inherited &&= !isEmpty();
      return inherited || waiting.has(conversation);
    },
    spooled: (conversation, eventId) => {
      const events = waiting.get(conversation) ?? new Set();
      waiting.set(conversation, events.add(eventId));
    },
    refused: (conversation, eventId) => void forget(conversation, eventId),
    taken: (conversation, eventId) => {
      if (forget(conversation, eventId)) inherited = false;
    },
  };
}

/** Zalo wants its answer within 2 s: a store that has kept nothing for so long counts as out of reach. */
const LONGEST_SILENCE_MS = 1_500;

/**
 * Waits for the store as long as it keeps anything: one that is only busy is not helped by a second copy. What
 * comes too late may still be kept, and then the spool's copy is recognised as known.
 */
export function createPatience(): (keeping: Promise<void>) => Promise<void> {
  let lastKept = 0;
  return async (keeping) => {
    const kept = keeping.then(() => {
      lastKept = performance.now();
    });
    for (let since = performance.now(); ; since = lastKept)
      if (await settledWithin(kept, since + LONGEST_SILENCE_MS - performance.now())) return kept;
      else if (lastKept <= since) throw new Error('the store keeps nothing');
  };
}

/** True as soon as the promise is settled, false when `ms` have passed before. */
async function settledWithin(promise: Promise<unknown>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  const settled = promise.then(
    () => true,
    () => true,
  );
  try {
    return await Promise.race([settled, late]);
  } finally {
    clearTimeout(timer);
  }
}

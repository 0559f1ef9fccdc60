/** What `/health/ready` says: the parts one by one, and whether messages can be taken at all. */
export interface Readiness {
  readonly ready: boolean;
  readonly store: 'ok' | 'unreachable';
  readonly queue: 'ok' | 'unreachable';
  /** `none` in a worker, which takes no webhooks. */
  readonly spool: 'none' | 'empty' | 'waiting' | 'full';
  readonly stopping: boolean;
}

export interface ReadinessParts {
  /** Resolve where the part answers. */
  readonly reachStore: () => Promise<unknown>;
  readonly reachQueue: () => Promise<unknown>;
  readonly spoolSize:
    | (() => Promise<{ readonly bytes: number; readonly limit: number }>)
    | undefined;
  readonly stopping: () => boolean;
}

/** Whoever asks wants to know soon; a part that says nothing for so long counts as out of reach. */
const LONGEST_MS = 2_000;
/** A few large messages still find room below this share of the spool. */
const FULL = 0.95;

/**
 * A server without its store is ready as long as its spool has room: taking it out of the balance would refuse
 * messages that it can keep. A worker without the store is not. The sweep stands in for the queue.
 */
export async function readiness(parts: ReadinessParts): Promise<Readiness> {
  const [store, queue, spool] = await Promise.all([
    reached(parts.reachStore),
    reached(parts.reachQueue),
    spoolState(parts),
  ]);
  const stopping = parts.stopping();
  const keeps = store === 'ok' || spool === 'empty' || spool === 'waiting';
  return { ready: !stopping && keeps, store, queue, spool, stopping };
}

async function spoolState({ spoolSize }: ReadinessParts): Promise<Readiness['spool']> {
  if (!spoolSize) return 'none';
  const { bytes, limit } = await spoolSize();
  if (bytes === 0) return 'empty';
  return bytes >= limit * FULL ? 'full' : 'waiting';
}

async function reached(reach: () => Promise<unknown>): Promise<'ok' | 'unreachable'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'unreachable'>((resolve) => {
    timer = setTimeout(() => resolve('unreachable'), LONGEST_MS);
  });
  const answer = reach().then(
    () => 'ok' as const,
    () => 'unreachable' as const,
  );
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

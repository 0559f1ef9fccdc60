import { createPostgresBackend, Queue, Worker, withBackend } from 'bullmq';

/** Rings for a conversation in which something waits. It holds no truth: rows and the sweep do. */
export interface AlarmClock {
  /** Rings soon, once, for however many calls come before it rings; once more for calls while it is answered. */
  readonly ring: (conversation: string) => Promise<void>;
  /** Starts answering; `answer` may take long, at most `atOnce` run in this process. */
  readonly listen: (answer: (conversation: string) => Promise<void>, atOnce: number) => void;
  /** Resolves where the place of the alarm clock answers, throws where it does not. */
  readonly reach: () => Promise<void>;
  /** Stops answering after what is being answered; no call is begun any more. */
  readonly rest: () => Promise<void>;
  /** Stops answering after what is being answered, then lets go of its connections. */
  readonly close: () => Promise<void>;
}

/** Where the alarm clock lives: in the store, or in a Redis of one's own. */
export type AlarmClockPlace =
  | { readonly kind: 'postgres'; readonly url: string }
  | { readonly kind: 'redis'; readonly url: string };

const QUEUE = 'turns';
/** A job of a killed worker rings again after this (design.md 3.3). */
const LOCK_MS = 10_000;
const STALLED_MS = 5_000;
/** Connections of the alarm clock for adding and for working, part of the budget in docs/architecture.md. */
const CONNECTIONS = 4;

/** A BullMQ queue and worker used as an alarm clock only. `onError` hears what BullMQ would throw away. */
export function createAlarmClock(
  place: AlarmClockPlace,
  onError: (error: Error) => void,
): AlarmClock {
  const { Q, W, connection } = backendOf(place);
  const queue = new Q(QUEUE, { connection });
  queue.on('error', onError);
  let worker: Worker | undefined;
  return {
    ring: async (conversation) => {
      await queue.add(
        'ring',
        { conversation },
        {
          deduplication: { id: conversation, keepLastIfActive: true },
          removeOnComplete: true,
          removeOnFail: 100,
        },
      );
    },
    listen: (answer, atOnce) => {
      worker = new W(
        QUEUE,
        async (job: { data: { conversation: string } }) => answer(job.data.conversation),
        {
          connection,
          concurrency: atOnce,
          lockDuration: LOCK_MS,
          stalledInterval: STALLED_MS,
        },
      );
      worker.on('error', onError);
    },
    reach: async () => void (await queue.getJobCounts('waiting')),
    rest: async () => worker?.close(),
    close: async () => {
      await worker?.close();
      await queue.close();
    },
  };
}

// BullMQ types its connection by backend; the two backends meet only here.
function backendOf(place: AlarmClockPlace): {
  Q: typeof Queue;
  W: typeof Worker;
  connection: never;
} {
  if (place.kind === 'redis') {
    const { hostname, port, username, password, pathname } = new URL(place.url);
    const connection = {
      host: hostname,
      port: Number(port || 6379),
      ...(username ? { username } : {}),
      ...(password ? { password: decodeURIComponent(password) } : {}),
      db: Number(pathname.slice(1) || 0),
      maxRetriesPerRequest: null,
    };
    return { Q: Queue, W: Worker, connection: connection as never };
  }
  const { Queue: Q, Worker: W } = withBackend(createPostgresBackend);
  const connection = {
    connectionString: place.url,
    schema: 'bullmq',
    migrate: true,
    max: CONNECTIONS,
    // A call that a crash of the store forgets is made good by the sweep; its commits need not wait for the
    // disk, and with NOTIFY in each of them they would wait for one another.
    options: '-c synchronous_commit=off',
  };
  return {
    Q: Q as unknown as typeof Queue,
    W: W as unknown as typeof Worker,
    connection: connection as never,
  };
}

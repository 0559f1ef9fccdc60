import type { ServerEvent } from '../protocol.ts';
import type { Answer } from './api.ts';
import { backOff } from './back-off.ts';
import { createSseReader, type SseMessage } from './sse.ts';
import type { Timers } from './timers.ts';

export interface EventStreamNeeds {
  /** Opens the stream after the last event that was taken. */
  readonly open: (signal: AbortSignal) => Promise<Answer<ReadableStream<Uint8Array>>>;
  /** All events that came in one piece, so that the bubbles of a turn appear together. */
  readonly onEvents: (events: readonly ServerEvent[]) => void;
  readonly onLine: (good: boolean) => void;
  /** The token is not known any more: the stream has stopped. */
  readonly onStranger: () => void;
  readonly timers: Timers;
  readonly chance: () => number;
}

export interface EventStream {
  readonly start: () => void;
  readonly stop: () => void;
  /** Tries at once, with a fresh connection: the line has changed. */
  readonly nudge: () => void;
}

/** A line that is silent for so long is taken for dead; the server sends a comment every 15 s. */
const SILENCE_MS = 45_000;

/** Listens for as long as it is started, opening the stream again whenever it ends. */
export function createEventStream(needs: EventStreamNeeds): EventStream {
  let current: AbortController | undefined;
  let callOff = (): void => undefined;
  let failures = 0;

  const stop = (): void => {
    callOff();
    current?.abort();
    current = undefined;
  };
  const listen = async (): Promise<void> => {
    stop();
    const run = new AbortController();
    current = run;
    const end = await listenOnce(needs, run, () => {
      failures = 0;
      needs.onLine(true);
    });
    if (current !== run) return;
    if (end === 'stranger') {
      stop();
      needs.onStranger();
      return;
    }
    failures += 1;
    if (end === 'failed') needs.onLine(false);
    callOff = needs.timers.after(backOff(failures, needs.chance()), () => void listen());
  };
  return {
    start: () => {
      if (!current) void listen();
    },
    stop,
    nudge: () => {
      if (current) void listen();
    },
  };
}

/** `ended`: the server closed a stream that worked. `failed`: it never opened, broke or fell silent. */
async function listenOnce(
  needs: EventStreamNeeds,
  run: AbortController,
  onOpen: () => void,
): Promise<'ended' | 'failed' | 'stranger'> {
  const answer = await needs.open(run.signal);
  if (run.signal.aborted) return 'failed';
  if (answer.kind !== 'done') return answer.kind === 'stranger' ? 'stranger' : 'failed';
  onOpen();
  try {
    await readAll(needs, answer.value.getReader(), run);
    return 'ended';
  } catch {
    return 'failed';
  }
}

async function readAll(
  needs: EventStreamNeeds,
  source: ReadableStreamDefaultReader<Uint8Array>,
  run: AbortController,
): Promise<void> {
  const decoder = new TextDecoder();
  const read = createSseReader();
  for (;;) {
    const silence = needs.timers.after(SILENCE_MS, () => {
      run.abort();
      void source.cancel().catch(() => undefined);
    });
    const { done, value } = await source.read().finally(silence);
    if (done || run.signal.aborted) return;
    const events = read(decoder.decode(value, { stream: true })).flatMap(readEvent);
    if (events.length > 0) needs.onEvents(events);
  }
}

/** What is not an event of ours is passed over: a newer server may say more than this script knows. */
function readEvent(message: SseMessage): readonly ServerEvent[] {
  try {
    const event = JSON.parse(message.data) as ServerEvent;
    const known = ['bubble', 'held', 'queue', 'writing'].includes(event.kind);
    return known && Number.isSafeInteger(event.id) ? [event] : [];
  } catch {
    return [];
  }
}

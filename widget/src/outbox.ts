import type { MessageStored, SendMessage } from '../protocol.ts';
import type { Answer } from './api.ts';
import { backOff } from './back-off.ts';
import type { Timers } from './timers.ts';

/**
 * `waiting`: goes by itself as soon as it can. `failed`: tried often, or not taken; can be sent by hand.
 * `refused`: its files can never be taken.
 */
export type UnsentState = 'sending' | 'waiting' | 'failed' | 'refused';

/** 410 the device forgot it, 413 too large, 415 no photo or no sound. */
const NEVER: readonly number[] = [410, 413, 415];

export interface OutboxNeeds {
  readonly send: (message: SendMessage) => Promise<Answer<MessageStored>>;
  readonly onState: (id: string, state: UnsentState) => void;
  readonly onStored: (stored: MessageStored) => void;
  readonly onLine: (good: boolean) => void;
  /** The token is not known (any more): the outbox rests until it is woken. */
  readonly onStranger: () => void;
  readonly timers: Timers;
  readonly chance: () => number;
}

export interface Outbox {
  /** Takes a message into the line; one that is in it already stays where it is. */
  readonly add: (message: SendMessage) => void;
  /** Tries again at once: the line came back, a session was opened, or the citizen asked for it. */
  readonly wake: () => void;
  readonly clear: () => void;
}

interface Queue {
  line: readonly SendMessage[];
  failures: number;
  busy: boolean;
  callOff: () => void;
}

/** Tries before a message is shown as failed (ui.md: three in half a minute). */
const TRIES_BEFORE_FAILED = 3;

/** Sends messages one after the other, in the order in which they were written, until each is stored. */
export function createOutbox(needs: OutboxNeeds): Outbox {
  const queue: Queue = { line: [], failures: 0, busy: false, callOff: () => undefined };
  return {
    add: (message) => {
      if (!queue.line.some(({ id }) => id === message.id)) queue.line = [...queue.line, message];
      if (queue.failures > 0) needs.onState(message.id, stateAfter(queue.failures));
      void run(needs, queue);
    },
    wake: () => void run(needs, queue),
    clear: () => {
      queue.callOff();
      queue.line = [];
      queue.failures = 0;
    },
  };
}

async function run(needs: OutboxNeeds, queue: Queue): Promise<void> {
  queue.callOff();
  if (queue.busy) return;
  queue.busy = true;
  for (let goOn = true; goOn; ) {
    const message = queue.line[0];
    if (!message) break;
    if (queue.failures === 0) needs.onState(message.id, 'sending');
    const answer = await needs.send(message);
    // The line may have been cleared meanwhile: then nobody waits for this message.
    goOn = !queue.line.includes(message) || settle(needs, queue, message, answer);
  }
  queue.busy = false;
}

/** True when the next message may go. */
function settle(
  needs: OutboxNeeds,
  queue: Queue,
  message: SendMessage,
  answer: Answer<MessageStored>,
): boolean {
  switch (answer.kind) {
    case 'done':
      leave(queue, message);
      needs.onLine(true);
      needs.onStored(answer.value);
      return true;
    case 'refused':
      leave(queue, message);
      needs.onState(message.id, stateOfRefused(message, answer.status));
      return true;
    case 'stranger':
      needs.onStranger();
      return false;
    case 'again':
      pause(needs, queue, answer.afterMs);
      return false;
  }
}

function stateOfRefused({ content }: SendMessage, status: number): UnsentState {
  return content.kind === 'attachment' && NEVER.includes(status) ? 'refused' : 'failed';
}

function leave(queue: Queue, message: SendMessage): void {
  queue.failures = 0;
  queue.line = queue.line.filter((waiting) => waiting !== message);
}

function stateAfter(failures: number): UnsentState {
  return failures < TRIES_BEFORE_FAILED ? 'waiting' : 'failed';
}

function pause(needs: OutboxNeeds, queue: Queue, afterMs: number | undefined): void {
  queue.failures += 1;
  needs.onLine(false);
  // Those behind wait for the same line.
  for (const { id } of queue.line) needs.onState(id, stateAfter(queue.failures));
  const wait = afterMs ?? backOff(queue.failures, needs.chance());
  queue.callOff = needs.timers.after(wait, () => void run(needs, queue));
}

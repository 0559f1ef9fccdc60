import { listen } from '#adapters/postgres/listen.ts';
import { type AlarmClock, createAlarmClock } from '#adapters/queue/alarm-clock.ts';
import type { Env } from '../config.ts';
import { createOpenStreams, type OpenStreams } from '../http/open-streams.ts';
import type { Log } from '../log.ts';
import { OFFICE_CHANNEL } from '../office/office-rules.ts';
import type { Foundation, OnStop } from './open-foundation.ts';

/** How the parts of a deployment call each other: the alarm clock for turns, notifications for everything seen. */
export interface Signals {
  readonly clock: AlarmClock;
  readonly streams: OpenStreams;
  /** Something waits in a conversation. Never throws: the sweep finds it anyway. */
  readonly ring: (conversation: string) => void;
  /** Something was said, held or given back: open chats of every process look again. */
  readonly announce: (conversation: string, recipient?: string) => void;
}

/** What the processes of a deployment tell each other through the store. */
const HEARD = ['conversation', 'writing', 'knowledge', OFFICE_CHANNEL] as const;

/**
 * Opens the alarm clock and listens to the other processes; `knowledgeChanged` builds the index again,
 * `officeChanged` reads the office's rules again.
 */
export async function openSignals(
  { store }: Foundation,
  {
    env,
    log,
    knowledgeChanged,
    officeChanged,
  }: {
    readonly env: Env;
    readonly log: Log;
    readonly knowledgeChanged: () => Promise<void>;
    readonly officeChanged: () => Promise<void>;
  },
  onStop: OnStop,
): Promise<Signals> {
  const streams = createOpenStreams();
  const place = env.REDIS_URL
    ? ({ kind: 'redis', url: env.REDIS_URL } as const)
    : ({ kind: 'postgres', url: store.url } as const);
  const clock = createAlarmClock(place, (error) => log.warn({ error }, 'alarm clock'));
  onStop(clock.close);
  const look = (name: string): void => {
    streams.announce(name);
    streams.announce(`session/${name}`);
  };
  const listener = await listen(store.url, HEARD, (channel, word) => {
    if (channel === 'conversation') word.split(' ').forEach(look);
    else if (channel === 'writing') streams.announce(`session/${word}`, 'writing');
    else if (channel === OFFICE_CHANNEL)
      officeChanged().catch((error: unknown) => log.error({ error }, 'office rules not read'));
    else
      knowledgeChanged().catch((error: unknown) => log.error({ error }, 'knowledge not rebuilt'));
  });
  onStop(listener.close);
  return {
    clock,
    streams,
    ring: (conversation) => {
      clock
        .ring(conversation)
        .catch((error: unknown) => log.warn({ error }, 'alarm clock did not take a call'));
    },
    announce: (conversation, recipient = '') => {
      [conversation, recipient].forEach(look);
      store.work
        .query(`SELECT pg_notify('conversation', $1)`, [`${conversation} ${recipient}`])
        .catch(() => undefined);
    },
  };
}

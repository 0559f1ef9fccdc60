import { z } from 'zod';
import type { Settled } from '#bot/channel.ts';
import type { ZaloCall } from './api.ts';

/** History gives at most ten messages a request; five pages are more than an office says in a few minutes. */
const PAGE = 10;
const PAGES = 5;

/** Zalo stamps a message with its own clock; ours may be a little ahead. */
const CLOCK_SLACK_MS = 2_000;

const History = z.array(
  z.object({
    /** 0 = written by the OA. */
    src: z.coerce.number(),
    time: z.coerce.number(),
    message: z.string().optional(),
    message_id: z.string().optional(),
  }),
);
type Entry = z.infer<typeof History>[number];

/** The bubble whose fate is asked for. */
export interface Sought {
  readonly userId: string;
  readonly text: string;
  readonly since: Date;
  /** True for a message known to be another one, though its words may be the same. */
  readonly isAnother: (messageId: string) => boolean;
}

/**
 * Looks for a bubble among what the OA said since then. History may lag: ask some seconds after the answer was
 * missed, not at once. A failing or endless history is `unknown`.
 */
export async function lookUpInHistory(
  call: (call: ZaloCall) => Promise<unknown>,
  sought: Sought,
): Promise<Settled> {
  const earliest = sought.since.getTime() - CLOCK_SLACK_MS;
  for (let page = 0; page < PAGES; page += 1) {
    const entries = await pageOf(call, sought.userId, page * PAGE);
    if (!entries) return { kind: 'unknown' };
    const found = entries.find((entry) => isIt(entry, sought, earliest));
    if (found) return { kind: 'delivered', platformId: found.message_id };
    const reachedSince = entries.some(({ time }) => time < earliest);
    if (entries.length < PAGE || reachedSince) return { kind: 'absent' };
  }
  return { kind: 'unknown' };
}

async function pageOf(
  call: (call: ZaloCall) => Promise<unknown>,
  userId: string,
  offset: number,
): Promise<readonly Entry[] | undefined> {
  const json = { user_id: userId, offset, count: PAGE };
  const data = await call({ method: 'GET', path: '/v2.0/oa/conversation', json }).catch(() => null);
  const history = History.safeParse(data);
  return history.success ? history.data : undefined;
}

function isIt(entry: Entry, { text, isAnother }: Sought, earliest: number): boolean {
  const { src, time, message, message_id } = entry;
  if (src !== 0 || time < earliest || isAnother(message_id ?? '')) return false;
  return sameText(message ?? '', text);
}

function sameText(one: string, other: string): boolean {
  return one.normalize('NFC').trim() === other.normalize('NFC').trim();
}

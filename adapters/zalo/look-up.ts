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

/**
 * Looks for `text` among what the OA said to `userId` since then. History may lag: ask some seconds after the
 * answer was missed, not at once. A failing or endless history is `unknown`.
 */
export async function lookUpInHistory(
  call: (call: ZaloCall) => Promise<unknown>,
  userId: string,
  text: string,
  since: Date,
): Promise<Settled> {
  const earliest = since.getTime() - CLOCK_SLACK_MS;
  for (let page = 0; page < PAGES; page += 1) {
    const entries = await pageOf(call, userId, page * PAGE);
    if (!entries) return { kind: 'unknown' };
    const found = entries.find((entry) => isOurs(entry, text, earliest));
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

function isOurs({ src, time, message }: Entry, text: string, earliest: number): boolean {
  return src === 0 && time >= earliest && sameText(message ?? '', text);
}

function sameText(one: string, other: string): boolean {
  return one.normalize('NFC').trim() === other.normalize('NFC').trim();
}

import type { Settled } from '#bot/channel.ts';
import { HISTORY_PAGE, type HistoryEntry, type ZaloHistory } from './history.ts';

/** Five pages of ten are more than an office says in a few minutes. */
const PAGES = 5;

/** Zalo stamps a message with its own clock; ours may be a little ahead. */
const CLOCK_SLACK_MS = 2_000;

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
  { conversation }: ZaloHistory,
  sought: Sought,
): Promise<Settled> {
  const earliest = sought.since.getTime() - CLOCK_SLACK_MS;
  for (let page = 0; page < PAGES; page += 1) {
    const entries = await conversation(sought.userId, page * HISTORY_PAGE).catch(() => undefined);
    if (!entries) return { kind: 'unknown' };
    const found = entries.find((entry) => isIt(entry, sought, earliest));
    if (found) return { kind: 'delivered', platformId: found.message_id };
    const reachedSince = entries.some(({ time }) => time < earliest);
    if (entries.length < HISTORY_PAGE || reachedSince) return { kind: 'absent' };
  }
  return { kind: 'unknown' };
}

function isIt(entry: HistoryEntry, { text, isAnother }: Sought, earliest: number): boolean {
  const { src, time, message, message_id } = entry;
  if (src !== 0 || time < earliest || isAnother(message_id ?? '')) return false;
  return sameText(message ?? '', text);
}

function sameText(one: string, other: string): boolean {
  return one.normalize('NFC').trim() === other.normalize('NFC').trim();
}

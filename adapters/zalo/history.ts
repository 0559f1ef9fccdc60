import { z } from 'zod';
import type { CallZalo } from './api.ts';

/** Most messages of one request, says Zalo. */
export const HISTORY_PAGE = 10;

const Text = z.union([z.string(), z.number()]).transform(String);
const optional = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);

const Entry = z.object({
  /** 0 = written by the OA, 1 = by the citizen. */
  src: z.coerce.number(),
  time: z.coerce.number(),
  type: z.string().catch('nosupport'),
  message: optional(z.string()),
  message_id: optional(Text),
  from_id: optional(Text),
  to_id: optional(Text),
  url: optional(z.string()),
  description: optional(z.string()),
  links: optional(z.array(z.object({ url: optional(z.string()) }))),
  /** An object or the text of one, with coordinates as numbers or as text. */
  location: optional(z.unknown()),
});

/** One message of a conversation as the OA's history holds it. */
export type HistoryEntry = z.infer<typeof Entry>;

const Entries = z.array(Entry);

export interface ZaloHistory {
  /** One page of a conversation, newest first. @throws DeliveryFailed, ZodError */
  readonly conversation: (userId: string, offset: number) => Promise<readonly HistoryEntry[]>;
  /** One page of what was said last in any conversation, newest first. @throws DeliveryFailed, ZodError */
  readonly recent: (offset: number) => Promise<readonly HistoryEntry[]>;
}

export function createZaloHistory(call: CallZalo): ZaloHistory {
  const page = async (path: string, json: object): Promise<readonly HistoryEntry[]> =>
    Entries.parse(await call({ method: 'GET', path, json: { ...json, count: HISTORY_PAGE } }));
  return {
    conversation: (user_id, offset) => page('/v2.0/oa/conversation', { user_id, offset }),
    recent: (offset) => page('/v2.0/oa/listrecentchat', { offset }),
  };
}

/**
 * Everything since then, page by page. `complete` is false where `mostPages` did not reach back so far; a page
 * that moved because something new was said meanwhile repeats entries, which is for the caller to bear.
 */
export async function since(
  earliest: number,
  page: (offset: number) => Promise<readonly HistoryEntry[]>,
  mostPages: number,
): Promise<{ readonly entries: readonly HistoryEntry[]; readonly complete: boolean }> {
  const entries: HistoryEntry[] = [];
  for (let at = 0; at < mostPages; at += 1) {
    const read = await page(at * HISTORY_PAGE);
    entries.push(...read.filter(({ time }) => time >= earliest));
    if (read.length < HISTORY_PAGE || read.some(({ time }) => time < earliest))
      return { entries, complete: true };
  }
  return { entries, complete: false };
}

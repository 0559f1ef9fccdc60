import { z } from 'zod';
import type { MissedMessage } from '#bot/channel.ts';
import { contentOf } from './content.ts';
import type { ZaloAttachment } from './event-schema.ts';
import { type HistoryEntry, since, type ZaloHistory } from './history.ts';
import { parsedJson } from './parsed-json.ts';

/** Conversations looked at after one outage, and messages of one: more is for a person to read. */
const RECENT_PAGES = 50;
const CONVERSATION_PAGES = 10;

/** The webhook's name for each type of history, where the two can be told to be the same. */
const EVENTS: Readonly<Record<string, string>> = {
  text: 'user_send_text',
  photo: 'user_send_image',
  voice: 'user_send_audio',
  GIF: 'user_send_gif',
  link: 'user_send_link',
  links: 'user_send_link',
  sticker: 'user_send_sticker',
  location: 'user_send_location',
};
/** What `nosupport` stands for: cards, files, videos [check]. Its content cannot be had. */
const UNTOLD = ['user_send_file', 'user_send_video', 'user_send_business_card'];
const ALL_EVENTS = [...new Set(Object.values(EVENTS)), ...UNTOLD];

export interface Missed {
  readonly messages: readonly MissedMessage[];
  readonly complete: boolean;
}

/**
 * What citizens wrote since then, from the OA's history: first whose conversations moved, then each of them.
 * History names messages by the same ids as webhooks do. @throws DeliveryFailed
 */
export async function missedSince(
  history: ZaloHistory,
  earliest: Date,
  secret: string,
): Promise<Missed> {
  const from = earliest.getTime();
  const recent = await since(from, history.recent, RECENT_PAGES);
  const users = new Set(recent.entries.map(citizenOf).filter((id) => id !== undefined));
  const messages: MissedMessage[] = [];
  let { complete } = recent;
  for (const user of users) {
    const page = (offset: number) => history.conversation(user, offset);
    const said = await since(from, page, CONVERSATION_PAGES);
    complete &&= said.complete;
    messages.push(...messagesIn(said.entries, user, secret));
  }
  messages.sort((a, b) => a.event.sentAt.getTime() - b.event.sentAt.getTime());
  return { messages, complete };
}

function citizenOf({ src, from_id, to_id }: HistoryEntry): string | undefined {
  return src === 1 ? from_id : to_id;
}

function messagesIn(
  entries: readonly HistoryEntry[],
  user: string,
  secret: string,
): readonly MissedMessage[] {
  return entries.flatMap((entry, at) => {
    const id = entry.message_id;
    if (entry.src !== 1 || id === undefined) return [];
    // Newest first: what stands before it was said after it.
    const later = entries.slice(0, at).filter(({ src }) => src === 0);
    return [
      {
        event: messageOf(entry, id, user, secret),
        knownAs: ALL_EVENTS.map((name) => `${name}:${id}`),
        answeredBy: later.map(({ message_id = '', message = '' }) => ({
          platformId: message_id,
          text: message.normalize('NFC'),
        })),
      },
    ];
  });
}

function messageOf(
  entry: HistoryEntry,
  id: string,
  user: string,
  secret: string,
): MissedMessage['event'] {
  const name = EVENTS[entry.type] ?? 'user_send_nosupport';
  const message = { text: entry.message, attachments: attachmentsOf(entry) };
  return {
    kind: 'message',
    eventId: `${name}:${id}`,
    recipient: user,
    sentAt: new Date(entry.time),
    messageId: id,
    content: contentOf({ event_name: name, message }, secret),
  };
}

function attachmentsOf(entry: HistoryEntry): ZaloAttachment[] {
  const { type, url, description, links } = entry;
  const urls = [url, ...(links ?? []).map((link) => link.url)].filter((one) => one !== undefined);
  const files = urls.map((one) => ({ type, payload: { url: one, description } }));
  const coordinates = coordinatesIn(entry.location);
  return coordinates ? [{ type, payload: { coordinates } }] : files;
}

const Coordinates = z.object({ latitude: z.coerce.number(), longitude: z.coerce.number() });

function coordinatesIn(location: unknown): z.infer<typeof Coordinates> | undefined {
  const read = typeof location === 'string' ? parsedJson(location) : location;
  return Coordinates.safeParse(read).data;
}

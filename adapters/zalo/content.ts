import { z } from 'zod';
import type { Attachment, Content } from '#bot/message.ts';
import { choiceIn } from './choice-payload.ts';
import type { ZaloAttachment, ZaloEvent } from './event-schema.ts';
import { parsedJson } from './parsed-json.ts';

type Reader = (
  text: string,
  attachments: readonly ZaloAttachment[],
  secret: string,
) => Content | undefined;

/** A pressed button comes as text: the payload that we signed. */
const textOf: Reader = (text, _attachments, secret) => {
  if (!text) return undefined;
  const choice = choiceIn(text, secret);
  return choice ? { kind: 'choice', ...choice } : { kind: 'text', text };
};

/** How the body of each event is read; visitors of the web widget send the same bodies. */
const READERS: Readonly<Record<string, Reader>> = {
  user_send_text: textOf,
  user_send_link: (text, attachments) => linkOf(text, attachments),
  user_send_image: (text, attachments) => filesOf('photo', text, attachments),
  user_send_file: (text, attachments) => filesOf('file', text, attachments),
  user_send_audio: (text, attachments) => filesOf('audio', text, attachments),
  user_send_video: (text, attachments) => filesOf('video', text, attachments),
  user_send_location: (_text, attachments) => locationOf(attachments),
  user_send_business_card: (_text, attachments) => cardOf(attachments),
};

/** What a citizen's message says in the bot's words; a kind that cannot be read stays visible as `unsupported`. */
export function contentOf({ event_name, message }: ZaloEvent, secret: string): Content {
  const text = (message?.text ?? '').normalize('NFC');
  const name = event_name.replace(/^anonymous_/u, 'user_');
  const read = READERS[name]?.(text, message?.attachments ?? [], secret);
  return read ?? { kind: 'unsupported', what: name.replace('user_send_', '') };
}

function filesOf(
  kind: Attachment['kind'],
  caption: string,
  attachments: readonly ZaloAttachment[],
): Content | undefined {
  const files = attachments.flatMap(({ payload: { url, name } }) =>
    url ? [{ kind, source: url, ...(name && { name: name.normalize('NFC') }) }] : [],
  );
  return files.length > 0 ? { kind: 'attachment', attachments: files, caption } : undefined;
}

/** A shared link is words and an address: both are text to the bot. */
function linkOf(text: string, attachments: readonly ZaloAttachment[]): Content | undefined {
  const urls = attachments.flatMap(({ payload }) => (payload.url ? [payload.url] : []));
  const whole = [text, ...urls.filter((url) => !text.includes(url))].filter(Boolean).join('\n');
  return whole ? { kind: 'text', text: whole } : undefined;
}

function locationOf(attachments: readonly ZaloAttachment[]): Content | undefined {
  const place = attachments.find(({ payload }) => payload.coordinates)?.payload.coordinates;
  return place && { kind: 'location', ...place };
}

const Card = z.object({ phone: z.string().min(1) });

/** A business card names anybody, so it is never the sender's own proven number. */
function cardOf(attachments: readonly ZaloAttachment[]): Content | undefined {
  for (const { payload } of attachments) {
    const card = Card.safeParse(parsedJson(payload.description ?? ''));
    if (card.success) return { kind: 'contact', phone: card.data.phone, own: false };
  }
  return undefined;
}

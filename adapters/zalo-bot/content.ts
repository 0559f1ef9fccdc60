import type { Content } from '#bot/message.ts';
import type { ZaloBotMessage } from './event-schema.ts';

type Reader = (message: ZaloBotMessage) => Content | undefined;

/** How each kind of message is read. `unsupported` is what the platform itself withholds from bots. */
const READERS: Readonly<Record<string, Reader>> = {
  'message.text.received': ({ text }) => {
    const words = (text ?? '').normalize('NFC').trim();
    return words === '' ? undefined : { kind: 'text', text: words };
  },
  'message.image.received': ({ photo, photo_url, caption }) =>
    fileOf('photo', photo ?? photo_url, caption),
  'message.voice.received': ({ voice_url, voice }) => fileOf('audio', voice_url ?? voice, ''),
  'message.sticker.received': () => undefined,
  'message.unsupported.received': () => undefined,
};

/** True for an event that a citizen caused by writing. */
export function isMessage(eventName: string): boolean {
  return eventName in READERS;
}

/** What a message says in the bot's words; what cannot be read stays visible as `unsupported`. */
export function contentOf(eventName: string, message: ZaloBotMessage): Content {
  const what = eventName.replace(/^message\.|\.received$/g, '');
  return READERS[eventName]?.(message) ?? { kind: 'unsupported', what };
}

function fileOf(
  kind: 'photo' | 'audio',
  source: string | undefined,
  caption = '',
): Content | undefined {
  return source
    ? {
        kind: 'attachment',
        attachments: [{ kind, source }],
        caption: caption.normalize('NFC').trim(),
      }
    : undefined;
}

import type { Attachment, Content } from '#bot/message.ts';
import { inWords } from './commands.ts';
import type { TelegramMessage } from './update-schema.ts';

/** Kinds a citizen may send that the bot cannot read; a moving picture comes as a document, too. */
const UNREADABLE = ['animation', 'sticker', 'poll', 'dice', 'story', 'game', 'checklist'] as const;

/** What a message says in the bot's words; `undefined` for Telegram's own notices, such as a pinned message. */
export function contentOf(message: TelegramMessage): Content | undefined {
  const unreadable = UNREADABLE.find((kind) => message[kind] !== undefined);
  if (unreadable) return { kind: 'unsupported', what: unreadable };
  return textOf(message) ?? placeOf(message) ?? contactOf(message) ?? fileOf(message);
}

function textOf({ text }: TelegramMessage): Content | undefined {
  return text ? { kind: 'text', text: inWords(text.normalize('NFC').trim()) } : undefined;
}

function placeOf({ location }: TelegramMessage): Content | undefined {
  return location && { kind: 'location', ...location };
}

/** Anybody's contact can be forwarded; it is the sender's own only where Telegram names the same user. */
function contactOf({ contact, from }: TelegramMessage): Content | undefined {
  if (!contact) return undefined;
  const own = contact.user_id !== undefined && contact.user_id === from?.id;
  return { kind: 'contact', phone: contact.phone_number, own, ...(!own && { others: true }) };
}

function fileOf(message: TelegramMessage): Content | undefined {
  const attachment = attachmentOf(message);
  const caption = (message.caption ?? '').normalize('NFC').trim();
  return attachment && { kind: 'attachment', attachments: [attachment], caption };
}

/** The source is Telegram's file id: a link exists for an hour only, and holds the bot's token. */
function attachmentOf(message: TelegramMessage): Attachment | undefined {
  const { photo, document, voice, audio, video, video_note } = message;
  const largest = photo?.at(-1);
  if (largest) return { kind: 'photo', source: largest.file_id };
  const sound = voice ?? audio;
  if (sound) return { kind: 'audio', source: sound.file_id, ...nameOf(sound) };
  const film = video ?? video_note;
  if (film) return { kind: 'video', source: film.file_id, ...nameOf(film) };
  return document && { kind: 'file', source: document.file_id, ...nameOf(document) };
}

function nameOf({ file_name }: { readonly file_name?: string | undefined }): { name?: string } {
  return file_name ? { name: file_name.normalize('NFC') } : {};
}

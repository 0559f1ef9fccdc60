import { z } from 'zod';

const Chat = z.object({ id: z.number(), type: z.string() });
const Sender = z.object({ id: z.number(), is_bot: z.boolean().optional() });
const File = z.object({ file_id: z.string(), file_name: z.string().optional() });
const Anything = z.unknown().optional();

const Message = z.object({
  message_id: z.number(),
  date: z.number(),
  edit_date: z.number().optional(),
  /** The topic it stands in; in a group also what it answers, so that only `is_topic_message` tells. */
  message_thread_id: z.number().optional(),
  is_topic_message: z.boolean().optional(),
  chat: Chat,
  from: Sender.optional(),
  text: z.string().optional(),
  caption: z.string().optional(),
  /** The same photo in several sizes, smallest first. */
  photo: z.array(File).optional(),
  document: File.optional(),
  voice: File.optional(),
  audio: File.optional(),
  video: File.optional(),
  video_note: File.optional(),
  location: z.object({ latitude: z.number(), longitude: z.number() }).optional(),
  contact: z.object({ phone_number: z.string(), user_id: z.number().optional() }).optional(),
  animation: Anything,
  sticker: Anything,
  poll: Anything,
  dice: Anything,
  story: Anything,
  game: Anything,
  checklist: Anything,
});
export type TelegramMessage = z.infer<typeof Message>;

/** Only what is read of an update; everything else Telegram sends is let through unseen. */
export const TelegramUpdate = z.object({
  update_id: z.number(),
  message: Message.optional(),
  edited_message: Message.optional(),
  callback_query: z
    .object({
      id: z.string(),
      from: Sender,
      data: z.string().optional(),
      message: z
        .object({
          chat: Chat,
          message_thread_id: z.number().optional(),
          is_topic_message: z.boolean().optional(),
        })
        .optional(),
    })
    .optional(),
  my_chat_member: z
    .object({ date: z.number(), chat: Chat, new_chat_member: z.object({ status: z.string() }) })
    .optional(),
});
export type TelegramUpdate = z.infer<typeof TelegramUpdate>;

/** The kinds of update to ask Telegram for: exactly those that are read. */
export const ALLOWED_UPDATES = [
  'message',
  'edited_message',
  'callback_query',
  'my_chat_member',
] as const;

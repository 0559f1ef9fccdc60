import { z } from 'zod';

const Text = z.string().optional();

/** Only what is read of an update. Documentation and clients differ on the names of media: both are read. */
const ZaloBotEvent = z.object({
  event_name: z.string(),
  message: z
    .object({
      message_id: z.string().optional(),
      /** Milliseconds since the epoch. */
      date: z.number().optional(),
      from: z.object({ id: z.string(), is_bot: z.boolean().optional() }).optional(),
      chat: z.object({ id: z.string(), chat_type: Text }).optional(),
      text: Text,
      caption: Text,
      photo: Text,
      photo_url: Text,
      voice_url: Text,
      voice: Text,
    })
    .optional(),
});
export type ZaloBotEvent = z.infer<typeof ZaloBotEvent>;
export type ZaloBotMessage = NonNullable<ZaloBotEvent['message']>;

/** An update comes bare or wrapped as an answer of the API (`{ok, result}`); the wrapping is taken off. */
export const ZaloBotUpdate = z.union([
  z.object({ result: ZaloBotEvent }).transform(({ result }) => result),
  ZaloBotEvent,
]);

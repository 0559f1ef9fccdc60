import { z } from 'zod';

/** Ids and times come as strings; older samples show numbers. */
const Id = z.union([z.string(), z.number()]).transform(String);
const Party = z.object({ id: Id, admin_id: Id.optional() });

const Attachment = z.object({
  type: z.string(),
  payload: z
    .object({
      url: z.string().optional(),
      description: z.string().optional(),
      name: z.string().optional(),
      coordinates: z
        .object({ latitude: z.coerce.number(), longitude: z.coerce.number() })
        .optional(),
    })
    .catch({}),
});

const Message = z.object({
  msg_id: Id.optional(),
  msg_ids: z.array(Id).optional(),
  text: z.string().optional(),
  tracking_id: z.string().optional(),
  /** A visit of somebody who is not signed in to Zalo. */
  conversation_id: Id.optional(),
  attachments: z.array(Attachment).optional(),
});

/** Only what is read of an event; everything else Zalo sends is let through unseen. */
export const ZaloEvent = z.object({
  event_name: z.string(),
  app_id: Id.optional(),
  oa_id: Id.optional(),
  oaId: Id.optional(),
  timestamp: Id.optional(),
  sender: Party.optional(),
  recipient: Party.optional(),
  follower: Party.optional(),
  user_id: Id.optional(),
  message: Message.optional().catch(undefined),
  info: z.object({ phone: Id.optional() }).optional().catch(undefined),
});

/** One webhook event, read loosely: an odd part is dropped, the event stays. */
export type ZaloEvent = z.infer<typeof ZaloEvent>;
export type ZaloAttachment = z.infer<typeof Attachment>;

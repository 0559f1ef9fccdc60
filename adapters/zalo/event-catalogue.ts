import type { ChannelEvent } from '#bot/channel.ts';
import { contentOf } from './content.ts';
import type { ZaloEvent } from './event-schema.ts';
import { IGNORED_EVENTS } from './ignored-events.ts';

type Base = Pick<ChannelEvent, 'eventId' | 'recipient' | 'sentAt'>;
type Reader = (event: ZaloEvent, base: Base, secret: string) => ChannelEvent;

const said: Reader = (event, base, secret) => ({
  ...base,
  kind: 'message',
  messageId: event.message?.msg_id ?? base.eventId,
  content: contentOf(event, secret),
});

/** `admin_id` stands there only when a person wrote in the OA's own chat tool. */
const spokenElsewhere: Reader = (event, base) => ({
  ...base,
  kind: 'staff-spoke-elsewhere',
  messageId: event.message?.msg_id ?? base.eventId,
  text: (event.message?.text ?? '').normalize('NFC'),
  byStaff: event.sender?.admin_id !== undefined,
});

/** A phone typed into Zalo's form is what the citizen says of themselves: never a proof. */
const gaveDetails: Reader = (event, base) =>
  event.info?.phone
    ? {
        ...base,
        kind: 'message',
        messageId: base.eventId,
        content: { kind: 'contact', phone: event.info.phone, own: false },
      }
    : ignored(event, base, '');

/** The receipt of a template message by phone names that phone, or its hash, as recipient: it is not kept. */
const received: Reader = (event, base) => {
  const trackingId = event.message?.tracking_id;
  const delivered = { ...base, kind: 'delivered', messageIds: messageIdsOf(event) } as const;
  return trackingId === undefined ? delivered : { ...delivered, recipient: '', trackingId };
};

/** Of an event that nobody knows yet a trace is kept: Zalo may have begun to say something that matters. */
const ignored: Reader = ({ event_name }, base) => ({
  ...base,
  kind: 'ignored',
  what: event_name,
  ...(!(event_name in READERS) && !IGNORED_EVENTS.has(event_name) && { unknown: true }),
});

/** Events that mean something to the bot; what is left out on purpose stands in `ignored-events.ts`. */
const READERS: Readonly<Record<string, Reader>> = {
  user_send_text: said,
  user_send_image: said,
  user_send_gif: said,
  user_send_link: said,
  user_send_audio: said,
  user_send_video: said,
  user_send_sticker: said,
  user_send_location: said,
  user_send_business_card: said,
  user_send_file: said,
  anonymous_send_text: said,
  anonymous_send_image: said,
  anonymous_send_file: said,
  anonymous_send_sticker: said,
  user_submit_info: gaveDetails,
  oa_send_text: spokenElsewhere,
  oa_send_image: spokenElsewhere,
  oa_send_gif: spokenElsewhere,
  oa_send_list: spokenElsewhere,
  oa_send_file: spokenElsewhere,
  oa_send_sticker: spokenElsewhere,
  oa_send_template: spokenElsewhere,
  oa_send_anonymous_text: spokenElsewhere,
  oa_send_anonymous_image: spokenElsewhere,
  oa_send_anonymous_file: spokenElsewhere,
  oa_send_anonymous_sticker: spokenElsewhere,
  user_received_message: received,
  user_seen_message: (event, base) => ({
    ...base,
    kind: 'seen',
    messageIds: messageIdsOf(event),
  }),
  follow: (_event, base) => ({ ...base, kind: 'followed' }),
  unfollow: (_event, base) => ({ ...base, kind: 'left' }),
  user_withdraw: (_event, base) => ({ ...base, kind: 'withdrew' }),
};

/** Reads an event that has been proved genuine; `secret` tells our own button payloads from typed text. */
export function readEvent(event: ZaloEvent, base: Base, secret: string): ChannelEvent {
  return (READERS[event.event_name] ?? ignored)(event, base, secret);
}

function messageIdsOf({ message }: ZaloEvent): readonly string[] {
  return message?.msg_ids ?? (message?.msg_id === undefined ? [] : [message.msg_id]);
}

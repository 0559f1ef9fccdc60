import type { Capabilities } from './capabilities.ts';
import type { Bubble } from './fit-reply.ts';
import type { ChannelName, Content } from './message.ts';

/** A webhook request as it came off the wire: signatures are checked on these bytes. */
export interface WebhookRequest {
  readonly headers: Headers;
  readonly body: Uint8Array;
}

/** How updates are fetched where nothing outside reaches the server. */
export interface Polling {
  /** Takes one update, as if it had come by webhook; what it rejects is given to it again. */
  readonly take: (request: WebhookRequest) => Promise<void>;
  /** Told of every failure, of the platform's or of `take`, before it is tried again. */
  readonly failed: (error: unknown) => void;
  /** Ends the fetching. */
  readonly signal: AbortSignal;
}

/** What every event carries: ours to order and to recognise when it comes again. */
interface EventBase {
  /** The platform's own id; with the account it makes a second delivery harmless. */
  readonly eventId: string;
  /** Whom a reply is addressed to: a Zalo user id, a Telegram chat id, a web session id. */
  readonly recipient: string;
  readonly sentAt: Date;
  /** The part of the chat it was written in, where the platform divides chats: the answer goes there. */
  readonly thread?: string | undefined;
}

export type ChannelEvent =
  | (EventBase & {
      readonly kind: 'message';
      readonly messageId: string;
      readonly content: Content;
      /** Set by a web chat on a device that others use next: nothing of it is kept. */
      readonly sharedDevice?: boolean;
    })
  | (EventBase & { readonly kind: 'edited'; readonly messageId: string; readonly content: Content })
  /** A person answered from the platform's own tool, or our own bubble came back (`byStaff: false`). */
  | (EventBase & {
      readonly kind: 'staff-spoke-elsewhere';
      readonly messageId: string;
      readonly text: string;
      readonly byStaff: boolean;
    })
  | (EventBase & {
      readonly kind: 'delivered';
      readonly messageIds: readonly string[];
      /** Our own word for a template message; its receipt names no recipient of ours. */
      readonly trackingId?: string | undefined;
    })
  | (EventBase & { readonly kind: 'seen'; readonly messageIds: readonly string[] })
  | (EventBase & { readonly kind: 'followed' })
  | (EventBase & { readonly kind: 'left' })
  /** A data-subject request: delete or restrict what is kept. */
  | (EventBase & { readonly kind: 'withdrew' })
  /** Somebody spoke where the assistant does not work, such as a group: told so once a day, nothing is kept. */
  | (EventBase & { readonly kind: 'elsewhere' })
  | (EventBase & {
      readonly kind: 'ignored';
      readonly what: string;
      /** True where the platform said something that its adapter has never heard of. */
      readonly unknown?: boolean;
    });

/** A message that the platform holds and that never came by webhook, as far as the platform can tell. */
export interface MissedMessage {
  readonly event: Extract<ChannelEvent, { kind: 'message' }>;
  /** Every id under which its webhook may have been kept: history does not always tell the kind. */
  readonly knownAs: readonly string[];
  /** What the office said after it: something that is not ours means that a person answered. */
  readonly answeredBy: readonly { readonly platformId: string; readonly text: string }[];
}

/** What `lookUp` found out about a bubble whose fate is not known. */
export type Settled =
  | { readonly kind: 'delivered'; readonly platformId?: string | undefined }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unknown' };

export interface Channel {
  readonly name: ChannelName;
  readonly can: Capabilities;

  /**
   * Proves the request is genuine and reads what it carries; throws `NotGenuine` otherwise.
   * A genuine probe of the platform carries no event: an empty list.
   */
  readonly receive: (request: WebhookRequest) => readonly ChannelEvent[];

  /** Sends one fitted bubble; throws `DeliveryFailed`, which knows whether trying again can help. */
  readonly deliver: (
    to: string,
    bubble: Bubble,
    key: string,
  ) => Promise<{ readonly platformId?: string | undefined }>;

  /** Sends a photo of the staff, a JPEG, with the bubble's text as its caption; missing where `can.photos` is not set. */
  readonly deliverPhoto?: (
    to: string,
    bubble: Bubble,
    jpeg: Uint8Array,
  ) => Promise<{ readonly platformId?: string | undefined }>;

  /**
   * Shows that an answer is being prepared, where the platform has a sign for it; asked for again every few
   * seconds while a turn takes long. `draft` stays the same for one turn. It may throw: nothing rests on it.
   */
  readonly showWorking?: (
    to: string,
    sign: { readonly draft: number; readonly thread: string | undefined },
  ) => Promise<void>;

  /** Asks the platform about a bubble sent at or after `since`; `unknown` where it cannot be asked. */
  readonly lookUp: (to: string, bubble: Bubble, since: Date) => Promise<Settled>;

  /**
   * What citizens wrote since then, oldest first, asked of the platform's own history after an outage; missing
   * where a platform has none. `complete` is false where there was more than could be asked for.
   */
  readonly missed?: (since: Date) => Promise<{
    readonly messages: readonly MissedMessage[];
    readonly complete: boolean;
  }>;

  /** Lets the citizen see that a message arrived, where the account wants that; costs nothing if it fails. */
  readonly noticed?: (to: string, messageId: string) => Promise<void>;
}

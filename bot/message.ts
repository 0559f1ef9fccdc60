/** The channels this deployment speaks. Adding one here makes the compiler list what is still missing. */
export const CHANNEL_NAMES = ['zalo', 'zalo-bot', 'telegram', 'web', 'botpress'] as const;
export type ChannelName = (typeof CHANNEL_NAMES)[number];

/** A file the platform holds; the server fetches and stores it after the acknowledgement. */
export interface Attachment {
  readonly kind: 'photo' | 'file' | 'audio' | 'video';
  /** Where the platform keeps it; opaque to the bot. */
  readonly source: string;
  readonly name?: string | undefined;
  /** Key of the stored file, once the message that brought it has asked for it: platforms' addresses do not last. */
  readonly kept?: string | undefined;
}

/** What a citizen sent, in the bot's own words, whatever carried it. */
export type Content =
  | { readonly kind: 'text'; readonly text: string }
  /** `label` is what stood on the button, for the people who read the conversation later. */
  | { readonly kind: 'choice'; readonly value: string; readonly label?: string | undefined }
  | {
      readonly kind: 'attachment';
      readonly attachments: readonly Attachment[];
      readonly caption: string;
    }
  | { readonly kind: 'location'; readonly latitude: number; readonly longitude: number }
  /** `own`: the platform vouches for it; `others`: it shows that the card is another person's. */
  | {
      readonly kind: 'contact';
      readonly phone: string;
      readonly own: boolean;
      readonly others?: boolean | undefined;
    }
  /** What a machine heard in the voice message of that number; without `text` the voice could not be opened. */
  | { readonly kind: 'transcript'; readonly of: number; readonly text?: string | undefined }
  /** The dossier codes that were read on the photo of that message; none where it could not be read. */
  | {
      readonly kind: 'receipt-read';
      readonly of: number;
      readonly codes: readonly string[];
    }
  /** A photo of that message (none: it came with a case) that was not what it was taken for, or never arrived. */
  | {
      readonly kind: 'photo-lost';
      readonly of: number | undefined;
      /** The key of the stored file, as the attachment's `kept`. */
      readonly kept: string;
      readonly why: PhotoLost;
      /** The case that has the photo meanwhile. */
      readonly receipt?: string | undefined;
    }
  | { readonly kind: 'unsupported'; readonly what: string };

/** Why a photo was not taken: it is something else or broken, too large, or no longer to be had. */
export type PhotoLost = 'no-photo' | 'too-large' | 'gone';

/** One tappable answer. `value` comes back as a `choice`; `code` names a procedure where it stands for one. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly code?: string | undefined;
}

/** What only the citizen's own device knows. */
export type Wanted = 'phone' | 'place';

/** What the bot wants to say, before any channel's limits are known. */
export interface Reply {
  readonly text: string;
  readonly choices?: readonly Choice[] | undefined;
  /** What a channel with a button for it may ask for with one tap; elsewhere the words ask alone. */
  readonly wants?: Wanted | undefined;
  /** Shown once and never in the reloadable history: dossier answers. */
  readonly unkept?: boolean | undefined;
}

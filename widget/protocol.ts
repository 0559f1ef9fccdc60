/**
 * What the web chat and the server say to each other: all that the two share.
 *
 * - `POST   /api/web/session`  {@link OpenSession} → {@link Session}
 * - `GET    /api/web/history`  → {@link History} (what this device may see again)
 * - `POST   /api/web/messages` {@link SendMessage} → 202 {@link MessageStored}; the same `id` again changes nothing
 * - `PUT    /api/web/files/:id?kind=photo|audio` the bytes → 204; 415 where they are none; before the message that names them
 * - `GET    /api/web/speech/:id` the bubble {@link ServerEvent.id} read aloud → sound; 404 where there is no voice
 * - `POST   /api/web/seen`     {@link Receipt} → 204
 * - `GET    /api/web/events?after=N` server-sent events, `id:` = {@link ServerEvent.id}; resumes by `Last-Event-ID`
 * - `DELETE /api/web/session`  ends it: proof and history are gone for this device
 *
 * All but the first carry `Authorization: Bearer <token>`; a token that is not ours gets an empty 401.
 */
export interface OpenSession {
  /** A token kept from an earlier visit; left out on a shared device. */
  readonly token?: string | undefined;
  /** True for a device that others use after this citizen: nothing is kept on it. */
  readonly sharedDevice: boolean;
}

export interface Session {
  readonly token: string;
  /** True when the token was still good and the conversation goes on. */
  readonly resumed: boolean;
  /** The office's name, for the header. */
  readonly office: string;
  /** The first words: that this is an automatic assistant, and how to reach a person. */
  readonly greeting: ChatBubble;
  readonly sharedDevice: boolean;
  /** True where the server can read an answer aloud for devices without a Vietnamese voice. */
  readonly readsAloud?: boolean | undefined;
}

export interface ChatChoice {
  readonly value: string;
  readonly label: string;
}

export interface ChatBubble {
  readonly text: string;
  readonly choices: readonly ChatChoice[];
  readonly from: 'assistant' | 'staff';
  /** Shown once, never part of the history: dossier answers. */
  readonly unkept: boolean;
  /** How the member of staff signs ("Chị Thu Hà, cán bộ một cửa"); absent: "Cán bộ". */
  readonly author?: string | undefined;
  /** The addresses that the answer was read from: the only ones in `text` of which a link may be made. */
  readonly sources?: readonly string[] | undefined;
}

export interface SendMessage {
  /** Made by the browser, so that sending again after a broken line changes nothing. */
  readonly id: string;
  readonly content:
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'choice'; readonly value: string; readonly label: string }
    | { readonly kind: 'location'; readonly latitude: number; readonly longitude: number }
    /** Files brought before, at most five. */
    | {
        readonly kind: 'attachment';
        readonly files: readonly ChatFile[];
        readonly caption: string;
      };
}

export interface ChatFile {
  /** Made by the browser, like a message's id. */
  readonly id: string;
  readonly kind: 'photo' | 'audio';
}

/** Up to which event everything came to the page, and was looked at. */
export interface Receipt {
  readonly delivered: number;
  readonly seen: number;
}

export interface MessageStored {
  readonly id: string;
  /** ISO instant. */
  readonly at: string;
}

export type ServerEvent =
  | {
      readonly kind: 'bubble';
      readonly id: number;
      readonly at: string;
      readonly bubble: ChatBubble;
    }
  /** A person has taken over (`held`) or given back; `by` is how they sign, for the header. */
  | {
      readonly kind: 'held';
      readonly id: number;
      readonly at: string;
      readonly held: boolean;
      readonly by?: string | undefined;
    }
  /** Where the citizen stands among those who wait for a person; without `place` they wait no more. `id` as in `writing`. */
  | {
      readonly kind: 'queue';
      readonly id: number;
      readonly at: string;
      readonly place?: number | undefined;
    }
  /** An answer takes a moment and is being written; `id` is that of the last bubble and changes nothing. */
  | { readonly kind: 'writing'; readonly id: number; readonly at: string };

export type HistoryItem =
  | { readonly from: 'citizen'; readonly id: string; readonly at: string; readonly text: string }
  | {
      readonly from: 'assistant' | 'staff';
      readonly id: number;
      readonly at: string;
      readonly bubble: ChatBubble;
    };

export interface History {
  readonly items: readonly HistoryItem[];
  /** Ask for events after this one. */
  readonly lastEventId: number;
  readonly held: boolean;
  /** Who holds it, as they sign. */
  readonly heldBy?: string | undefined;
}

/** What the page of call-backs and the server say to each other as JSON. Plain types, no code. */

/** `GET /api/desk/call-backs?state=open|done` */
export interface CallBackList {
  readonly rows: readonly CallBack[];
  /** What a citizen who asks for a person is told at this moment, by channel. */
  readonly told: readonly ToldNow[];
  /** Whoever asks may take, call and close. */
  readonly mayAct: boolean;
}

export interface ToldNow {
  readonly channel: string;
  /** Somebody answers there now. */
  readonly staffed: boolean;
  readonly words: string;
}

export interface CallBack {
  readonly id: string;
  readonly conversationId: string;
  readonly channel: string;
  /** Why somebody waits, in words. */
  readonly why: string;
  /** Only the inspection calls back: it is opened where sealed matters are. */
  readonly sealed: boolean;
  readonly createdAt: string;
  /** The name of whoever answers in the chat meanwhile. */
  readonly heldBy: string | null;
  readonly takenBy: string | null;
  readonly takenAt: string | null;
  readonly mine: boolean;
  readonly tries: number;
  readonly lastTriedAt: string | null;
  /** Masked, and whole for whoever has taken it; null where none is known. */
  readonly phone: string | null;
  readonly voices: readonly { readonly id: string; readonly status: string }[];
  readonly done: { readonly at: string; readonly by: string | null; readonly how: string } | null;
}

/** `POST /api/desk/call-backs/:id/close` */
export type CallOutcome = 'reached' | 'in-chat' | 'gave-up' | 'not-needed';

import type { Page } from './protocol.ts';

/* What the page of conversations and the server say to each other as JSON. Plain types, no code. */

/** Which conversations: those that wait for a person, mine, a colleague's, the assistant's, with something not sent. */
export type TalkFilter = 'waiting' | 'mine' | 'held' | 'assistant' | 'not-sent' | 'blocked';

/** `GET /api/desk/conversations?filter=…&after=…` */
export interface TalkList extends Page<TalkRow> {
  readonly counts: Readonly<Record<Exclude<TalkFilter, 'assistant'>, number>>;
}

export interface TalkRow {
  readonly id: string;
  /** web, zalo, telegram …: the kind of the account. */
  readonly channel: string;
  /** The name of whoever holds it. */
  readonly heldBy: string | null;
  readonly mine: boolean;
  readonly lastCitizenAt: string;
  /** The last words of the citizen; null where they are sealed or were no words. */
  readonly lastWords: string | null;
  readonly sealed: boolean;
  /** Since when a person is waited for, and why. */
  readonly waitsSince: string | null;
  readonly waitsWhy: string | null;
  readonly notSent: number;
  /** Not answered until then: the sender is blocked. */
  readonly blockedUntil: string | null;
}

/** `GET /api/desk/conversations/:id` */
export interface Talk extends TalkRow {
  readonly heldSince: string | null;
  readonly block: TalkBlock | null;
  /** The channel shows photos of the staff. */
  readonly photos: boolean;
  /** Receipts of what was filed here. */
  readonly cases: readonly string[];
  readonly said: readonly TalkLine[];
}

/** Why, until when and by whom somebody is not answered. */
export interface TalkBlock {
  readonly why: string;
  readonly until: string;
  readonly by: string;
  readonly at: string;
}

/** `POST /api/desk/conversations/:id/block`: the reason from the office's list, and for how many days. */
export interface BlockAsked {
  readonly reason: 'insults' | 'threats' | 'obscene' | 'spam';
  readonly days: number;
  readonly confirmed: true;
}

export interface TalkLine {
  /** `bubble:<id>` for what went out: the name by which it is sent again. */
  readonly ref: string | null;
  readonly from: 'citizen' | 'machine' | 'assistant' | 'staff';
  readonly author: string;
  readonly at: string;
  readonly text: string | null;
  /** The citizen's unmarked words as they were probably meant: for reading only, never what was sent. */
  readonly aid: string | null;
  /** Written in another language than Vietnamese, where that can be told. */
  readonly language: 'en' | 'km' | null;
  readonly sealed: boolean;
  readonly delivery: string | null;
  readonly deliveredAt: string | null;
  readonly seenAt: string | null;
  /** The id of a photo that staff sent. */
  readonly photo: string | null;
  readonly voices: readonly { readonly id: string; readonly status: string }[];
}

/** What the assistant would answer, with its source in the text. */
export interface Suggestion {
  /** The citizen's words that it answers. */
  readonly asked: string;
  readonly text: string;
  readonly code: string;
  readonly name: string;
}

/** `GET /api/desk/conversations/:id/suggestion`: null where the assistant is sure of nothing. */
export interface SuggestionAnswer {
  readonly suggestion: Suggestion | null;
}

/** What the desk's pages and the server say to each other as JSON, beside the cases. Plain types, no code. */

export type StaffRole = 'agent' | 'supervisor' | 'editor' | 'inspector' | 'administrator';

/** `GET /api/desk/session`: who is signed in. Every changing request brings `csrf` back as `x-csrf`. */
export interface DeskSession {
  readonly staff: {
    readonly id: string;
    readonly login: string;
    readonly name: string;
    readonly role: StaffRole;
    readonly agency: string | null;
    readonly mustChange: boolean;
    readonly twoFactor: boolean;
  };
  /** In words: "Phòng Kinh tế", or the whole office. */
  readonly agencyName: string;
  readonly csrf: string;
}

/** `GET /api/desk/door`: what a stranger may know before signing in. */
export interface DeskDoor {
  readonly office: string;
  /** The province's single sign-on is set up. */
  readonly singleSignOn: boolean;
}

/** `POST /api/desk/session` and `/api/desk/session/code`. */
export type SignInAnswer =
  | { readonly kind: 'in' }
  /** A code of the second factor is asked for. */
  | { readonly kind: 'code-needed' }
  | { readonly kind: 'wrong' };

/** `POST /api/desk/second-factor`. */
export interface NewSecondFactor {
  readonly uri: string;
  readonly recoveryCodes: readonly string[];
}

/** What went wrong, in words for the person at the desk, with a short code to read out on the phone. */
export interface DeskError {
  readonly code: string;
  readonly message: string;
}

/** A list that goes on: `next` is the cursor to ask with, null at the end. */
export interface Page<T> {
  readonly rows: readonly T[];
  readonly next: string | null;
}

/** Which conversations: those that wait for a person, mine, a colleague's, the assistant's, with something not sent. */
export type TalkFilter = 'waiting' | 'mine' | 'held' | 'assistant' | 'not-sent';

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
}

/** `GET /api/desk/conversations/:id` */
export interface Talk extends TalkRow {
  readonly heldSince: string | null;
  /** Receipts of what was filed here. */
  readonly cases: readonly string[];
  readonly said: readonly TalkLine[];
}

export interface TalkLine {
  /** `bubble:<id>` for what went out: the name by which it is sent again. */
  readonly ref: string | null;
  readonly from: 'citizen' | 'machine' | 'assistant' | 'staff';
  readonly author: string;
  readonly at: string;
  readonly text: string | null;
  readonly sealed: boolean;
  readonly delivery: string | null;
  readonly deliveredAt: string | null;
  readonly seenAt: string | null;
  readonly voices: readonly { readonly id: string; readonly status: string }[];
}

/** `GET /api/desk/live`, server-sent: something changed, and where. Empty lists: ask everything anew. */
export interface DeskNews {
  readonly conversations: readonly string[];
  /** Receipts. */
  readonly cases: readonly string[];
}

/** Which cases: to be done, past their deadline, due today, waiting for the citizen, not taken by anybody, done with. */
export type InboxView = 'open' | 'overdue' | 'today' | 'waiting' | 'new' | 'done';

/** How a deadline stands, in one state with its words. */
export interface TimeLeftShown {
  readonly kind: 'days' | 'hours' | 'late' | 'paused' | 'answered';
  readonly words: string;
}

/** `GET /api/desk/inbox?view=…&q=…&after=…` */
export interface InboxPage extends Page<InboxRow> {
  readonly counts: Readonly<Record<Exclude<InboxView, 'done'>, number>>;
}

export interface InboxRow {
  readonly receipt: string;
  /** The beginning of what the citizen wrote. */
  readonly what: string;
  readonly category: string;
  readonly place: string;
  readonly stage: string;
  readonly agency: string;
  readonly urgent: boolean;
  readonly supporters: number;
  readonly left: TimeLeftShown;
  readonly dueAt: string;
  readonly createdAt: string;
}

/** `GET /api/desk/inbox/:receipt` */
export interface InboxCase extends InboxRow {
  /** Brought back with every act: what was read when it was decided. */
  readonly version: number;
  /** As sent. */
  readonly text: string;
  readonly conversationId: string | null;
  readonly routedBecause: string;
  readonly deadline: string;
  readonly answer: string | null;
  readonly photos: readonly { readonly id: string; readonly status: string }[];
  readonly events: readonly CaseEventShown[];
  /** What this person may do to it as it stands. */
  readonly acts: readonly InboxAct[];
}

/** `POST /api/desk/inbox/:receipt/:act` with `{version, text}`. */
export type InboxAct = 'accept' | 'note' | 'answer';

export interface CaseEventShown {
  readonly at: string;
  readonly who: string;
  readonly kind: string;
  readonly words: string;
  readonly detail: string;
}

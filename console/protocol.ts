/** What the desk's pages and the server say to each other as JSON, beside the cases. Plain types, no code. */

import type { ReplyVariable } from './reply-protocol.ts';

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

/** `GET /api/desk/live`, server-sent: something changed, and where. Empty lists: ask everything anew. */
export interface DeskNews {
  readonly conversations: readonly string[];
  /** Receipts. */
  readonly cases: readonly string[];
  /** Receipts of cases to which somebody came, or that they left. */
  readonly looks: readonly string[];
  /** There is something for whoever hears this. */
  readonly own: boolean;
}

/**
 * Which cases: to be done, taken by me, my agency's, past their deadline, due today, taken by nobody, waiting for
 * the citizen, done with, all.
 */
export type CaseView =
  | 'open'
  | 'mine'
  | 'my-agency'
  | 'overdue'
  | 'due-today'
  | 'new'
  | 'waiting'
  | 'done'
  | 'all';

/** How a deadline stands, in one state with its words. */
export interface TimeLeftShown {
  readonly kind: 'days' | 'hours' | 'late' | 'paused' | 'answered';
  readonly words: string;
}

/** `GET /api/desk/case-counts`: how many there are of what is not done, as far as whoever asks may see. */
export type CaseCounts = Readonly<Record<Exclude<CaseView, 'done' | 'all'> | 'unread', number>>;

/** What the inbox asks the list for. */
export interface CasesAsked {
  readonly view: CaseView;
  readonly q?: string | undefined;
  readonly category?: string | undefined;
  readonly stage?: string | undefined;
  readonly commune?: string | undefined;
}

/** `GET /api/desk/filters`, `POST` with name and asked, `DELETE /api/desk/filters/:id`: of whoever is signed in. */
export interface SavedFilter {
  readonly id: string;
  readonly name: string;
  readonly asked: CasesAsked;
}

/** `POST /api/desk/cases/:receipt/look` with `{version, writing, here}`: who else is at it now. */
export interface CaseLooks {
  readonly others: readonly { readonly name: string; readonly writing: boolean }[];
}

/** `GET /api/desk/cases?view=…&q=…&category=…&stage=…&commune=…&after=…` */
export type CaseList = Page<CaseRow>;

/** A case in a list: enough to choose by. Names stand beside the ids that requests bring back. */
export interface CaseRow {
  readonly receipt: string;
  /** Brought back with every act: what was read when it was decided. */
  readonly version: number;
  /** Something happened to it since whoever asks looked last. */
  readonly unread: boolean;
  /** The beginning of what the citizen wrote. */
  readonly what: string;
  readonly category: string;
  readonly categoryName: string;
  readonly place: string;
  readonly stage: string;
  readonly stageWords: string;
  readonly agency: string;
  readonly agencyName: string;
  /** The name of whoever took it. */
  readonly handler: string | null;
  readonly mine: boolean;
  readonly urgent: boolean;
  readonly supporters: number;
  readonly left: TimeLeftShown;
  readonly dueAt: string;
  readonly createdAt: string;
}

/** `GET /api/desk/cases/:receipt` */
export interface CaseShown extends CaseRow {
  /** As sent. */
  readonly text: string;
  /** Agencies that work on it beside the first. */
  readonly also: readonly NamedId[];
  readonly hasPhone: boolean;
  readonly conversationId: string | null;
  readonly routedBecause: string;
  readonly due: DueShown;
  readonly answer: string | null;
  readonly mergedInto: string | null;
  readonly rating: number | null;
  readonly photos: readonly { readonly id: string; readonly status: string }[];
  readonly events: readonly CaseEventShown[];
  /** What this person may do to it as it stands. */
  readonly acts: readonly CaseActShown[];
  readonly hideContact: boolean;
  /** An answer that waits for a second person; `mine` where whoever asks wrote it. */
  readonly draft: { readonly text: string; readonly name: string; readonly mine: boolean } | null;
  /** Answers of its agency wait for a second person. */
  readonly twoPeople: boolean;
  /** How other systems know it, in words. */
  readonly externalRefs: readonly {
    readonly system: string;
    readonly code: string;
    readonly link: string;
    readonly state: string;
  }[];
}

/** When the answer is due and how that was counted; without days where staff moved the day by hand. */
export interface DueShown {
  readonly promise: string;
  readonly counting: string;
  readonly reasons: readonly string[];
  readonly days: readonly DueDay[];
}

export interface DueDay {
  /** `yyyy-mm-dd`. */
  readonly date: string;
  readonly kind: 'received' | 'counted' | 'off' | 'waiting' | 'passed-over';
  readonly number?: number | undefined;
  readonly due: boolean;
  readonly why?: string | undefined;
}

/** `GET /api/desk/cases/:receipt/routes`: where it may go, what the rules propose first. */
export interface CaseRoutes {
  readonly agencies: readonly RouteShown[];
  /** It is about staff: only these may judge it, and nobody the office itself. */
  readonly only: boolean;
  /** Why the first of the proposed; empty where nobody is proposed. */
  readonly because: string;
  /** Said where it was given back so often that a supervisor decides; empty otherwise. */
  readonly bouncing: string;
}

export interface RouteShown extends NamedId {
  readonly proposed: boolean;
  /** What it has to do already. */
  readonly open: number;
  readonly overdue: number;
}

/** `GET /api/desk/cases/:receipt/near`: cases that seem to speak of the same thing, the likeliest first. */
export interface NearCases {
  readonly cases: readonly CaseRow[];
}

/** `GET /api/desk/lists`: what filters and forms choose from. */
export interface DeskLists {
  readonly categories: readonly NamedId[];
  readonly communes: readonly NamedId[];
  readonly stages: readonly NamedId[];
  /** Other systems in which a case may stand too. */
  readonly systems: readonly NamedId[];
}

/** `GET /api/desk/cases/:receipt/copy`: the case in the words of each system that it may be pasted into. */
export interface CopiedTexts {
  readonly texts: readonly {
    readonly system: string;
    readonly name: string;
    readonly text: string;
  }[];
}

/** `GET /api/desk/replies`: what is said often, and whose answers wait for a second person. */
export interface AnswerRules {
  /** `agency` is empty for what every agency says. */
  readonly replies: readonly CannedReply[];
  /** Those that whoever asks belongs to, or all. */
  readonly agencies: readonly (NamedId & { readonly twoPeople: boolean })[];
  /** Works for the whole office. */
  readonly forAll: boolean;
  readonly variables: readonly ReplyVariable[];
}

/** `DELETE /api/desk/replies/:id`. */
export interface CannedReply extends NamedId {
  readonly agency: string;
  readonly text: string;
}

export interface NamedId {
  readonly id: string;
  readonly name: string;
}

/** `POST /api/desk/cases/:receipt/:name` with the version and the fields. */
export interface CaseActShown {
  readonly name: string;
  readonly label: string;
  /** Asked once more before it is done. */
  readonly warning: string | null;
  readonly fields: readonly string[];
}

export interface CaseEventShown {
  readonly at: string;
  readonly who: string;
  readonly kind: string;
  readonly words: string;
  readonly detail: string;
}

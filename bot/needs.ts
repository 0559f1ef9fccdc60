/**
 * What the bot needs from the world, cut to what it uses. `knowledge`, `cases` and the stores supply it,
 * the server joins them, tests supply fakes. Reads may be slow and change nothing.
 */
export const ASKED_FIELDS = [
  'documents',
  'fee',
  'time',
  'where',
  'online',
  'conditions',
  'steps',
  'result',
  'legal_basis',
  'form',
  'overview',
] as const;
/** The part of a procedure that a question asks for. */
export type AskedField = (typeof ASKED_FIELDS)[number];

/** A procedure that may be meant; `score` in 0..1, calibrated, best first in every list. */
export interface Candidate {
  readonly code: string;
  readonly name: string;
  readonly score: number;
}

/** Where a fact was read. `url` may be empty where the page has none. */
export interface Citation {
  readonly code: string;
  readonly name: string;
  readonly field: AskedField;
  readonly url: string;
  readonly decision: string;
  /** ISO date on which the page was read, or empty. */
  readonly asOf: string;
}

/** What a conversation is about, so that "vậy tốn bao nhiêu?" is understood. */
export interface Topic {
  readonly code: string;
  readonly field: AskedField;
}

export interface KnowledgeQuestion {
  readonly text: string;
  readonly topic?: Topic | undefined;
  /** Set when the citizen chose a procedure: `text` is then the question it was offered for. */
  readonly chosen?: Chosen | undefined;
  /** Set when the answer about this procedure was not what was meant: the nearest others are offered. */
  readonly not?: string | undefined;
}

/** A procedure that was tapped, perhaps one of its fields, perhaps what follows there (`part` 2 and more). */
export interface Chosen {
  readonly code: string;
  readonly field?: AskedField | undefined;
  readonly part?: number | undefined;
}

export interface KnowledgeChoice {
  readonly label: string;
  readonly code: string;
  readonly field?: AskedField | undefined;
  /** Set where the choice goes on with an answer that had no room for all. */
  readonly part?: number | undefined;
}

/**
 * - `answered`: every asked fact stands on the cited page; `answered-partly`: the page does not say (all of) it.
 * - `asked-variant`: siblings are close together, one short question back with 2–3 choices.
 * - `asked-nearest`: not sure enough, up to three nearest offered.
 * - `none`: nothing near enough.
 */
export interface KnowledgeAnswer {
  readonly kind: 'answered' | 'answered-partly' | 'asked-variant' | 'asked-nearest' | 'none';
  readonly text: string;
  readonly choices: readonly KnowledgeChoice[];
  readonly candidates: readonly Candidate[];
  readonly field: AskedField;
  readonly citations: readonly Citation[];
  readonly topic?: Topic | undefined;
}

export interface Knowledge {
  readonly ask: (question: KnowledgeQuestion) => Promise<KnowledgeAnswer>;
}

/** What the desk says about a report before it is filed. Pure, from the office's own rules and calendar. */
export interface FeedbackDesk {
  readonly read: (text: string) => { readonly category: string; readonly urgent: boolean };
  /**
   * The commune of today that a text names, with the old name where one was used. `unsure` also takes a
   * bare or shared old name, which the citizen then confirms at the summary.
   */
  readonly findCommune: (
    text: string,
    unsure?: 'unsure',
  ) => { readonly code: string; readonly name: string } | undefined;
  readonly route: (report: {
    readonly category: string;
    readonly communeCode: string | undefined;
    readonly text: string;
    readonly now: Date;
  }) => {
    readonly agency: string;
    readonly agencyName: string;
    readonly because: string;
  };
  /** When the answer is due, with the sentence the citizen reads. */
  readonly deadline: (
    category: string,
    receivedAt: Date,
    agencyName: string,
  ) => { readonly dueAt: Date; readonly explained: string };
}

/** A dossier as its proven applicant may read it, with what the next choices need. */
export interface ToldDossier {
  readonly code: string;
  readonly text: string;
  readonly procedure: { readonly code: string; readonly name: string };
  readonly agency: string;
  /** What is happening, in everyday words. */
  readonly stage: string;
  /** Working days late; 0 when in time. */
  readonly lateDays: number;
  /** True where it ended, or began, in a way that the citizen may never have asked for. */
  readonly contestable: boolean;
  /** True where nothing more will change. */
  readonly ended: boolean;
}

/** Who asks for a dossier, and with what. */
export interface DossierAsked {
  readonly code: string;
  /** As it was written; empty where a contact was shared. */
  readonly proof: string;
  /** A phone that the platform marks as the sender's own. */
  readonly ownPhone?: string | undefined;
  readonly conversation: string;
  readonly now: Date;
}

/**
 * What is answered. `not-found` and a wrong proof are one answer on purpose; `strong-needed` and `wait` depend on
 * the tries alone, never on whether the code exists. A register that is down may still have a last known state: then
 * it is `found`, and the text tells its age.
 */
export type DossierFound =
  | { readonly kind: 'found'; readonly told: ToldDossier }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'strong-needed' }
  | { readonly kind: 'wait'; readonly minutes: number }
  | { readonly kind: 'unavailable' };

export interface Dossiers {
  readonly find: (asked: DossierAsked) => Promise<DossierFound>;
  /** The newest dossiers of the sender's own phone, as far as registers can search so. */
  readonly findByPhone: (ownPhone: string, now: Date) => Promise<readonly ToldDossier[]>;
}

/** Cases already filed, as far as a receipt code alone may show them. */
export interface FiledCases {
  readonly find: (
    receipt: string,
  ) => Promise<{ readonly stage: string; readonly dueAt: Date } | undefined>;
}

/** An office as staff entered it: address, hours, telephone and the decision behind them, a line each. */
export interface OfficeContact {
  readonly office: string;
  readonly lines: readonly string[];
}

/** Whether a person can answer now, and otherwise the day on which one will. */
export interface StaffedHours {
  readonly staffed: (now: Date) => boolean;
  /** "7 giờ 30 thứ Hai, 23/11": when the office opens next. */
  readonly nextOpening: (now: Date) => string;
  /** "7 giờ 30 đến 11 giờ 30 và 13 giờ 30 đến 17 giờ, thứ Hai đến thứ Sáu". */
  readonly text: string;
}

export interface Needs {
  readonly office: string;
  readonly knowledge: Knowledge;
  readonly desk: FeedbackDesk;
  readonly dossiers: Dossiers;
  readonly cases: FiledCases;
  readonly hours: StaffedHours;
  /** How a commune's service centre is reached, where staff have entered it. */
  readonly contact: (communeCode: string | undefined) => OfficeContact | undefined;
}

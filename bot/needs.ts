import type { QueuePlace } from './queue.ts';

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

/** A commune of today; `name` says the old name too where one was used. */
export interface PlaceOption {
  readonly code: string;
  readonly name: string;
}

/**
 * What a text says about where something is. `which`: an old name that was divided or shared, or a district that
 * is no more: the citizen chooses. `outside`: another province, which our offices cannot answer for.
 */
export type PlaceRead =
  | ({ readonly kind: 'one' } & PlaceOption)
  | { readonly kind: 'which'; readonly options: readonly PlaceOption[] }
  | { readonly kind: 'outside'; readonly province: string }
  | { readonly kind: 'none' };

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
  /** Where a text says that something is. */
  readonly readPlace: (text: string) => PlaceRead;
  /** False for a shared place outside the province: another country, another province, the sea. */
  readonly holds: (latitude: number, longitude: number) => boolean;
  readonly route: (report: {
    readonly category: string;
    readonly communeCode: string | undefined;
    readonly text: string;
    readonly now: Date;
  }) => {
    readonly agency: string;
    readonly agencyName: string;
    /** Agencies that work on it at once; the first one answers. */
    readonly also?: readonly string[] | undefined;
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

/** An open case that somebody else reported, as far as anybody may be shown it: never its words (design.md 6). */
export interface SimilarCase {
  readonly receipt: string;
  readonly category: string;
  /** Street, hamlet or landmark with the commune, never a house. */
  readonly where: string;
  readonly reportedAt: Date;
  /** When its answer is due: a follower is told as the first reporter was. */
  readonly dueAt: Date;
}

/** A case of the citizen who asks. */
export interface OwnCase {
  readonly receipt: string;
  readonly category: string;
  readonly place: string;
  readonly stage: string;
  readonly reportedAt: Date;
  readonly dueAt: Date;
  /** What the office answered or why it refused; empty while nothing was said. */
  readonly answer: string;
  /** True for the citizen who filed it, false for one who joined. */
  readonly filed: boolean;
  readonly rated: boolean;
  /** True while "đã khắc phục thật chưa?" waits for its answer. */
  readonly followUpAsked: boolean;
}

/** Cases already filed. */
export interface FiledCases {
  /** As far as a receipt code alone may show them. */
  readonly find: (
    receipt: string,
  ) => Promise<{ readonly stage: string; readonly dueAt: Date } | undefined>;
  /** Open cases that are most likely the same thing; asked only for shareable categories. */
  readonly similar: (report: {
    readonly conversation: string;
    readonly category: string;
    readonly communeCode: string | undefined;
    readonly text: string;
    readonly now: Date;
  }) => Promise<readonly SimilarCase[]>;
  /** The citizen's own and joined cases, newest first, at most ten; nothing that was sealed. */
  readonly own: (conversation: string) => Promise<readonly OwnCase[]>;
  /** The six digits that open a case from anywhere, told to whoever filed it and to nobody else. */
  readonly privateCode: (receipt: string) => string;
  /** Whether the digits belong to the receipt, behind the limits on guessing (design.md 6 and 7). */
  readonly prove: (tried: {
    readonly receipt: string;
    readonly privateCode: string;
    readonly conversation: string;
    readonly now: Date;
  }) => Promise<Proof<OwnCase>>;
  /** A case that was proved before; `undefined` once it was sealed. */
  readonly proved: (receipt: string) => Promise<OwnCase | undefined>;
}

/** What became of a try to open something by its private code; `wait` means that nothing was looked at. */
export type Proof<Found> =
  | { readonly kind: 'found'; readonly found: Found }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'wait'; readonly minutes: number };

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

/** When and where citizens are received next: "thứ Năm, 26/11, 7 giờ 30 đến 11 giờ 30, …". */
export interface ReceptionDays {
  readonly commune: string;
  readonly province: string;
  /** True until the office has set its own days: then the citizen is told to ask first. */
  readonly sample: boolean;
}

/** One thing that the law says, with its article. */
export interface LegalLine {
  readonly text: string;
  readonly source: string;
}

/** The ways that the law has for what is no feedback; told as they stand in the office's own data. */
export interface LegalWays {
  readonly complaint: {
    readonly petition: readonly LegalLine[];
    readonly limits: readonly LegalLine[];
    readonly place: string;
  };
  readonly denunciation: {
    readonly ways: readonly LegalLine[];
    readonly rights: readonly LegalLine[];
    readonly limits: readonly LegalLine[];
  };
  readonly crimeReport: {
    readonly ways: readonly LegalLine[];
    readonly rights: readonly LegalLine[];
    readonly limits: readonly LegalLine[];
  };
}

/** A session with turns left, as a citizen may choose it. */
export interface OpenSession {
  /** Of its day and place: `2026-12-03/27694`. */
  readonly id: string;
  /** `YYYY-MM-DD`, with `HH:MM`. */
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly who: string;
  readonly where: string;
  readonly left: number;
  /** The agency whose staff decide, and how many turns the session has. */
  readonly agency: string;
  readonly turns: number;
}

export type BookingStatus = 'waiting' | 'confirmed' | 'declined' | 'cancelled';

/** A turn that was asked for, as its citizen may read it; never the words of the matter. */
export interface Booking {
  readonly code: string;
  readonly status: BookingStatus;
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly who: string;
  readonly where: string;
  /** Why there is no turn; empty otherwise. */
  readonly reason: string;
}

/** Turns at the leaders' reception of citizens. */
export interface Receptions {
  /** Sessions of a commune, or of the province without one, that have a turn left; the next first. */
  readonly open: (communeCode: string | undefined, now: Date) => Promise<readonly OpenSession[]>;
  /** What this conversation asked for, the newest first. */
  readonly own: (conversation: string) => Promise<readonly Booking[]>;
  readonly byCode: (code: string) => Promise<Booking | undefined>;
  /** Whether the digits belong to the code, behind the limits on guessing. */
  readonly prove: (tried: Parameters<FiledCases['prove']>[0]) => Promise<Proof<Booking>>;
  /** Days after a session until what was written for it is deleted. */
  readonly keepDays: number;
}

export interface Needs {
  readonly office: string;
  readonly receptions: Receptions;
  readonly knowledge: Knowledge;
  readonly desk: FeedbackDesk;
  readonly dossiers: Dossiers;
  readonly cases: FiledCases;
  readonly hours: StaffedHours;
  /** The next days on which citizens are received, in the words of a denunciation's or complaint's answer. */
  readonly reception: (now: Date) => ReceptionDays;
  readonly law: LegalWays;
  /** Where a citizen who asks for a person stands, or would stand. */
  readonly queue: (conversation: string) => Promise<QueuePlace>;
  /** How long the office may take to erase what was filed, in words: "15 ngày"; none where no rule is in force. */
  readonly deletionTerm: (now: Date) => string | undefined;
  /** How a commune's police are reached, a line each; empty where the office has not told it. */
  readonly police: (communeCode: string | undefined) => readonly string[];
  /** The page that shows how far a case is, where the deployment has a public address. */
  readonly trackingLink: (receipt: string) => string | undefined;
  /** How a commune's service centre is reached, where staff have entered it. */
  readonly contact: (communeCode: string | undefined) => OfficeContact | undefined;
  /** Other service centres near a commune, the nearest first, each in a few words with how near it is. */
  readonly nearCentres: (communeCode: string) => readonly string[];
}

import type { Effect } from './effects.ts';
import type { ChannelName, Choice, Content, Reply } from './message.ts';
import type { AskedField, Candidate, Citation, Topic } from './needs.ts';

/** Why a turn ended as it did; the first word is the family that the desk counts. */
export type Outcome =
  | 'answered'
  | 'answered-partly'
  | 'asked-variant'
  | 'asked-nearest'
  | 'asked-questionnaire'
  | 'asked-heard'
  | 'completed'
  | 'declined-injection'
  | 'declined-personal-data'
  | 'declined-out-of-scope'
  | 'declined-rude'
  | 'declined-blocked'
  | 'declined-too-long'
  | 'declined-unreadable'
  | 'declined-formal-complaint'
  | 'declined-denunciation'
  | 'handed-over-asked'
  | 'handed-over-no-answer'
  | 'handed-over-voice'
  | 'handed-over-off'
  | 'emergency'
  | 'smalltalk'
  | 'cancelled'
  | 'held';

/** What the turn rested on: kept with it, shown to staff and to `npm run batch`. */
export interface Evidence {
  readonly candidates: readonly Candidate[];
  readonly choices: readonly Choice[];
  readonly field?: AskedField | undefined;
  readonly citations: readonly Citation[];
}

/** Where a questionnaire stands: plain JSON with a version, so it outlives a deploy and staff can see it. */
export interface FlowState {
  readonly flow: string;
  readonly version: number;
  readonly answers: Readonly<Record<string, unknown>>;
}

/** A questionnaire that is not filed yet: when it was begun and last written on (ISO instants). */
export interface Unfinished {
  readonly begun: string;
  readonly touched: string;
}

/** What the citizen is about to say of a case of theirs. */
export interface CaseTask {
  readonly act: 'add' | 'reopen' | 'rate' | 'withdraw';
  readonly receipt: string;
  /** Set once a level was chosen and reasons are asked for. */
  readonly level?: number | undefined;
}

/** A question that waits for a choice. */
export interface Pending {
  readonly question: string;
  readonly choices: readonly Choice[];
  /** The question is kept for the editors already. */
  readonly kept?: true | undefined;
}

/** An answer that can still be rated. */
export interface AnswerGiven {
  /** As it may be kept: masked, and empty where it may not be. */
  readonly question: string;
  readonly code: string;
  readonly field: AskedField;
  /** The codes that were nearest, best first. */
  readonly candidates: readonly string[];
}

/** Words that a machine heard, and in which messages. */
export interface Heard {
  readonly text: string;
  readonly of: readonly number[];
}

/** What was proved, cut to what the next choices need; nothing of the proof itself. */
export interface Proved {
  readonly until: string;
  readonly dossiers: readonly ProvedDossier[];
}

export interface ProvedDossier {
  readonly code: string;
  readonly procedure: { readonly code: string; readonly name: string };
  readonly agency: string;
  readonly stage: string;
  readonly lateDays: number;
}

/** What a conversation remembers between turns. JSON; a state of another version is dropped politely. */
export interface ConversationState {
  readonly version: 1;
  /** True once the first reply said that this is an automatic assistant. */
  readonly disclosed: boolean;
  readonly flow?: FlowState | undefined;
  /** Questionnaires put aside, the newest last: "làm tiếp" takes it up again. */
  readonly paused?: readonly FlowState[] | undefined;
  /** Set while a questionnaire is open or put aside: what the reminder goes by. */
  readonly unfinished?: Unfinished | undefined;
  readonly caseTask?: CaseTask | undefined;
  /** Words that may be a formal complaint, while the citizen is asked; suspected denunciations are never kept here. */
  readonly doubted?: string | undefined;
  /** True while a number for the inspection's call is asked for. */
  readonly inspectionCall?: boolean | undefined;
  readonly topic?: Topic | undefined;
  /** The question that the offered choices belong to. */
  readonly pending?: Pending | undefined;
  /** The answer just given, in case the citizen now says whether it helped. */
  readonly answered?: AnswerGiven | undefined;
  /** Procedures about which it was asked whether the answer helped: once a topic is enough. */
  readonly askedIfRight?: readonly string[] | undefined;
  /** The choices last shown, so that a typed "2" is understood. */
  readonly offered?: readonly Choice[] | undefined;
  /** The dossiers last proved, and until when the proof holds (ISO instant). Never on a shared device. */
  readonly proved?: Proved | undefined;
  /** The case that the private code opened here, and until when (ISO instant). Never on a shared device. */
  readonly provedCase?: { readonly receipt: string; readonly until: string } | undefined;
  /** What was heard in voice messages and waits for the citizen's "đúng"; `of` are the messages' numbers. */
  readonly heard?: Heard | undefined;
  /** The message whose lost photo was told: its other photos are not told one by one. */
  readonly lostPhotoOf?: number | undefined;
  /** The switching off that this conversation was told of (its `since`). */
  readonly toldOff?: string | undefined;
  /** How often in a row nothing was understood. */
  readonly missed?: number | undefined;
}

export const FRESH_STATE: ConversationState = { version: 1, disclosed: false };

/** The office has switched the account off: since when (ISO instant), and what it says meanwhile. */
export interface SwitchedOff {
  readonly since: string;
  readonly says: string;
}

export interface TurnInput {
  readonly conversation: string;
  readonly channel: ChannelName;
  /** The key of the cause: the message's own identity. Every effect of the turn carries it. */
  readonly cause: string;
  readonly content: Content;
  /** True for a message that the citizen changed after its turn had been taken. */
  readonly corrects?: boolean | undefined;
  readonly state: ConversationState;
  /** A receipt code drawn beforehand, used if this turn files a case. */
  readonly receipt: string;
  /** True while staff hold the conversation. */
  readonly held: boolean;
  /** Set while the office has switched off where this was written. */
  readonly off?: SwitchedOff | undefined;
  /** True while the sender is blocked on this account: only an emergency is answered. */
  readonly blocked?: boolean | undefined;
  /** Set by the shared-device mode of the web channel. */
  readonly sharedDevice: boolean;
  readonly now: Date;
}

export interface Turn {
  readonly outcome: Outcome;
  readonly replies: readonly Reply[];
  readonly state: ConversationState;
  readonly effects: readonly Effect[];
  readonly evidence?: Evidence | undefined;
}

import type { ExternalSystem } from '#cases/external-systems.ts';
import type { Attachment } from './message.ts';
import type { AskedField, OpenSession } from './needs.ts';
import type { NoticeWay } from './notices/notice.ts';

/** What was answered, as far as a rating names it; no code where only choices had been offered. */
export interface RatedAnswer {
  readonly code: string | undefined;
  readonly field: AskedField | undefined;
}

/** Said in a report or chosen at its summary. */
export interface ReportDetailsKept {
  readonly since: string | undefined;
  readonly onBehalf: boolean;
  readonly elsewhere: { readonly system: ExternalSystem; readonly words: string } | undefined;
}

/** What a turn wants done. Only `finish` applies effects, each once under its `key`. */
export type Effect =
  | {
      readonly kind: 'file-case';
      readonly key: string;
      readonly receipt: string;
      readonly category: string;
      readonly text: string;
      readonly place: string;
      readonly communeCode: string | undefined;
      readonly phone: string | undefined;
      readonly hideContact: boolean;
      readonly urgent: boolean;
      readonly agency: string;
      /** Agencies that work on it beside the first. */
      readonly also?: readonly string[] | undefined;
      readonly routedBecause: string;
      /** ISO instant, with the explanation that the citizen read. */
      readonly dueAt: string;
      readonly deadlineExplained: string;
      readonly photos: readonly Attachment[];
      /** What the citizen said beside the thing itself. */
      readonly details?: ReportDetailsKept | undefined;
    }
  | {
      readonly kind: 'add-to-case';
      readonly key: string;
      readonly receipt: string;
      readonly text: string;
      readonly photos?: readonly Attachment[] | undefined;
    }
  /** The same was reported before: this citizen is told of its outcome too; their own words are for staff alone. */
  | {
      readonly kind: 'join-case';
      readonly key: string;
      readonly receipt: string;
      readonly text?: string | undefined;
      readonly photos?: readonly Attachment[] | undefined;
    }
  | {
      readonly kind: 'rate-case';
      readonly key: string;
      readonly receipt: string;
      /** One to five, five the most content. */
      readonly score: number;
      readonly reasons: readonly string[];
    }
  | {
      readonly kind: 'reopen-case';
      readonly key: string;
      readonly receipt: string;
      readonly reason: string;
    }
  | {
      readonly kind: 'withdraw-case';
      readonly key: string;
      readonly receipt: string;
      readonly reason: string;
    }
  /** After 30 days: whether it is really mended. */
  | {
      readonly kind: 'case-followed-up';
      readonly key: string;
      readonly receipt: string;
      readonly mended: boolean;
    }
  | {
      readonly kind: 'hold-for-staff';
      readonly key: string;
      readonly why: string;
      /** The place in the queue that the citizen was told. */
      readonly place: number;
    }
  | {
      readonly kind: 'call-back';
      readonly key: string;
      readonly why: string;
      readonly phone: string | undefined;
    }
  | { readonly kind: 'follow-dossier'; readonly key: string; readonly code: string }
  /** A turn at the leaders' reception is asked for; whether there is one left is decided when it is written. */
  | {
      readonly kind: 'book-reception';
      readonly key: string;
      readonly code: string;
      readonly session: OpenSession;
      readonly subject: string;
      readonly name: string;
      readonly phone: string;
    }
  | { readonly kind: 'cancel-booking'; readonly key: string; readonly code: string }
  /** "Không phải tôi yêu cầu": staff look at once; what the register says goes to the case filed with it. */
  | {
      readonly kind: 'contest-dossier';
      readonly key: string;
      readonly code: string;
      /** What the citizen was told, in the words of the answer. */
      readonly event: string;
      /** The case that this turn files. */
      readonly receipt: string;
    }
  /** Somebody asked where a dossier is and could not be told; counted by agency for the desk. */
  | {
      readonly kind: 'dossier-unanswered';
      readonly key: string;
      readonly code: string;
      readonly because: 'unavailable' | 'no-code' | 'not-found' | 'unreadable-photo';
    }
  /** A photo of a receipt is fetched, read for its code, and deleted. */
  | {
      readonly kind: 'read-receipt';
      readonly key: string;
      readonly attachments: readonly Attachment[];
    }
  | { readonly kind: 'wrong-proof'; readonly key: string; readonly code: string }
  | {
      readonly kind: 'unanswered';
      readonly key: string;
      readonly question: string;
      readonly candidates: readonly string[];
    }
  | {
      readonly kind: 'rate-answer';
      readonly key: string;
      readonly helped: boolean;
      readonly answered: RatedAnswer;
      /** Masked; kept with the nearest codes for the editors where the answer did not help. */
      readonly question: string | undefined;
      readonly candidates: readonly string[];
    }
  /** The message is sealed: encrypted for the inspection role, hidden from every other reader. */
  | {
      readonly kind: 'seal-message';
      readonly key: string;
      readonly because: 'denunciation' | 'crime-report';
    }
  | { readonly kind: 'alert-duty'; readonly key: string; readonly why: string }
  /** Files of the message itself are fetched and kept, whether or not a case comes of it. */
  | {
      readonly kind: 'keep-files';
      readonly key: string;
      readonly attachments: readonly Attachment[];
    }
  /** The citizen agreed with what was heard and was answered: nobody has to call for those. */
  | {
      readonly kind: 'voice-answered';
      readonly key: string;
      readonly callBacks: readonly string[];
    }
  /** The citizen wants the assistant back: the hold of the staff ends. */
  | { readonly kind: 'give-back'; readonly key: string }
  | { readonly kind: 'forget-me'; readonly key: string }
  /** The citizen withdrew at the platform itself: words, profile and every id of theirs go. */
  | { readonly kind: 'withdraw'; readonly key: string }
  /** How the citizen wants to be told of changes; what waits obeys it at once. */
  | {
      readonly kind: 'notices';
      readonly key: string;
      readonly wish:
        | 'stop'
        | 'start'
        | { readonly without: readonly NoticeWay[] }
        | { readonly mail: string };
    }
  | { readonly kind: 'unfollow-dossiers'; readonly key: string };

import type { Attachment } from './message.ts';
import type { NoticeWay } from './notices/notice.ts';

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
      readonly routedBecause: string;
      /** ISO instant, with the explanation that the citizen read. */
      readonly dueAt: string;
      readonly deadlineExplained: string;
      readonly photos: readonly Attachment[];
    }
  | {
      readonly kind: 'add-to-case';
      readonly key: string;
      readonly receipt: string;
      readonly text: string;
    }
  | { readonly kind: 'hold-for-staff'; readonly key: string; readonly why: string }
  | {
      readonly kind: 'call-back';
      readonly key: string;
      readonly why: string;
      readonly phone: string | undefined;
    }
  | { readonly kind: 'follow-dossier'; readonly key: string; readonly code: string }
  | { readonly kind: 'wrong-proof'; readonly key: string; readonly code: string }
  | {
      readonly kind: 'unanswered';
      readonly key: string;
      readonly question: string;
      readonly candidates: readonly string[];
    }
  /** The message is sealed: encrypted for the inspection role, hidden from every other reader. */
  | {
      readonly kind: 'seal-message';
      readonly key: string;
      readonly because: 'denunciation' | 'crime-report';
    }
  | { readonly kind: 'alert-duty'; readonly key: string; readonly why: string }
  /** The citizen wants the assistant back: the hold of the staff ends. */
  | { readonly kind: 'give-back'; readonly key: string }
  | { readonly kind: 'forget-me'; readonly key: string }
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

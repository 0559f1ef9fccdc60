import type { CalendarDay } from './calendar-table.ts';
import type { PageOffice } from './page.ts';

/** A stage of the way: done, the one it stands at, or one to come. */
export interface TrackStep {
  readonly state: 'done' | 'now' | 'todo';
  readonly name: string;
  /** "Thứ Tư 26/08, 9:36", or until when for a stage to come. */
  readonly when?: string | undefined;
  readonly note?: string | undefined;
}

/** What the code alone may show: stage and deadline, never text or photos (design.md 6). */
export interface TrackedCase {
  readonly code: string;
  /** "gửi thứ Tư, 26/08/2026, 9:36". */
  readonly received: string;
  /** "Đang xử lý". */
  readonly stage: string;
  readonly left: {
    readonly kind: 'days' | 'hours' | 'late' | 'paused' | 'answered';
    readonly words: string;
  };
  readonly deadline?: TrackedDeadline | undefined;
}

export interface TrackedDeadline {
  readonly promise: string;
  readonly counting: string;
  readonly reasons: readonly string[];
  readonly days: readonly CalendarDay[];
}

/** What the citizen may do with the case as it stands. */
export type TrackAct = 'add' | 'rate' | 'reopen' | 'withdraw';

/** What the private code opens beside. */
export interface OpenedCase {
  readonly text: string;
  readonly place: string;
  readonly steps: readonly TrackStep[];
  /** Addresses of the photos that were kept. */
  readonly photos: readonly string[];
  readonly acts: readonly TrackAct[];
}

/** What must be mended, and at which field. */
export interface TrackError {
  readonly at: 'ma' | 'rieng' | TrackAct;
  readonly text: string;
}

export interface TrackPage {
  readonly office: PageOffice;
  /** Where the forms are sent: the look-up by GET with `ma`, all else by POST. */
  readonly action: string;
  /** What was typed. */
  readonly code?: string | undefined;
  readonly error?: TrackError | undefined;
  readonly found?: TrackedCase | undefined;
  readonly opened?: OpenedCase | undefined;
  /** False where nothing can be opened from this page: no web chat is set up. */
  readonly opens?: boolean | undefined;
  /** Goes along as `session`; empty before the private code was sent. */
  readonly sessionToken?: string | undefined;
  /** Goes along as `id`, so that a form sent twice is one message. */
  readonly messageId?: string | undefined;
  /** What the assistant answered to what was just sent. */
  readonly said?: string | undefined;
}

import type { RuleChanged } from './routing-protocol.ts';

/** `GET /api/desk/categories`: what reports are filed under, and until when each is answered. */
export interface CategoriesShown {
  /** Brought back with every change: the deadlines as they were read. */
  readonly mark: string;
  readonly mayKeep: boolean;
  /** The ISO day in Vietnam. */
  readonly today: string;
  readonly rows: readonly CategoryShown[];
  readonly history: readonly RuleChanged[];
}

export interface CategoryShown {
  readonly id: string;
  readonly name: string;
  /** Others may see that such a thing was reported, and join. */
  readonly shareable: boolean;
  /** Goes above the office complained of, whatever the rules say. */
  readonly aboutStaff: boolean;
  readonly firstReply: DeadlineShown;
  readonly resolution: DeadlineShown;
  /** Of the last 90 days. */
  readonly filed: number;
  /** What staff filed elsewhere than the citizen or the assistant had. */
  readonly movedHere: readonly string[];
  readonly movedAway: readonly string[];
}

/** The rule of today and the one that follows it, each with its source. */
export interface DeadlineShown extends DeadlineWords {
  /** The category has a rule of its own, not the one for all. */
  readonly own: boolean;
  readonly next: DeadlineWords | null;
}

export interface DeadlineWords {
  /** "5 ngày làm việc, sau 15:00 tính hôm sau". */
  readonly words: string;
  readonly from: string;
  readonly source: string;
}

/** `POST /api/desk/categories` with the mark; `category` may be `*`. `POST …/undo` with the id of a change. */
export interface NewDeadline {
  readonly category: string;
  readonly target: 'first-reply' | 'resolution';
  readonly amount: number;
  readonly unit: 'working-days' | 'calendar-days' | 'office-hours' | 'hours';
  /** "15:00", or empty. */
  readonly cutOff: string;
  readonly from: string;
  readonly source: string;
}

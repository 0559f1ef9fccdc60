/** What the desk's calendar and the server say to each other, as JSON. Plain types, no code. */

/** `GET /api/desk/calendar?year=…` */
export interface CalendarShown {
  readonly year: number;
  readonly days: readonly DayShown[];
  /** True: nobody has written this year down, the days are what the law lets expect. */
  readonly byLaw: boolean;
  readonly mayKeep: boolean;
}

export interface DayShown {
  /** ISO day. */
  readonly date: string;
  readonly off: boolean;
  readonly name: string;
  readonly certainty: 'announced' | 'expected';
  readonly decision: string;
  /** Written by staff: it can be taken away. */
  readonly own: boolean;
}

/** `GET …/calendar/trial?…` before and `POST …/calendar` for keeping; a removed day is kept anew to undo that. */
export type DayChange =
  | {
      readonly do: 'keep';
      readonly date: string;
      readonly off: 'off' | 'works';
      readonly name: string;
      readonly certainty: 'announced' | 'expected';
      readonly decision: string;
    }
  | { readonly do: 'remove'; readonly date: string }
  | { readonly do: 'by-law'; readonly year: number };

/** What the change would do to open cases. */
export interface CalendarTrial {
  /** Open cases that it can concern, and how many of them were counted. */
  readonly open: number;
  readonly counted: number;
  readonly earlier: number;
  readonly later: number;
  /** Some of them, with both days as ISO instants. */
  readonly examples: readonly {
    readonly receipt: string;
    readonly before: string;
    readonly after: string;
  }[];
}

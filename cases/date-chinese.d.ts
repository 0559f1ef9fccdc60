/** The part of the package that is used here; it ships its own types where its `exports` do not name them. */
declare module 'date-chinese' {
  export class CalendarVietnamese {
    fromJDE(jde: number): this;
    /** Cycle, year of the cycle, month, leap month, day. */
    get(): number[];
    set(cycle: number, year: number, month: number, leap: number, day: number): this;
    toGregorian(year: number): {
      readonly year: number;
      readonly month: number;
      readonly day: number;
    };
    /** The first day of the lunar year that begins in a Gregorian year. */
    newYear(year: number): number;
  }
}

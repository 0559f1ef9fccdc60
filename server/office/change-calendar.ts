import { z } from 'zod';
import { legalHolidays } from '#cases/legal-holidays.ts';
import type { SpecialDay } from '#cases/office-calendar.ts';
import { SpecialDayRow } from '#knowledge/content/office-files.ts';
import type { OfficeRules } from './office-rules.ts';

const Year = z.coerce.number().int().min(2000).max(2100);

/** One change of the calendar: a day kept, a day taken away, or the days of the law of one year written down. */
export const CalendarChange = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('keep'),
    date: z.iso.date(),
    off: z.enum(['off', 'works']),
    name: z.string().trim().min(2).max(120).normalize('NFC'),
    certainty: z.enum(['announced', 'expected']),
    decision: z.string().trim().max(300).default(''),
  }),
  z.object({ do: z.literal('remove'), date: z.iso.date() }),
  z.object({ do: z.literal('by-law'), year: Year }),
]);
export type CalendarChange = z.infer<typeof CalendarChange>;

/** False where a day is said to be announced and nobody says by what. */
export function namesDecision(change: CalendarChange): boolean {
  return change.do !== 'keep' || change.certainty === 'expected' || change.decision !== '';
}

/** Under which act the audit holds each change. */
export const CALENDAR_ACTS = {
  keep: 'office-day-kept',
  remove: 'office-day-removed',
  'by-law': 'office-year-by-law',
} as const;

/** What staff will have written after a change; `now` is what files and staff say together, `today` an ISO day. */
export function calendarAfter(
  change: CalendarChange,
  stored: readonly SpecialDay[],
  { hours, days }: Pick<OfficeRules, 'hours' | 'days'>,
  today: string,
): readonly SpecialDay[] {
  switch (change.do) {
    case 'remove':
      return stored.filter(({ date }) => date !== change.date);
    case 'by-law': {
      const known = new Set(days.map(({ date }) => date));
      const fresh = legalHolidays(change.year, hours.weeklyOff).filter(
        ({ date }) => !known.has(date),
      );
      return [...stored, ...fresh.map((day) => SpecialDayRow.parse({ ...day, checkedOn: today }))];
    }
    case 'keep': {
      const { do: _, off, ...day } = change;
      const kept = SpecialDayRow.parse({
        ...day,
        off: off === 'off',
        source: day.decision || 'Cơ quan ghi',
        checkedOn: today,
      });
      return [...stored.filter(({ date }) => date !== kept.date), kept];
    }
  }
}

import type pg from 'pg';
import {
  type CaseCounts,
  caseFigures,
  medianAnswerDays,
  monthFigures,
  type SideCounts,
} from '#adapters/postgres/reports/case-figures.ts';
import type { ReportScope } from '#adapters/postgres/reports/report-scope.ts';
import {
  judgedFigures,
  ratingFigures,
  turnFigures,
} from '#adapters/postgres/reports/talk-figures.ts';
import type {
  AssistantFigures,
  CaseFigures,
  NamedFigures,
  Report,
  SatisfactionFigures,
} from '#console/report-protocol.ts';
import { addDays, type CivilDate, civilDateOf, instantAt } from '#language/vietnam-time.ts';
import { channelWords } from '../../alerts/alert-words.ts';
import type { StaffParts } from '../../staff/staff-parts.ts';

export type ReportParts = Pick<
  StaffParts,
  'office' | 'agencyName' | 'categoryName' | 'communes'
> & {
  readonly pool: pg.Pool;
  readonly now: () => Date;
};

/** What is asked: civil days in Vietnam, both included, and whose cases. */
export interface ReportAsked {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly agency: string | null;
}

const DAY_MS = 86_400_000;
const MONTHS = 12;
const NONE: CaseCounts = { received: 0, onTime: 0, late: 0, open: 0, elsewhere: 0 };

/** Every figure of a time; the few queries run beside each other, each over its own index of time. */
export async function buildReport(
  { from, to, agency }: ReportAsked,
  parts: ReportParts,
): Promise<Omit<Report, 'agencies' | 'madeBy'>> {
  const { pool } = parts;
  const now = parts.now();
  const scope: ReportScope = { ...span(from, to), agency, now };
  const days = Math.round((scope.to.getTime() - scope.from.getTime()) / DAY_MS);
  const before = { ...scope, ...span(addDays(from, -days), addDays(from, -1)) };
  const firstMonth = monthsBack(to, MONTHS - 1);
  const trend = { ...scope, from: instantAt(`${firstMonth}-01`, '00:00') };
  const [sides, past, months, medianDays, turns, judged, rated] = await Promise.all([
    caseFigures(pool, scope),
    caseFigures(pool, before),
    monthFigures(pool, trend),
    medianAnswerDays(pool, scope),
    turnFigures(pool, scope),
    judgedFigures(pool, scope),
    agency === null ? ratingFigures(pool, scope) : undefined,
  ]);
  return {
    ...{ from, to, medianDays },
    office: parts.office,
    agencyName: agency === null ? null : parts.agencyName(agency),
    madeAt: now.toISOString(),
    all: wholeOf(sides),
    before: wholeOf(past),
    ...bySides(sides, parts),
    byMonth: everyMonth(firstMonth, months),
    assistant: {
      ...assistantOf(turns),
      helped: rated?.helped ?? null,
      notHelped: rated?.notHelped ?? null,
    },
    satisfaction: satisfactionOf(judged),
  };
}

function span(from: CivilDate, to: CivilDate): { readonly from: Date; readonly to: Date } {
  return { from: instantAt(from, '00:00'), to: instantAt(addDays(to, 1), '00:00') };
}

function wholeOf(sides: readonly SideCounts[]): CaseFigures {
  return countsOf(sides.find(({ side }) => side === 'all') ?? NONE);
}

function countsOf({ received, onTime, late, open, elsewhere }: CaseCounts): CaseFigures {
  return { received, onTime, late, open, elsewhere };
}

function bySides(
  sides: readonly SideCounts[],
  { agencyName, categoryName, communes }: ReportParts,
): Pick<Report, 'byAgency' | 'byCategory' | 'byCommune' | 'byChannel'> {
  const named = (side: SideCounts['side'], name: (id: string) => string, none: string) =>
    sides
      .filter((one) => one.side === side)
      .map((one): NamedFigures => ({ name: one.value ? name(one.value) : none, ...countsOf(one) }));
  return {
    byAgency: named('agency', agencyName, 'Chưa chuyển'),
    byCategory: named('category', categoryName, 'Chưa phân loại'),
    byCommune: named('commune', communes.name, 'Chưa rõ xã'),
    byChannel: named('channel', channelWords, 'Hệ thống khác gửi sang'),
  };
}

/** "2026-08": the month that lies `back` months before the one of a day. */
function monthsBack(day: CivilDate, back: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 7);
}

function everyMonth(
  first: string,
  months: Awaited<ReturnType<typeof monthFigures>>,
): readonly NamedFigures[] {
  return Array.from({ length: MONTHS }, (_, at) => {
    const month = monthsBack(`${first}-01`, -at);
    const counts = months.find((one) => one.month === month) ?? NONE;
    return { name: month.split('-').reverse().join('/'), ...countsOf(counts) };
  });
}

function assistantOf(
  turns: ReadonlyMap<string, number>,
): Omit<AssistantFigures, 'helped' | 'notHelped'> {
  const sum = (is: (outcome: string) => boolean): number =>
    [...turns].reduce((total, [outcome, count]) => total + (is(outcome) ? count : 0), 0);
  const all = sum(() => true);
  const answered = sum((one) => one === 'answered' || one === 'answered-partly');
  const askedBack = sum((one) => one.startsWith('asked-'));
  const unanswered = turns.get('handed-over-no-answer') ?? 0;
  const handedOver = sum((one) => one.startsWith('handed-over-')) - unanswered;
  const declined = sum((one) => one.startsWith('declined-'));
  const rest = all - answered - askedBack - unanswered - handedOver - declined;
  return { turns: all, answered, askedBack, unanswered, handedOver, declined, rest };
}

function satisfactionOf(judged: Awaited<ReturnType<typeof judgedFigures>>): SatisfactionFigures {
  const of = (kind: string, value: string): number =>
    judged.find((one) => one.kind === kind && one.value === value)?.cases ?? 0;
  const level = (score: number): number => of('rated', String(score));
  return {
    levels: [level(1), level(2), level(3), level(4), level(5)],
    mended: of('followed-up', 'mended'),
    notMended: of('followed-up', 'not-mended'),
  };
}

/** The month of `now` so far, in Vietnam. */
export function thisMonth(now: Date): { readonly from: CivilDate; readonly to: CivilDate } {
  const to = civilDateOf(now);
  return { from: `${to.slice(0, 7)}-01`, to };
}

import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { FeedbackDesk, StaffedHours } from '#bot/needs.ts';
import { CATEGORY_IDS, type CategoryId, categoryOf } from '#cases/categories.ts';
import { classifyFeedback } from '#cases/classify-feedback.ts';
import { computeDeadline } from '#cases/deadline.ts';
import type { DeadlineRule } from '#cases/deadline-rule.ts';
import { explainDeadline, sayDeadline } from '#cases/deadline-words.ts';
import {
  createOfficeCalendar,
  type OfficeCalendar,
  type OfficeHours,
  type SpecialDay,
} from '#cases/office-calendar.ts';
import { type Agency, type RoutingRule, type RoutingTable, routeCase } from '#cases/routing.ts';
import {
  LateDossierFile,
  OfficeHoursFile,
  PlacesFile,
  RoutingFile,
  SpecialDaysFile,
} from '#knowledge/content/office-files.ts';
import { type CommuneOf, createCommuneOf } from '#knowledge/import/commune-names.ts';
import { communeTitleWithOld } from '#language/place-names.ts';
import { createPlaces, type Places } from '#language/places.ts';
import { addDays, civilDateOf, clockTimeOf } from '#language/vietnam-time.ts';

const CONTENT = new URL('../../knowledge/content/', import.meta.url);

/** What one office is: its places, offices, calendar and rules, as the bot and the desk ask for them. */
export interface Office {
  readonly desk: FeedbackDesk;
  readonly hours: StaffedHours;
  readonly calendar: OfficeCalendar;
  readonly places: Places;
  readonly agencies: readonly Agency[];
  /** The code of a commune by its code or whole name, as people write it into a sheet. */
  readonly communeOf: CommuneOf;
  readonly communeName: (code: string) => string;
  readonly agencyName: (id: string) => string;
  readonly categoryName: (id: string) => string;
  /** What goes with a late dossier, each right with its source, as the citizen reads it. */
  readonly lateRight: string;
}

interface OfficeFiles {
  readonly places: Parameters<typeof createPlaces>[0];
  readonly hours: OfficeHours;
  readonly days: readonly SpecialDay[];
  readonly routing: RoutingTable;
  readonly late: z.infer<typeof LateDossierFile>;
}

/** Reads the office's own data from `knowledge/content`. */
export async function openOffice(): Promise<Office> {
  const files = await readFiles();
  const places = createPlaces(files.places);
  const calendar = createOfficeCalendar(files.hours, files.days);
  const names = new Map(files.routing.agencies.map(({ id, name }) => [id, name]));
  return {
    desk: deskOf(places, calendar, files.routing),
    hours: hoursOf(calendar),
    calendar,
    places,
    agencies: files.routing.agencies,
    communeOf: createCommuneOf(files.places.communes),
    lateRight: files.late.rights.map(({ text, source }) => `${text} (${source}).`).join(' '),
    communeName: (code) => communeTitle(places, code),
    agencyName: (id) => names.get(id) ?? id,
    categoryName: (id) =>
      CATEGORY_IDS.flatMap((one) => (one === id ? [categoryOf(one)?.label ?? id] : []))[0] ?? id,
  };
}

async function readFiles(): Promise<OfficeFiles> {
  const [places, days, hours, routing, late] = await Promise.all([
    readJson('places/communes.json', PlacesFile),
    readJson('calendar/special-days.json', SpecialDaysFile),
    readJson('offices/office-hours.json', OfficeHoursFile),
    readJson('agencies/routing.json', RoutingFile),
    readJson('offices/late-dossier.json', LateDossierFile),
  ]);
  return {
    places,
    days,
    hours,
    late,
    routing: { ...routing, rules: routing.rules.map(ruleWithCategory) },
  };
}

type RuleInFile = z.infer<typeof RoutingFile>['rules'][number];

function ruleWithCategory(rule: RuleInFile): RoutingRule {
  const category = [...CATEGORY_IDS, '*' as const].find((id) => id === rule.category);
  if (!category)
    throw new Error(
      `knowledge/content/agencies/routing.json: the rule ${rule.id} names no known category`,
    );
  return { ...rule, category };
}

/** A file that does not fit is named in the error: the office edits these by hand. */
export async function readJson<T>(path: string, schema: z.ZodType<T>): Promise<T> {
  const read = schema.safeParse(
    JSON.parse((await readFile(new URL(path, CONTENT), 'utf8')).normalize('NFC')),
  );
  if (read.success) return read.data;
  throw new Error(`knowledge/content/${path}: ${z.prettifyError(read.error)}`);
}

function communeTitle(places: Places, code: string): string {
  const commune = places.byCode(code);
  return commune ? `${commune.kind} ${commune.name}` : code;
}

function deskOf(places: Places, calendar: OfficeCalendar, routing: RoutingTable): FeedbackDesk {
  return {
    read: (text) => classifyFeedback(text),
    findCommune: (text, unsure) => {
      const found = places.find(text).find(({ sure }) => sure || unsure);
      return (
        found && {
          code: found.commune.code,
          name: communeTitleWithOld(found.commune, found.formerly),
        }
      );
    },
    route: ({ category, communeCode, text, now }) => {
      const route = routeCase(
        {
          category: idOf(category),
          communeCode: communeCode || undefined,
          text,
          on: civilDateOf(now),
        },
        routing,
      );
      return { agency: route.agency.id, agencyName: route.agency.name, because: route.because };
    },
    deadline: (category, receivedAt, agencyName) => {
      const deadline = computeDeadline(ruleOf(idOf(category)), receivedAt, calendar);
      const explained = sayDeadline(explainDeadline(deadline, agencyName));
      return { dueAt: deadline.dueAt ?? receivedAt, explained };
    },
  };
}

function idOf(category: string): CategoryId {
  return CATEGORY_IDS.find((one) => one === category) ?? 'khac';
}

/** Working days from the category, until the office sets its own rule (docs/for-the-office.md). */
function ruleOf(category: CategoryId): DeadlineRule {
  return {
    amount: categoryOf(category)?.defaultWorkingDays ?? 5,
    unit: 'working-days',
    countsDayOfReceipt: false,
    receiptOnDayOff: 'next-working-day',
    endOnDayOff: 'next-working-day',
    source: 'Mức dùng thử, chờ cơ quan ấn định',
    checkedOn: '2026-11-22',
  };
}

const WEEKDAYS = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'];
/** No office is closed for longer: Tết takes at most nine days. */
const LONGEST_CLOSED_DAYS = 15;

function hoursOf(calendar: OfficeCalendar): StaffedHours {
  const openAt = (now: Date): boolean => {
    const time = clockTimeOf(now);
    return (
      calendar.works(civilDateOf(now)) &&
      calendar.sessions.some(({ from, to }) => from <= time && time < to)
    );
  };
  return {
    staffed: openAt,
    nextOpening: (now) => {
      const today = civilDateOf(now);
      const laterToday = calendar.works(today)
        ? calendar.sessions.find(({ from }) => clockTimeOf(now) < from)
        : undefined;
      if (laterToday) return `${spoken(laterToday.from)} hôm nay`;
      for (let ahead = 1; ahead <= LONGEST_CLOSED_DAYS; ahead++) {
        const day = addDays(today, ahead);
        if (calendar.works(day)) return `${spoken(calendar.opens)} ${dayName(day)}`;
      }
      return 'ngày làm việc tới';
    },
    text: `${calendar.sessions.map(({ from, to }) => `${spoken(from)} đến ${spoken(to)}`).join(' và ')}, các ngày làm việc`,
  };
}

/** "07:30" → "7 giờ 30". */
function spoken(time: string): string {
  const [hours, minutes] = time.split(':').map(Number);
  return minutes ? `${hours} giờ ${minutes}` : `${hours} giờ`;
}

function dayName(date: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return `${WEEKDAYS[weekday]}, ${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}`;
}

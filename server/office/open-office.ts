import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { FeedbackDesk, LegalWays, ReceptionDays, StaffedHours } from '#bot/needs.ts';
import { type CaseDeadlines, type ClockFacts, caseDeadlines } from '#cases/case-deadline.ts';
import { CATEGORY_IDS, type CategoryId, categoryOf } from '#cases/categories.ts';
import { classifyFeedback } from '#cases/classify-feedback.ts';
import { computeDeadline } from '#cases/deadline.ts';
import { deadlineRuleFor } from '#cases/deadline-table.ts';
import { explainDeadline, sayDeadline } from '#cases/deadline-words.ts';
import { legalHolidays } from '#cases/legal-holidays.ts';
import { createOfficeCalendar, type OfficeCalendar } from '#cases/office-calendar.ts';
import { routeCase } from '#cases/routing.ts';
import type { Agency } from '#cases/routing-table.ts';
import {
  type DataRequestTerm,
  DeadlineRulesFile,
  LateDossierFile,
  OfficeHoursFile,
  PlacesFile,
  RoutingFile,
  SpecialDaysFile,
} from '#knowledge/content/office-files.ts';

import { type CommuneOf, createCommuneOf } from '#knowledge/import/commune-names.ts';
import { communeTitleWithOld, namesOn } from '#language/place-names.ts';
import { createPlaces, type Places } from '#language/places.ts';
import { addDays, civilDateOf, clockTimeOf } from '#language/vietnam-time.ts';
import { type CitizenWays, policeLines, readOutside, receptionIn } from './citizen-ways.ts';
import { deletionTerm } from './data-request-terms.ts';
import { createNearCentres, type NearCentres } from './near-centres.ts';
import { type OfficeRules, type StoredRules, withStored } from './office-rules.ts';
import { createPlaceReader } from './read-place.ts';

const CONTENT = new URL('../../knowledge/content/', import.meta.url);

/** What one office is: its places, offices, calendar and rules, as the bot and the desk ask for them. */
export interface Office {
  readonly desk: FeedbackDesk;
  readonly hours: StaffedHours;
  readonly reception: (now: Date) => ReceptionDays;
  readonly law: LegalWays;
  /** When leaders receive citizens, and how many turns they give. */
  readonly receptions: CitizenWays['reception'];
  /** The service centres near a commune. */
  readonly nearCentres: NearCentres;
  /** How soon the office acts on what citizens ask about their own data, and that of erasing in words. */
  readonly dataRequestTerms: readonly DataRequestTerm[];
  readonly deletionTerm: (now: Date) => string | undefined;
  /** How a commune's police are reached, a line each. */
  readonly police: (communeCode: string | undefined) => readonly string[];
  readonly calendar: OfficeCalendar;
  readonly places: Places;
  /** Those that can be given cases now. */
  readonly agencies: readonly Agency[];
  /** The code of a commune by its code or whole name, as people write it into a sheet. */
  readonly communeOf: CommuneOf;
  readonly communeName: (code: string) => string;
  /** Today's communes by name. */
  readonly communes: readonly { readonly id: string; readonly name: string }[];
  readonly agencyName: (id: string) => string;
  readonly categoryName: (id: string) => string;
  /** The rules as they stand now; `desk`, `hours` and `calendar` follow them. */
  readonly rules: () => OfficeRules;
  /** What of them staff have written over the files. */
  readonly stored: () => StoredRules;
  /** Both deadlines of a case by the rules and the calendar as they stand now. */
  readonly deadlinesOf: (facts: ClockFacts) => CaseDeadlines;
  /** Reads again what staff have written over the files. */
  readonly refresh: () => Promise<void>;
  /** What goes with a late dossier, each right with its source, as the citizen reads it. */
  readonly lateRight: string;
}

interface OfficeFiles {
  readonly places: Parameters<typeof createPlaces>[0];
  readonly rules: OfficeRules;
  readonly late: z.infer<typeof LateDossierFile>;
}

/** The rules of the moment and the calendar made of them. */
interface Current {
  readonly rules: OfficeRules;
  readonly stored: StoredRules;
  readonly calendar: OfficeCalendar;
  /** Of agencies, those that retired too. */
  readonly names: ReadonlyMap<string, string>;
}

/** Reads the office's own data from `knowledge/content`, and over it what `stored` gives. */
export async function openOffice(
  stored: () => Promise<StoredRules> = async () => ({}),
): Promise<Office> {
  const [files, outside] = await Promise.all([readFiles(), readOutside(readJson)]);
  const places = createPlaces(namesOn(files.places, civilDateOf(new Date())));
  const look = async (): Promise<Current> => currentOf(files.rules, await stored());
  let current = await look();
  const calendar = followCalendar(() => current.calendar);
  return {
    desk: { ...deskOf(places, () => current), ...createPlaceReader(places, outside.provinces) },
    hours: hoursOf(calendar),
    reception: (now) => receptionIn(outside, now, calendar),
    law: outside.law,
    receptions: outside.reception,
    nearCentres: createNearCentres(outside.centres, places, files.places.districts),
    dataRequestTerms: outside.terms,
    deletionTerm: (now) => deletionTerm(outside.terms, now),
    police: (code) => policeLines(code, places, outside.police),
    calendar,
    places,
    get agencies() {
      return current.rules.routing.agencies;
    },
    communeOf: createCommuneOf(files.places.communes),
    lateRight: files.late.rights.map(({ text, source }) => `${text} (${source}).`).join(' '),
    communeName: (code) => communeTitle(places, code),
    communes: namesOn(files.places, civilDateOf(new Date()))
      .communes.map(({ code }) => ({ id: code, name: communeTitle(places, code) }))
      .sort((a, b) => a.name.localeCompare(b.name, 'vi')),
    agencyName: (id) => current.names.get(id) ?? id,
    categoryName: (id) => categoryOf(id)?.label ?? id,
    rules: () => current.rules,
    stored: () => current.stored,
    deadlinesOf: (facts) => caseDeadlines(facts, current.rules.deadlines, current.calendar),
    refresh: async () => {
      current = await look();
    },
  };
}

function currentOf(files: OfficeRules, stored: StoredRules): Current {
  const rules = withStored(files, stored);
  return {
    ...{ rules, stored },
    calendar: createOfficeCalendar(rules.hours, rules.days, legalHolidays),
    names: new Map(rules.agencies.map(({ id, name }) => [id, name])),
  };
}

/** A calendar that is always the one of the moment, for whoever was given it at the start. */
function followCalendar(current: () => OfficeCalendar): OfficeCalendar {
  return {
    works: (date) => current().works(date),
    special: (date) => current().special(date),
    get sessions() {
      return current().sessions;
    },
    get opens() {
      return current().opens;
    },
    get closes() {
      return current().closes;
    },
  };
}

async function readFiles(): Promise<OfficeFiles> {
  const [places, days, hours, routing, times, late] = await Promise.all([
    readJson('places/communes.json', PlacesFile),
    readJson('calendar/special-days.json', SpecialDaysFile),
    readJson('offices/office-hours.json', OfficeHoursFile),
    readJson('agencies/routing.json', RoutingFile),
    readJson('offices/deadline-rules.json', DeadlineRulesFile),
    readJson('offices/late-dossier.json', LateDossierFile),
  ]);
  return {
    places,
    late,
    rules: {
      hours,
      days,
      agencies: routing.agencies,
      routing: {
        ...routing,
        rules: routing.rules.map((rule) => withCategory(rule, 'agencies/routing.json')),
      },
      deadlines: times.rules.map((rule) => withCategory(rule, 'offices/deadline-rules.json')),
      escalation: times.escalation,
    },
  };
}

/** The same row with a category that exists; any other is named in the error. */
function withCategory<Row extends { readonly category: string }>(
  row: Row,
  path: string,
): Row & { readonly category: CategoryId | '*' } {
  const category = [...CATEGORY_IDS, '*' as const].find((id) => id === row.category);
  if (category) return { ...row, category };
  throw new Error(`knowledge/content/${path}: no such category: ${row.category}`);
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

function deskOf(places: Places, current: () => Current): Omit<FeedbackDesk, 'readPlace' | 'holds'> {
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
        current().rules.routing,
      );
      return {
        agency: route.agency.id,
        agencyName: route.agency.name,
        also: route.also.map(({ id }) => id),
        because: route.because,
      };
    },
    deadline: (category, receivedAt, agencyName) => {
      const { rules, calendar } = current();
      const asked = { category: idOf(category), target: 'resolution' } as const;
      const rule = deadlineRuleFor({ ...asked, on: civilDateOf(receivedAt) }, rules.deadlines);
      const deadline = computeDeadline(rule, receivedAt, calendar);
      const explained = sayDeadline(explainDeadline(deadline, agencyName));
      return { dueAt: deadline.dueAt ?? receivedAt, explained };
    },
  };
}

function idOf(category: string): CategoryId {
  return CATEGORY_IDS.find((one) => one === category) ?? 'khac';
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

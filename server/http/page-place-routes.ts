import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { placeLines } from '#knowledge/answer/place-answer.ts';
import { ReceptionFile, ServiceCentresFile } from '#knowledge/content/office-files.ts';
import { sayDay, sayTime } from '#language/date-words.ts';
import { communeTitle, communeTitleWithOld } from '#language/place-names.ts';
import { addDays, type CivilDate, civilDateOf, weekdayOf } from '#language/vietnam-time.ts';
import { nearestWorkingDay } from '#language/working-days.ts';
import {
  type Centre,
  type CentresPage,
  centresPage,
  type Reception,
  receptionPage,
} from '#widget/pages/office-pages.ts';
import { readJson } from '../office/open-office.ts';
import { textOf } from './page-list-routes.ts';
import { officeOf, PAGES } from './page-office.ts';
import { type PageParts, sendPage } from './page-parts.ts';

type Receptions = z.infer<typeof ReceptionFile>;
type Centres = z.infer<typeof ServiceCentresFile>['centres'];

const WEEKS_AHEAD = 5;
const UNKNOWN = 'Em không tìm thấy xã, phường này trong tỉnh. Anh/chị viết tên xã, phường giúp em.';

/** When leaders receive, and where dossiers are handed in. */
export async function placeRoutes(app: FastifyInstance, parts: PageParts): Promise<void> {
  const receptions = await readJson('offices/reception.json', ReceptionFile);
  const { centres } = await readJson('offices/service-centres.json', ServiceCentresFile);
  const office = officeOf(parts.env);
  app.get(PAGES.reception, async (_request, reply) => {
    const coming = comingReceptions(receptions, civilDateOf(parts.now()), parts.office.calendar);
    return sendPage(reply, receptionPage(office, coming, receptions.sample));
  });
  app.get<{ Querystring: { xa?: unknown } }>(PAGES.centres, async (request, reply) => {
    const asked = textOf(request.query.xa);
    const view = centresFor(asked, centres, parts);
    const hours = parts.office.hours.text;
    const communes = parts.office.communes.map(({ name }) => name);
    return sendPage(
      reply,
      centresPage({ office, action: PAGES.centres, asked, hours, communes, ...view }),
    );
  });
}

/** Every day in the coming weeks on which somebody receives; none on a day off, unless the rule moves it. */
export function comingReceptions(
  { communes, province }: Receptions,
  today: CivilDate,
  calendar: PageParts['office']['calendar'],
): readonly Reception[] {
  const days = Array.from({ length: WEEKS_AHEAD * 7 }, (_, at) => addDays(today, at));
  return days.flatMap((day) => {
    const here = weekdayOf(day) === communes.weekday && calendar.works(day);
    const monthly = `${day.slice(0, 8)}${String(province.dayOfMonth).padStart(2, '0')}`;
    const moved = province.ifDayOff === 'stays' ? monthly : nearestWorkingDay(monthly, calendar, 1);
    return [...(moved === day ? [province] : []), ...(here ? [communes] : [])].map((one) => ({
      day: sayDay(day),
      hours: `${sayTime(one.from)} đến ${sayTime(one.to)}`,
      who: one.who,
      where: one.where,
    }));
  });
}

type Found = Pick<CentresPage, 'error' | 'near' | 'heading' | 'centres'>;

/** The commune's own centre first, then the nearest; all of them where none is named. */
function centresFor(asked: string, centres: Centres, parts: PageParts): Found {
  const all = {
    heading: `${centres.length} trung tâm trong tỉnh`,
    centres: centres.map((one) => centreOf(one, parts)),
  };
  if (asked === '') return all;
  const found = parts.office.places.find(asked)[0];
  if (!found) return { ...all, error: UNKNOWN };
  const near = parts.office.nearCentres(found.commune.code);
  if (near.length === 0) return all;
  return {
    near: communeTitleWithOld(found.commune, found.formerly),
    heading: `Gần ${communeTitle(found.commune)}`,
    centres: near.map(({ centre, how }) => ({ ...centreOf(centre, parts), how })),
  };
}

/** What staff checked of a commune's own office stands over the file. */
function centreOf(
  { name, address, phone, communeCode }: Centres[number],
  { knowledge }: PageParts,
): Centre {
  const place = knowledge.placeOf(communeCode);
  const lines = place && placeLines(place).join(' ');
  return {
    name: place?.office ?? name,
    address: lines ?? address ?? undefined,
    phone: phone ?? undefined,
  };
}

import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { comingSessions, mayBook } from '#cases/reception-sessions.ts';
import { placeLines } from '#knowledge/answer/place-answer.ts';
import { ServiceCentresFile } from '#knowledge/content/office-files.ts';
import { sayDay, sayTime } from '#language/date-words.ts';
import { communeTitle, communeTitleWithOld } from '#language/place-names.ts';
import { civilDateOf } from '#language/vietnam-time.ts';
import {
  type Centre,
  type CentresPage,
  centresPage,
  type Reception,
  receptionPage,
} from '#widget/pages/office-pages.ts';
import { readJson } from '../office/open-office.ts';
import { WEEKS_AHEAD } from '../receptions/reception-sessions.ts';
import { textOf } from './page-list-routes.ts';
import { officeOf, PAGES } from './page-office.ts';
import { type PageParts, sendPage } from './page-parts.ts';

type Centres = z.infer<typeof ServiceCentresFile>['centres'];

const UNKNOWN = 'Em không tìm thấy xã, phường này trong tỉnh. Anh/chị viết tên xã, phường giúp em.';

/** When leaders receive, and where dossiers are handed in. */
export async function placeRoutes(app: FastifyInstance, parts: PageParts): Promise<void> {
  const { centres } = await readJson('offices/service-centres.json', ServiceCentresFile);
  const office = officeOf(parts.env);
  app.get(PAGES.reception, async (_request, reply) => {
    const coming = comingReceptions(parts);
    return sendPage(reply, receptionPage(office, coming, parts.office.receptions));
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

/** Every day in the coming weeks on which somebody receives. */
function comingReceptions(parts: PageParts): readonly Reception[] {
  const now = parts.now();
  const { receptions } = parts.office;
  return comingSessions(receptions, civilDateOf(now), WEEKS_AHEAD, parts.office.calendar).map(
    (one) => ({
      day: sayDay(one.day),
      hours: `${sayTime(one.from)} đến ${sayTime(one.to)}`,
      who: one.who,
      where: one.where,
      level: one.level,
      bookable: mayBook(one, now) && receptions[LEVELS[one.level]].turns > 0,
    }),
  );
}

const LEVELS = { commune: 'communes', province: 'province' } as const;

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

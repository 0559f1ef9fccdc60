import type { FastifyInstance } from 'fastify';
import { type OnTimeShare, onTimeShare } from '#adapters/postgres/cases/on-time-share.ts';
import { wholeField } from '#knowledge/answer/answer-field.ts';
import { dayText } from '#knowledge/answer/cite.ts';
import { EmergencyFile, QualityFile } from '#knowledge/content/office-files.ts';
import {
  accessibilityPage,
  emergencyPage,
  privacyPage,
  qualityPage,
} from '#widget/pages/about-pages.ts';
import { feesPage } from '#widget/pages/fees.ts';
import { readJson } from '../office/open-office.ts';
import { vietnamDay } from '../runtime/vietnam-day.ts';
import { knownProcedures, matching, textOf } from './page-list-routes.ts';
import { officeOf, PAGES } from './page-office.ts';
import { type PageParts, sendPage } from './page-parts.ts';
import { titleOf } from './page-procedure-routes.ts';

const DAYS = 90;
const DAY_MS = 24 * 60 * 60 * 1000;
/** Under this a share says more about chance than about the office. */
const FEWEST = 10;
const SHOWN_FEES = 15;

/** Who we are: data, access, quality, emergency numbers; and what things cost. */
export async function aboutRoutes(app: FastifyInstance, parts: PageParts): Promise<void> {
  const office = officeOf(parts.env);
  const { numbers } = await readJson('emergency/numbers.json', EmergencyFile);
  const measured = await readJson('quality/figures.json', QualityFile);
  const fixed = [
    [PAGES.privacy, privacyPage(office)],
    [PAGES.accessibility, accessibilityPage(office)],
    [PAGES.emergency, emergencyPage(office, numbers)],
  ] as const;
  for (const [path, markup] of fixed)
    app.get(path, async (_request, reply) => sendPage(reply, markup));
  app.get(PAGES.quality, async (_request, reply) => {
    const to = parts.now();
    const share = await onTimeShare(parts.pool, new Date(to.getTime() - DAYS * DAY_MS), to);
    const measuredOn = dayText(measured.measuredOn);
    return sendPage(
      reply,
      qualityPage({ office, ...measured, measuredOn, onTime: sayShare(share) }),
    );
  });
  app.get<{ Querystring: { q?: unknown } }>(PAGES.fees, async (request, reply) =>
    sendPage(reply, feesFor(textOf(request.query.q), parts)),
  );
}

/** "Trong 90 ngày qua: 45 trên 50 phản ánh tới hạn được trả lời đúng hạn (90 %)." */
export function sayShare({ due, onTime }: OnTimeShare): string {
  if (due < FEWEST)
    return `Trong ${DAYS} ngày qua có ${due} phản ánh tới hạn, còn ít quá để nói tỷ lệ.`;
  const share = Math.round((onTime / due) * 100);
  return `Trong ${DAYS} ngày qua: ${onTime} trên ${due} phản ánh tới hạn được trả lời đúng hạn (${share} %).`;
}

/** The same answer as in the chat: the province's fee outranks the page, a doubtful sum is not told. */
function feesFor(asked: string, parts: PageParts): string {
  const found = asked ? knownProcedures(parts).filter(matching(asked)) : [];
  const options = { overlays: parts.knowledge.fees(), today: vietnamDay(parts.now()) };
  return feesPage({
    office: officeOf(parts.env),
    action: PAGES.fees,
    asked,
    found: found.slice(0, SHOWN_FEES).map((one) => {
      const { text, whole } = wholeField(one, 'fee', options);
      const said = text.replace(/^Dạ, /u, '');
      return {
        name: titleOf(one.name),
        path: `${PAGES.procedures}/${one.code}`,
        text: said.charAt(0).toLocaleUpperCase('vi') + said.slice(1),
        whole,
      };
    }),
    left: Math.max(0, found.length - SHOWN_FEES),
  });
}

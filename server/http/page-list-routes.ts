import type { FastifyInstance } from 'fastify';
import { isOver } from '#knowledge/answer/answer-field.ts';
import type { Procedure } from '#knowledge/schema/procedure.ts';
import { fold } from '#language/fold.ts';
import { type ListedProcedure, procedureListPage } from '#widget/pages/procedure-list.ts';
import { vietnamDay } from '../runtime/vietnam-day.ts';
import { officeOf, PAGES } from './page-office.ts';
import { type PageParts, sendPage } from './page-parts.ts';
import { aboutOf, addressOf, titleOf } from './page-procedure-routes.ts';

const SHOWN = 100;
/** A sitemap holds at most so many addresses (sitemaps.org protocol). */
const MOST_ADDRESSES = 50_000;

interface Asked {
  readonly q?: string | undefined;
  readonly chu?: string | undefined;
}

/** The list of procedures by letter and by words, and the same for search engines. */
export async function listRoutes(app: FastifyInstance, parts: PageParts): Promise<void> {
  app.get<{ Querystring: Asked }>(PAGES.procedures, async (request, reply) =>
    sendPage(reply, listPage(request.query, parts)),
  );
  // A sitemap needs whole addresses: without PUBLIC_URL there is none.
  if (parts.env.PUBLIC_URL !== undefined)
    app.get('/sitemap.xml', async (_request, reply) =>
      reply.type('application/xml; charset=utf-8').send(sitemap(parts)),
    );
  app.get('/robots.txt', async (_request, reply) => {
    const map = addressOf(parts, '/sitemap.xml');
    const lines = [
      'User-agent: *',
      'Disallow: /hoi',
      'Disallow: /tra-cuu?',
      'Disallow: /staff',
      'Disallow: /desk',
      'Disallow: /api/',
    ];
    return reply.type('text/plain').send([...lines, map ? `Sitemap: ${map}` : ''].join('\n'));
  });
}

function listPage({ q, chu }: Asked, parts: PageParts): string {
  const known = knownProcedures(parts);
  const asked = textOf(q);
  const letter = textOf(chu);
  const found = asked
    ? known.filter(matching(asked))
    : known.filter((one) => (letter ? initialOf(one) === letter : one.everydayNames.length > 0));
  const shown = (found.length > 0 || asked || letter ? found : known).slice(0, SHOWN);
  return procedureListPage({
    office: officeOf(parts.env),
    action: PAGES.procedures,
    asked,
    letters: [...new Set(known.map(initialOf))],
    letter,
    heading: headingOf(asked, letter, found.length),
    found: shown.map(listed),
    left: Math.max(0, found.length - shown.length),
  });
}

/** A field sent twice comes as a list: then nothing was asked. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim().slice(0, 200) : '';
}

function headingOf(asked: string, letter: string, count: number): string {
  if (asked) return `${count} thủ tục có “${asked}”`;
  return letter ? `Chữ ${letter}: ${count} thủ tục` : 'Thủ tục hay hỏi';
}

/** What is in force, by name. */
export function knownProcedures({ knowledge, now }: PageParts): readonly Procedure[] {
  const today = vietnamDay(now());
  const order = new Intl.Collator('vi');
  return knowledge
    .all()
    .filter((one) => one.publication !== 'draft' && !isOver(one, today))
    .toSorted((a, b) => order.compare(titleOf(a.name), titleOf(b.name)));
}

function initialOf({ name }: Procedure): string {
  const first = titleOf(name).normalize('NFD').charAt(0).toUpperCase();
  return /\p{L}/u.test(first) ? first : '#';
}

/** Every word of what was typed stands in the name, an everyday name or the code; tone marks do not matter. */
export function matching(asked: string): (one: Procedure) => boolean {
  const words = fold(asked).split(/\s+/u).filter(Boolean);
  return ({ code, name, everydayNames }) =>
    [code, name, ...everydayNames].some((said) => {
      const folded = ` ${fold(said)}`;
      return words.every((word) => folded.includes(` ${word}`));
    });
}

function listed(one: Procedure): ListedProcedure {
  return {
    name: titleOf(one.name),
    path: `${PAGES.procedures}/${one.code}`,
    about: aboutOf(one),
  };
}

function sitemap(parts: PageParts): string {
  const paths = [
    '/',
    ...Object.values(PAGES),
    ...knownProcedures(parts).map(({ code }) => `${PAGES.procedures}/${code}`),
  ];
  const urls = paths
    .slice(0, MOST_ADDRESSES)
    .map((path) => `<url><loc>${addressOf(parts, path) ?? path}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}</urlset>\n`;
}

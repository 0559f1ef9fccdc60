import type { FastifyInstance, FastifyReply } from 'fastify';
import { isOver, wholeField } from '#knowledge/answer/answer-field.ts';
import { dayText, decisionWords } from '#knowledge/answer/cite.ts';
import { levelsText } from '#knowledge/answer/where-answer.ts';
import type { Procedure } from '#knowledge/schema/procedure.ts';
import { notePage } from '#widget/pages/note.ts';
import { procedurePage } from '#widget/pages/procedure.ts';
import type { ProcedureField, ProcedurePart } from '#widget/pages/procedure-view.ts';
import { vietnamDay } from '../runtime/vietnam-day.ts';
import { officeOf, PAGES } from './page-office.ts';
import { type PageParts, sendPage } from './page-parts.ts';

const FIELDS: readonly ProcedureField[] = [
  'fee',
  'time',
  'where',
  'online',
  'documents',
  'form',
  'steps',
  'conditions',
  'result',
  'legal_basis',
];
/** More would be a list of their own. */
const MOST_SIBLINGS = 8;

/** One page for each procedure that is known and not over. */
export async function procedureRoutes(app: FastifyInstance, parts: PageParts): Promise<void> {
  app.get<{ Params: { code: string } }>(`${PAGES.procedures}/:code`, async (request, reply) => {
    const found = parts.knowledge.find(request.params.code);
    return found && found.publication !== 'draft'
      ? sendPage(reply, pageOf(found, parts))
      : notFound(reply, parts);
  });
}

function notFound(reply: FastifyReply, { env }: PageParts): FastifyReply {
  const markup = notePage({
    office: officeOf(env),
    title: 'Em không có thủ tục này',
    text: 'Mã có thể gõ nhầm, hoặc thủ tục đã bỏ. Anh/chị tìm theo tên ở trang Thủ tục từ A đến Y.',
  });
  return sendPage(reply.code(404), markup);
}

/** The whole address of a path, where the office has one. */
export function addressOf({ env }: PageParts, path: string): string | undefined {
  return env.PUBLIC_URL === undefined ? undefined : new URL(path, env.PUBLIC_URL).href;
}

function pageOf(procedure: Procedure, parts: PageParts): string {
  const { env, knowledge, now } = parts;
  const { code, name, source } = procedure;
  const read = source.checkedOn ? `, đọc ngày ${dayText(source.checkedOn)}` : '';
  return procedurePage({
    office: officeOf(env),
    code,
    name: titleOf(name),
    about: aboutOf(procedure),
    audience: procedure.audiences.join('; '),
    address: addressOf(parts, `${PAGES.procedures}/${code}`),
    today: dayText(vietnamDay(now())),
    parts: partsOf(procedure, parts),
    source: { text: `${sourceName(source.decision)}${read}.`, url: source.url },
    siblings: siblingsOf(procedure, knowledge.all(), vietnamDay(now())),
  });
}

function sourceName(decision: string): string {
  const words = decision && decisionWords(decision);
  return words
    ? words.charAt(0).toUpperCase() + words.slice(1)
    : 'Trang thủ tục của cơ quan ban hành';
}

/** A name as a heading: one line of words, without the portal's "Thủ tục:" before it. */
export function titleOf(name: string): string {
  const bare = name.replace(/\s+/gu, ' ').replace(/^thủ tục(?: hành chính)?\s*:?\s+/iu, '');
  return bare.charAt(0).toLocaleUpperCase('vi') + bare.slice(1);
}

/** "Hộ tịch · cấp xã". */
export function aboutOf(procedure: Procedure): string {
  return [procedure.field, levelsText(procedure)].filter(Boolean).join(' · ');
}

/** One part only where nothing is known but the title or the procedure is over: it says so once. */
function partsOf(
  procedure: Procedure,
  { knowledge, now }: PageParts,
): Readonly<Partial<Record<ProcedureField, ProcedurePart>>> {
  const today = vietnamDay(now());
  const nameOf = (code: string): string | undefined => knowledge.find(code)?.name;
  const options = { overlays: knowledge.fees(), today, nameOf };
  const told = procedure.publication === 'published' && !isOver(procedure, today);
  const fields = told ? FIELDS : FIELDS.slice(0, 1);
  return Object.fromEntries(fields.map((field) => [field, wholeField(procedure, field, options)]));
}

/** Procedures of the same family: those who look for one often need the other. */
function siblingsOf(
  { code, variant }: Procedure,
  all: readonly Procedure[],
  today: string,
): readonly { readonly name: string; readonly path: string }[] {
  if (variant.family === '') return [];
  return all
    .filter((one) => one.code !== code && one.variant.family === variant.family)
    .filter((one) => one.publication === 'published' && !isOver(one, today))
    .slice(0, MOST_SIBLINGS)
    .map((one) => ({ name: titleOf(one.name), path: `${PAGES.procedures}/${one.code}` }));
}

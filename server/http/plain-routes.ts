import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { endVisit } from '#adapters/postgres/web-chat.ts';
import type { PageOffice } from '#widget/pages/page.ts';
import { plainPage } from '#widget/pages/plain.ts';
import type { PlainError } from '#widget/pages/plain-view.ts';
import { LARGE_FORM, takeLargeForms } from './large-form.ts';
import { networkOf } from './network-of.ts';
import { conversationOf, plainTalk } from './plain-exchange.ts';
import { type PlainForm, readPlainForm } from './plain-form.ts';
import { EMPTY, takePlainForm } from './plain-message.ts';
import type { WebParts } from './web-parts.ts';

const PATH = '/hoi';
/** Says which conversation the page shows again; only the form's own field can add to it. Gone with the browser. */
const COOKIE = 'mot-cua-hoi';
const COOKIE_OPTIONS = { path: PATH, httpOnly: true, sameSite: 'lax' } as const;
const BUSY: PlainError = {
  at: 'hinh',
  text: 'Nhiều người đang gửi hình cùng lúc. Anh/chị gửi lại sau ít phút giúp em.',
};

type PlainParts = WebParts & {
  readonly pageOffice: PageOffice;
  /** Today's communes by name. */
  readonly communes: readonly string[];
};

/** What a page says beside the conversation. */
interface PlainView {
  readonly token: string;
  readonly errors?: readonly PlainError[] | undefined;
  readonly draft?: string | undefined;
}

/** Asking and reporting without script: plain forms that go through the same door and the same turns. */
export async function plainRoutes(app: FastifyInstance, parts: PlainParts): Promise<void> {
  const atOnce = takeLargeForms(app);
  app.get<{ Querystring: { q?: unknown } }>(PATH, async (request, reply) => {
    const { q } = request.query;
    const draft = typeof q === 'string' ? q.slice(0, 400) : undefined;
    return show(reply, { token: request.cookies[COOKIE] ?? '', draft }, parts);
  });
  app.post(PATH, LARGE_FORM, async (request, reply) => {
    const form = await atOnce(request, readPlainForm);
    const token = request.cookies[COOKIE] ?? '';
    if (!form) return show(reply, { token, errors: [form === null ? BUSY : EMPTY] }, parts);
    return take(request, reply, form, parts);
  });
}

async function take(
  request: FastifyRequest,
  reply: FastifyReply,
  form: PlainForm,
  parts: PlainParts,
): Promise<FastifyReply> {
  const known = parts.tokens.read(form.session, parts.now()) !== undefined;
  if (form.end !== undefined) return end(reply, form.session, parts);
  const shared = form.shared !== undefined;
  const token = known
    ? form.session
    : parts.tokens.issue(shared, parts.now(), networkOf(request.ip)).token;
  const view = form.look === undefined ? await takePlainForm(form, token, parts) : { token };
  reply.setCookie(COOKIE, token, COOKIE_OPTIONS);
  // Where the browser keeps the cookie a reload asks nothing again; where it does not the page comes at once.
  if (!('errors' in view) && request.cookies[COOKIE] === token)
    return reply.redirect(`${PATH}#moi`, 303);
  return show(reply, view, parts);
}

async function show(
  reply: FastifyReply,
  { token, errors = [], draft }: PlainView,
  parts: PlainParts,
): Promise<FastifyReply> {
  const session = token === '' ? undefined : parts.tokens.read(token, parts.now());
  const page = plainPage({
    office: parts.pageOffice,
    ...(await plainTalk(token, parts)),
    communes: parts.communes,
    action: PATH,
    sessionToken: session ? token : '',
    shared: session?.sharedDevice ?? false,
    messageId: randomUUID(),
    errors,
    draft,
  });
  return reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('x-robots-tag', 'noindex')
    .send(page);
}

async function end(reply: FastifyReply, token: string, parts: PlainParts): Promise<FastifyReply> {
  const conversation = await conversationOf(token, parts);
  if (conversation) await endVisit(parts.pool, conversation.id);
  reply.clearCookie(COOKIE, COOKIE_OPTIONS);
  return reply.redirect(PATH, 303);
}

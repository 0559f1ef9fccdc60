import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { endVisit } from '#adapters/postgres/web-chat.ts';
import { readReceipt } from '#cases/receipt.ts';
import type { TrackError } from '#widget/pages/track-view.ts';
import { LARGE_FORM, takeLargeForms } from './large-form.ts';
import { networkOf } from './network-of.ts';
import { PAGES } from './page-office.ts';
import type { PageParts } from './page-parts.ts';
import { sendTrack } from './page-track-routes.ts';
import { conversationOf } from './plain-exchange.ts';
import { readForm } from './plain-form.ts';
import { sayPlainly } from './plain-say.ts';
import { mistakeIn, saidBy, TrackForm, type TrackSent } from './track-acts.ts';
import { lookAtReceipt } from './track-look.ts';
import { keepTrackToken, openReceipt } from './track-session.ts';
import type { WebParts } from './web-parts.ts';

type ActParts = PageParts & { readonly web: WebParts };

/** As long as a turn may take (design.md 3.4): this page shows what came of it, not the conversation. */
const WAIT_MS = 20_000;
const LATER = 'Em đã nhận. Hệ thống đang chậm, anh/chị mở lại trang này sau ít phút giúp em.';
const FAILED = 'Hệ thống đang trục trặc, không phải lỗi của anh/chị. Anh/chị bấm gửi lại giúp em.';
const CLOSED: TrackError = {
  at: 'rieng',
  text: 'Đã quá 30 phút nên em đóng phản ánh lại. Anh/chị nhập lại mã riêng giúp em.',
};

/**
 * Opens a report by its private code and changes it, by plain forms. All of it is said through the web chat's door
 * and answered by its turns: the same proof, the same limits, the same effects.
 */
export async function trackActRoutes(app: FastifyInstance, parts: ActParts): Promise<void> {
  const atOnce = takeLargeForms(app);
  app.post(PAGES.track, LARGE_FORM, async (request, reply) => {
    const read = await atOnce(request, readForm);
    const fields = TrackForm.safeParse(read?.fields).data;
    if (!read || !fields) return reply.redirect(PAGES.track, 303);
    const sent = { ...fields, photos: read.photos, refused: read.refused };
    if (sent.act === 'end') return end(reply, sent.session, parts);
    return sent.act === 'open' ? open(request, reply, sent, parts) : act(reply, sent, parts);
  });
}

/** The digits go where a citizen would write them, beside the receipt. */
async function open(
  request: FastifyRequest,
  reply: FastifyReply,
  { ma, rieng, session, id }: TrackSent,
  parts: ActParts,
): Promise<FastifyReply> {
  const { web } = parts;
  const known = web.tokens.read(session, web.now()) !== undefined;
  const token = known ? session : web.tokens.issue(false, web.now(), networkOf(request.ip)).token;
  const read = readReceipt(ma);
  if (read?.kind !== 'receipt') return sendTrack(reply, await lookAtReceipt(ma, '', parts), parts);
  const digits = rieng.replace(/\D/gu, '').slice(0, 6).padEnd(6, '0');
  const content = { kind: 'text', text: `${read.code} ${digits}` } as const;
  const said = spoken(await sayPlainly({ token, id, content }, web, WAIT_MS));
  keepTrackToken(reply, token);
  const looked = await lookAtReceipt(ma, token, parts);
  if (looked.opened) return sendTrack(reply, looked, parts);
  // The same page whether the receipt exists or not; what the assistant says first of itself is left out.
  const error = { at: 'rieng', text: said.split('\n').at(-1) ?? said } as const;
  return sendTrack(reply, { code: ma, error, sessionToken: token }, parts);
}

async function act(reply: FastifyReply, sent: TrackSent, parts: ActParts): Promise<FastifyReply> {
  const { session: token, ma, id } = sent;
  const receipt = await openReceipt(token, parts.web);
  if (receipt === undefined || receipt !== ma)
    return sendTrack(reply, { ...(await lookAtReceipt(ma, '', parts)), error: CLOSED }, parts);
  const error = mistakeIn(sent);
  if (error) return sendTrack(reply, { ...(await lookAtReceipt(ma, token, parts)), error }, parts);
  const contents = await saidBy(sent, receipt, token, parts.web);
  let said = FAILED;
  for (const [at, content] of contents.entries())
    said = spoken(await sayPlainly({ token, id: `${id}-${at}`, content }, parts.web, WAIT_MS));
  return sendTrack(reply, { ...(await lookAtReceipt(ma, token, parts)), said }, parts);
}

function spoken(answered: Awaited<ReturnType<typeof sayPlainly>>): string {
  if (answered === 'not-kept') return FAILED;
  return answered ? answered.bubbles.map(({ text }) => text).join('\n') : LATER;
}

async function end(reply: FastifyReply, token: string, { web }: ActParts): Promise<FastifyReply> {
  const conversation = await conversationOf(token, web);
  if (conversation) await endVisit(web.pool, conversation.id);
  keepTrackToken(reply, undefined);
  return reply.redirect(PAGES.track, 303);
}

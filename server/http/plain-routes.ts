import { randomUUID } from 'node:crypto';
import formbody from '@fastify/formbody';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import {
  endVisit,
  findConversation,
  lastBubbles,
  lastMessages,
} from '#adapters/postgres/web-chat.ts';
import type { Content } from '#bot/message.ts';
import type { PageOffice } from '#widget/pages/page.ts';
import { type PlainExchange, plainPage } from '#widget/pages/plain.ts';
import { chatBubble, shownText } from './shown.ts';
import { waitForAnswer } from './wait-for-answer.ts';
import type { WebParts } from './web-parts.ts';

const Form = z.object({
  session: z.string().max(200).default(''),
  id: z
    .string()
    .regex(/^[\w-]{8,64}$/u)
    .optional(),
  text: z.string().max(20_000).optional(),
  choice: z.string().max(300).optional(),
  label: z.string().max(300).default(''),
  look: z.string().optional(),
  end: z.string().optional(),
});
const PATH = '/hoi';
/** How long a form waits for its answer before the page offers to look again. */
const WAIT_MS = 6_000;
const SHOWN = 20;
const EMPTY = 'Anh/chị viết giúp em cần hỏi gì.';
const FAILED = 'Hệ thống đang trục trặc, không phải lỗi của anh/chị. Anh/chị bấm gửi lại giúp em.';

interface View {
  readonly token: string;
  readonly error?: string | undefined;
  readonly draft?: string | undefined;
  readonly waiting?: boolean | undefined;
}

/** Asking without script: plain forms that go through the same door and the same turns. */
export async function plainRoutes(
  app: FastifyInstance,
  parts: WebParts & { readonly pageOffice: PageOffice },
): Promise<void> {
  await app.register(formbody);
  const show = async (reply: FastifyReply, view: View): Promise<FastifyReply> => {
    const exchange = await exchangeOf(view.token, parts);
    const page = plainPage({
      office: parts.pageOffice,
      exchange,
      action: PATH,
      sessionToken: view.token,
      messageId: randomUUID(),
      error: view.error,
      draft: view.draft,
      waiting: view.waiting,
    });
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page);
  };
  app.get<{ Querystring: { q?: string } }>(PATH, async (request, reply) =>
    show(reply, { token: '', draft: request.query.q?.slice(0, 400) }),
  );
  app.post(PATH, async (request, reply) => {
    const form = Form.safeParse(request.body);
    if (!form.success) return show(reply, { token: '', error: EMPTY });
    const known = parts.tokens.read(form.data.session, parts.now());
    const token = known ? form.data.session : parts.tokens.issue(false, parts.now()).token;
    if (form.data.end !== undefined) return end(reply, token, parts);
    return show(
      reply,
      form.data.look === undefined ? await takeForm(form.data, token, parts) : { token },
    );
  });
}

async function takeForm(form: z.infer<typeof Form>, token: string, parts: WebParts): Promise<View> {
  const { text, choice, label, id = randomUUID() } = form;
  const content =
    choice === undefined
      ? { kind: 'text', text: text ?? '' }
      : { kind: 'choice', value: choice, label };
  if (choice === undefined && (text ?? '').trim() === '') return { token, error: EMPTY };
  const headers = new Headers({ authorization: `Bearer ${token}` });
  const received = await parts.door.receive(parts.account, {
    headers,
    body: Buffer.from(JSON.stringify({ id, content })),
  });
  if (received !== 'kept') return { token, error: FAILED, draft: text };
  const session = parts.tokens.read(token, parts.now());
  const answered = await waitForAnswer(
    parts.pool,
    parts.account.id,
    `${session?.id}/${id}`,
    WAIT_MS,
  );
  return { token, waiting: answered === undefined };
}

async function end(
  reply: FastifyReply,
  token: string,
  { tokens, now, pool, account }: WebParts,
): Promise<FastifyReply> {
  const session = tokens.read(token, now());
  const conversation = session && (await findConversation(pool, account.id, session.id));
  if (conversation) await endVisit(pool, conversation.id);
  return reply.redirect(PATH, 303);
}

async function exchangeOf(
  token: string,
  { tokens, now, pool, account }: WebParts,
): Promise<readonly PlainExchange[]> {
  const session = token === '' ? undefined : tokens.read(token, now());
  const conversation = session && (await findConversation(pool, account.id, session.id));
  if (!conversation) return [];
  const [messages, bubbles] = await Promise.all([
    lastMessages(pool, conversation.id, SHOWN),
    lastBubbles(pool, conversation.id, SHOWN),
  ]);
  const lines = [
    ...messages.map(({ at, content }) => ({
      at,
      from: 'citizen' as const,
      text: shownText(content as Content),
      choices: [],
    })),
    ...bubbles.map((shown) => ({ at: shown.at, ...chatBubble(shown) })),
  ];
  return lines
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .map((line) => ({
      from: line.from,
      text: line.text,
      choices: line.choices,
      sources: 'sources' in line ? line.sources : [],
    }));
}

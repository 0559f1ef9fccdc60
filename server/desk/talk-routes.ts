import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { SignedInStaff } from '#adapters/auth/staff-auth.ts';
import { type SaidLine, saidIn } from '#adapters/postgres/desk-records.ts';
import {
  casesOfTalk,
  countTalks,
  findTalk,
  listTalks,
  type TalkRecord,
} from '#adapters/postgres/desk-talks.ts';
import type {
  SuggestionAnswer,
  Talk,
  TalkLine,
  TalkList,
  TalkRow,
} from '#console/talk-protocol.ts';
import type { RestoreMarks } from '#language/restore-marks.ts';
import { tellLanguage } from '#language/tell-language.ts';
import { readLetter, replayLetters } from '../replay/replay-letters.ts';
import { giveConversationBack, sayAsStaff, takeConversation } from '../staff/conversation-acts.ts';
import { blockActs, blockShown } from './block-acts.ts';
import { HANDLERS, READERS } from './cases/roles.ts';
import { type DeskHandler, forDesk, onlyRoles, refuse } from './for-desk.ts';
import { canShowPhotos, photoAct } from './photo-act.ts';
import { suggestionFor } from './suggestion.ts';
import { NOT_HELD, type TalkActs, type TalkHandler, type TalkParts } from './talk-parts.ts';

const PAGE = 50;
const BLOCKED = 'Người này đang bị chặn. Bỏ chặn trước rồi hãy tiếp nhận.';
const List = z.object({
  filter: z
    .enum(['waiting', 'mine', 'held', 'assistant', 'not-sent', 'blocked'])
    .default('waiting'),
  after: z
    .string()
    .regex(/^\d{1,15}_[0-9a-f-]{36}$/u)
    .optional(),
});
const Id = z.object({ id: z.uuid() });
const Take = z.object({ force: z.boolean().default(false) });
const Say = z.object({ text: z.string().trim().min(1).max(4_000), key: z.uuid() });
const Again = z.object({ ref: z.string().max(60) });

/** Conversations: read along, take, say, give back, send again. */
export function talkRoutes(app: FastifyInstance, parts: TalkParts): void {
  const { pool } = parts;
  app.get(
    '/api/desk/conversations',
    forDesk(
      parts,
      readersOnly(async (request, { staff }) => list(List.parse(request.query), staff, parts)),
    ),
  );
  app.get(
    '/api/desk/conversations/:id',
    forDesk(
      parts,
      readersOnly(
        withTalk(parts, async (talk, _request, { staff }) => ({
          ...row(talk, staff),
          heldSince: talk.heldSince?.toISOString() ?? null,
          block: await blockShown(talk, parts),
          photos: canShowPhotos(talk, parts),
          cases: await casesOfTalk(pool, talk.id),
          said: await saidShown(talk.id, parts),
        })),
      ),
    ),
  );
  app.get(
    '/api/desk/conversations/:id/suggestion',
    forDesk(
      parts,
      speakersOnly(
        withTalk(parts, async ({ id }): Promise<SuggestionAnswer> => {
          const said = await saidIn(parts.records, id);
          return { suggestion: await suggestionFor(said, parts.knowledge.knowledge) };
        }),
      ),
    ),
  );
  talkActs(app, parts);
}

function talkActs(app: FastifyInstance, parts: TalkParts): void {
  const act: TalkActs = (path, handle, bodyLimit) => {
    app.post(
      `/api/desk/conversations/:id/${path}`,
      bodyLimit === undefined ? {} : { bodyLimit },
      forDesk(parts, speakersOnly(withTalk(parts, handle))),
    );
  };
  act('take', async (talk, request, { staff }, reply) => {
    const { force } = Take.parse(request.body);
    if (talk.blockedUntil) return refuse(reply, 409, 'blocked', BLOCKED);
    if (talk.heldLogin !== null && talk.heldLogin !== staff.login && !force)
      return refuse(reply, 409, 'held', `${talk.heldName} đang trả lời cuộc này.`);
    await takeConversation(talk.id, staff, parts);
    parts.pulse.touched(talk.id);
    return {};
  });
  act('say', async (talk, request, { staff }, reply) => {
    const said = Say.parse(request.body);
    if (talk.heldLogin !== staff.login) return refuse(reply, 409, 'not-held', NOT_HELD);
    await sayAsStaff(talk.id, said, staff, parts);
    return {};
  });
  act('give-back', async (talk, _request, { staff }) => {
    await giveConversationBack(talk.id, staff, parts);
    parts.pulse.touched(talk.id);
    return {};
  });
  blockActs(act, parts);
  photoAct(act, parts);
  act('again', async (talk, request, { staff }, reply) =>
    again(talk, request, staff, reply, parts),
  );
}

/** A conversation of another agency is not there at all, as one that never was. */
function withTalk({ pool }: TalkParts, handle: TalkHandler): DeskHandler {
  return async (request, session, reply) => {
    const id = Id.safeParse(request.params);
    const talk = id.success ? await findTalk(pool, session.staff, id.data.id) : undefined;
    return talk
      ? handle(talk, request, session, reply)
      : refuse(reply, 404, 'no-talk', 'Không có cuộc trò chuyện này.');
  };
}

/** Whoever keeps the knowledge reads the questions that were kept for it, not conversations. */
function readersOnly(handle: DeskHandler): DeskHandler {
  return onlyRoles(READERS, 'Vai trò của anh/chị không đọc trò chuyện của người dân.', handle);
}

/** Inspectors read along; they do not speak for the office. */
function speakersOnly(handle: DeskHandler): DeskHandler {
  const message = 'Vai trò của anh/chị chỉ được xem. Cán bộ xử lý trả lời ở đây.';
  return onlyRoles(HANDLERS, message, handle);
}

async function list(
  { filter, after }: z.infer<typeof List>,
  staff: SignedInStaff['staff'],
  { pool }: TalkParts,
): Promise<TalkList> {
  const [at = '', id = ''] = after?.split('_') ?? [];
  const cursor = after === undefined ? undefined : { at: new Date(Number(at)), id };
  const [counts, rows] = await Promise.all([
    countTalks(pool, staff),
    listTalks(pool, staff, filter, cursor, PAGE),
  ]);
  const last = rows.length === PAGE ? rows.at(-1) : undefined;
  const from = filter === 'waiting' ? last?.waitsSince : last?.lastCitizenAt;
  return {
    counts,
    rows: rows.map((one) => row(one, staff)),
    next: last && from ? `${from.getTime()}_${last.id}` : null,
  };
}

function row(talk: TalkRecord, { login }: SignedInStaff['staff']): TalkRow {
  const { id, channel, lastWords, sealed, waitsWhy, notSent } = talk;
  return {
    ...{ id, channel, lastWords, sealed, waitsWhy, notSent },
    heldBy: talk.heldName,
    mine: talk.heldLogin === login,
    lastCitizenAt: talk.lastCitizenAt.toISOString(),
    waitsSince: talk.waitsSince?.toISOString() ?? null,
    blockedUntil: talk.blockedUntil?.toISOString() ?? null,
  };
}

async function saidShown(id: string, { records, readingAid }: TalkParts): Promise<Talk['said']> {
  const said = await saidIn(records, id);
  return said.map(({ voices, ...line }) => ({
    ...line,
    text: line.sealed ? null : line.text,
    ...aidFor(line, readingAid),
    at: new Date(line.at).toISOString(),
    deliveredAt: line.deliveredAt ? new Date(line.deliveredAt).toISOString() : null,
    seenAt: line.seenAt ? new Date(line.seenAt).toISOString() : null,
    voices: line.sealed ? [] : voices.map((voice) => ({ id: voice.id, status: voice.status })),
  }));
}

/** Only for what a citizen wrote and everybody may read. */
function aidFor(
  { from, sealed, text }: Pick<SaidLine, 'from' | 'sealed' | 'text'>,
  restore: RestoreMarks,
): Pick<TalkLine, 'aid' | 'language'> {
  if (from !== 'citizen' || sealed || text === null) return { aid: null, language: null };
  const language = tellLanguage(text) ?? null;
  return { aid: language === null ? (restore(text) ?? null) : null, language };
}

async function again(
  talk: TalkRecord,
  request: FastifyRequest,
  staff: SignedInStaff['staff'],
  reply: FastifyReply,
  parts: TalkParts,
): Promise<unknown> {
  const letter = readLetter(Again.parse(request.body).ref);
  const said = letter && (await saidIn(parts.records, talk.id)).some(({ ref }) => ref === letter);
  if (!letter || !said) return refuse(reply, 404, 'no-letter', 'Không có tin này.');
  const { toDeliver, held } = await replayLetters(parts.pool, [letter], staff.login);
  if (held > 0)
    return refuse(reply, 409, 'held', 'Lời của trợ lý không gửi khi cán bộ đang trả lời.');
  for (const conversation of toDeliver) parts.deliver(conversation);
  parts.pulse.touched(talk.id);
  return {};
}

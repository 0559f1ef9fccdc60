import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { changeDraft } from '../../knowledge/change-draft.ts';
import {
  discardDraft,
  type Published,
  publishDraft,
  restoreVersion,
  tryDraft,
} from '../../knowledge/drafts.ts';
import { FieldChange } from '../../knowledge/field-change.ts';
import { forgetOwnEntry } from '../../knowledge/own-entry.ts';
import { forDesk, refuse } from '../for-desk.ts';
import { historyOf, waitingDrafts } from './draft-shown.ts';
import { forEditors } from './for-editors.ts';
import type { KnowledgeParts } from './knowledge-parts.ts';
import { procedureAct, withProcedure } from './procedure-act.ts';
import { Accepted, RED, tellingFailedTrial, trialShown } from './trial-shown.ts';

const Seen = z.object({ seen: z.coerce.date(), accepted: Accepted });
const Version = z.object({ version: z.number().int().min(0) });

/** What changes the words of a procedure: written as a draft, published by a second person, brought back. */
export function draftRoutes(app: FastifyInstance, parts: KnowledgeParts): void {
  app.get(
    '/api/desk/knowledge/drafts',
    forDesk(parts, async () => waitingDrafts(parts)),
  );
  app.get(
    '/api/desk/knowledge/procedures/:code/history',
    forDesk(parts, async (request, _session, reply) =>
      withProcedure(request, reply, parts, async (one) => historyOf(one, parts)),
    ),
  );
  app.get(
    '/api/desk/knowledge/procedures/:code/trial',
    forDesk(
      parts,
      forEditors(async (request, _session, reply) =>
        withProcedure(request, reply, parts, async ({ code }) =>
          tellingFailedTrial(reply, async () => {
            const tried = await tryDraft(code, parts);
            return tried ? trialShown(tried, parts) : published('none', reply);
          }),
        ),
      ),
    ),
  );
  const act = procedureAct(app, parts);
  act('draft', async (one, request, by, reply) => {
    const change = FieldChange.parse(request.body);
    if (isUnknownHeir(change, parts)) return refuse(reply, 422, 'no-heir', NO_HEIR);
    await changeDraft(one, change, by, parts);
    return {};
  });
  act('publish', async ({ code }, request, by, reply) =>
    tellingFailedTrial(reply, async () => {
      const seen = Seen.parse(request.body);
      return published(await publishDraft({ code, ...seen }, by, parts), reply);
    }),
  );
  act('discard', async ({ code }, _request, by, reply) => {
    if (!(await discardDraft(code, by, parts))) return published('none', reply);
    await forgetOwnEntry(code, by, parts);
    return {};
  });
  act('restore', async (one, request, by, reply) =>
    (await restoreVersion(one, Version.parse(request.body).version, by, parts))
      ? {}
      : refuse(reply, 404, 'no-version', 'Không còn đọc được bản cũ này.'),
  );
}

const NO_HEIR = 'Không có thủ tục mã này để thay thế. Anh/chị tìm lại mã.';

function isUnknownHeir(change: FieldChange, { knowledge }: KnowledgeParts): boolean {
  const heir = change.field === 'retire' ? change.replacedBy : undefined;
  return heir !== undefined && !knowledge.find(heir);
}

const NOT_PUBLISHED: Readonly<
  Record<Exclude<Published, 'published'>, readonly [status: number, message: string]>
> = {
  own: [
    403,
    'Bản nháp này do anh/chị viết, nên người thứ hai duyệt. Trợ lý chưa nói khác cho tới lúc đó.',
  ],
  moved: [
    409,
    'Thủ tục hoặc bản nháp vừa thay đổi. Anh/chị xem lại rồi duyệt; nếu nội dung đã khác thì bỏ bản nháp và viết lại.',
  ],
  red: [409, RED],
  none: [404, 'Không còn bản nháp: có người vừa duyệt hoặc bỏ.'],
};

function published(end: Published, reply: FastifyReply): object {
  if (end === 'published') return {};
  const [status, message] = NOT_PUBLISHED[end];
  return refuse(reply, status, end, message);
}

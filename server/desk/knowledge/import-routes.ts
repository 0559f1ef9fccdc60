import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { SignedInStaff } from '#adapters/auth/staff-auth.ts';
import {
  confirmImport,
  discardImport,
  importOf,
  type KeptImport,
  listImports,
  undoImport,
} from '#adapters/postgres/knowledge-imports.ts';
import type { ImportList } from '#console/knowledge-import-protocol.ts';
import { letImportOut, type NotRead, readImport, tryImport } from '../../knowledge/desk-import.ts';
import { may } from '../../staff/may.ts';
import { forDesk, refuse } from '../for-desk.ts';
import { forEditors } from './for-editors.ts';
import { importedChanges, importPage, importRow } from './import-shown.ts';
import type { KnowledgeParts } from './knowledge-parts.ts';
import { Accepted, RED, tellingFailedTrial, trialShown } from './trial-shown.ts';

const MOST_FILES = 20;
/** Of all files together; a whole national list is imported by command. */
const MOST_BYTES = 16 * 1024 * 1024;
/** The same in base64, with names around it. */
const BODY = Math.ceil((MOST_BYTES * 4) / 3) + 64 * 1024;

const File = z.object({
  name: z.string().min(1).max(200).normalize('NFC'),
  day: z.iso.date(),
  data: z.base64(),
});
const Upload = z.object({ files: z.array(File).min(1).max(MOST_FILES) });
const Id = z.object({ id: z.uuid() });
const Code = z.object({ code: z.string().max(40) });
const Chosen = z.object({ codes: z.array(z.string().max(40)).min(1).max(3_000) });
const Yes = z.object({ accepted: Accepted });

const AT = '/api/desk/knowledge/imports';

/** Files of procedures: read apart as a dry run, confirmed, published by a second person, taken back. */
export function importRoutes(app: FastifyInstance, parts: KnowledgeParts): void {
  app.get(
    AT,
    forDesk(parts, async (_request, { staff }): Promise<ImportList> => {
      const rows = await listImports(parts.pool);
      return { rows: rows.map(importRow), mayEdit: may(staff, 'edit-knowledge') };
    }),
  );
  app.get(
    `${AT}/:id`,
    forDesk(parts, async (request, { staff }, reply) =>
      withImport(request, reply, parts, (one) => importPage(one, staff, parts)),
    ),
  );
  app.get(
    `${AT}/:id/procedures/:code`,
    forDesk(parts, async (request, _session, reply) =>
      withImport(request, reply, parts, async (one) => {
        const changes = importedChanges(one, Code.parse(request.params).code, parts);
        return changes
          ? { changes }
          : refuse(reply, 404, 'no-procedure', 'Không có trong lần nhập này.');
      }),
    ),
  );
  app.get(
    `${AT}/:id/trial`,
    forDesk(
      parts,
      forEditors(async (request, _session, reply) =>
        withImport(request, reply, parts, (one) =>
          tellingFailedTrial(reply, async () => trialShown(await tryImport(one, parts), parts)),
        ),
      ),
    ),
  );
  app.post(AT, { bodyLimit: BODY }, forDesk(parts, forEditors(upload(parts))));
  importActs(app, parts);
}

const NOT_READ: Readonly<Record<NotRead, string>> = {
  failed: 'Không đọc được các tệp này. Anh/chị mở thử từng tệp trên máy rồi tải lại.',
  time: 'Đọc quá lâu nên đã dừng: tệp quá lớn hoặc hỏng. Anh/chị chia nhỏ rồi tải lại.',
  memory: 'Tệp mở ra quá lớn nên đã dừng. Anh/chị chia nhỏ rồi tải lại.',
  'too-many': 'Hơn 3.000 thủ tục một lần: nhờ quản trị máy chủ nhập bằng lệnh “npm run import”.',
};

/** Reading takes much of a small machine: one at a time. */
let reading = false;

function upload(parts: KnowledgeParts) {
  return async (request: FastifyRequest, { staff }: SignedInStaff, reply: FastifyReply) => {
    const { files } = Upload.parse(request.body);
    const read = files.map(({ name, day, data }) => ({
      ...{ name, checkedOn: day, bytes: new Uint8Array(Buffer.from(data, 'base64')) },
    }));
    if (reading)
      return refuse(
        reply,
        409,
        'busy',
        'Máy đang đọc tệp của người khác. Anh/chị thử lại sau một phút.',
      );
    reading = true;
    try {
      const id = await readImport(read, staff.login, parts);
      const words = NOT_READ[id as NotRead] as string | undefined;
      return words === undefined ? { id } : await refuse(reply, 422, id, words);
    } finally {
      reading = false;
    }
  };
}

/** Acts answer 404 where somebody has moved the import on meanwhile. */
function importActs(app: FastifyInstance, parts: KnowledgeParts): void {
  const { pool, knowledge } = parts;
  const act = (
    name: string,
    handle: (one: KeptImport, by: string, body: unknown, reply: FastifyReply) => Promise<unknown>,
  ): void => {
    app.post(
      `${AT}/:id/${name}`,
      forDesk(
        parts,
        forEditors(async (request, { staff }, reply) =>
          withImport(request, reply, parts, (one) =>
            tellingFailedTrial(reply, () => handle(one, staff.login, request.body, reply)),
          ),
        ),
      ),
    );
  };
  act('confirm', async ({ id, pages }, by, body, reply) => {
    const codes = new Set(Chosen.parse(body).codes);
    const chosen = pages.filter(({ code }) => codes.has(code));
    if (chosen.length === 0) return moved(reply);
    const confirmed = await confirmImport(pool, { id, pages: chosen, by });
    return confirmed ? {} : moved(reply);
  });
  act('publish', async ({ id }, by, body, reply) => {
    const end = await letImportOut(id, by, Yes.parse(body).accepted, parts);
    if (end === 'own') return refuse(reply, 403, 'own', OWN);
    if (end === 'red') return refuse(reply, 409, 'red', RED);
    return end === 'none' ? moved(reply) : {};
  });
  act('discard', async ({ id }, by, _body, reply) =>
    (await discardImport(pool, id, by)) ? {} : moved(reply),
  );
  act('undo', async ({ id }, by, _body, reply) => {
    const stay = await undoImport(pool, id, by);
    await knowledge.refresh();
    return stay ? { stay } : moved(reply);
  });
}

const OWN = 'Lần nhập này do anh/chị tải lên hoặc xác nhận, nên người thứ hai duyệt.';

function moved(reply: FastifyReply): FastifyReply {
  const words =
    'Lần nhập này đã đi tiếp: có người vừa duyệt, bỏ hoặc hoàn tác. Anh/chị tải lại trang.';
  return refuse(reply, 404, 'moved', words);
}

async function withImport(
  request: FastifyRequest,
  reply: FastifyReply,
  { pool }: KnowledgeParts,
  handle: (one: KeptImport) => Promise<unknown>,
): Promise<unknown> {
  const id = Id.safeParse(request.params);
  const one = id.success ? await importOf(pool, id.data.id) : undefined;
  return one
    ? handle(one)
    : refuse(reply, 404, 'no-import', 'Không có lần nhập này, hoặc đã quá 7 ngày.');
}

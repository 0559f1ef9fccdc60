import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { EXTERNAL_SYSTEMS } from '#cases/external-systems.ts';
import { importAnswersFile } from '../../cases/import-answers-file.ts';
import { LEADERS } from '../../desk/cases/roles.ts';
import { forStaff, type StaffHandler } from '../for-staff.ts';
import { readUpload } from '../read-upload.ts';
import type { StaffParts } from '../staff-parts.ts';
import { broughtPage, outsidePage } from './outside-pages.ts';

/** Two thousand lines with long answers. */
const LARGEST = 4 * 1024 * 1024;
const Upload = z.object({
  system: z.enum(EXTERNAL_SYSTEMS),
  file: z.instanceof(Uint8Array),
  act: z.enum(['dry', 'write']),
});
const NO_FILE =
  'Chưa nhập gì: tệp không phải CSV hay XLSX, hoặc quá dài. Anh/chị xem lại tệp rồi tải lên lại.';

/** Answers of other systems, brought in by whoever leads. */
export async function outsidePages(app: FastifyInstance, parts: StaffParts): Promise<void> {
  await app.register(async (scope) => {
    // The scope around it takes uploads too, of another size.
    if (scope.hasContentTypeParser('multipart/form-data'))
      scope.removeContentTypeParser('multipart/form-data');
    scope.addContentTypeParser(
      'multipart/form-data',
      { parseAs: 'buffer', bodyLimit: LARGEST },
      readUpload,
    );
    scope.get(
      '/staff/outside',
      forStaff(
        parts,
        leaders(async (_request, reply, session) => page(reply, outsidePage(session))),
      ),
    );
    scope.post('/staff/outside', { bodyLimit: LARGEST }, forStaff(parts, leaders(bring(parts))));
  });
}

function leaders(handle: StaffHandler): StaffHandler {
  return async (request, reply, session) =>
    LEADERS.includes(session.staff.role)
      ? handle(request, reply, session)
      : reply.code(403).send('Việc này ngoài quyền của anh/chị.');
}

function bring({ cases }: StaffParts): StaffHandler {
  return async (request, reply, session) => {
    const read = Upload.safeParse(request.body);
    if (!read.success) return page(reply.code(422), outsidePage(session, NO_FILE));
    const { system, file, act } = read.data;
    const dryRun = act === 'dry';
    const bringing = { system, staff: session.staff, parts: cases, dryRun };
    const lines = await importAnswersFile(file, bringing);
    return lines
      ? page(reply, broughtPage(session, lines, dryRun))
      : page(reply.code(422), outsidePage(session, NO_FILE));
  };
}

function page(reply: FastifyReply, text: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(text);
}

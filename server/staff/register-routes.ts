import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { csvOf } from '#adapters/documents/csv.ts';
import { audit } from '#adapters/postgres/audit.ts';
import type { StaffSession } from '#adapters/postgres/staff.ts';
import { pushCounts } from '#adapters/registers/push/apply-pushes.ts';
import { readRegisterTime } from '#dossiers/read-time.ts';
import { readMapping } from '#dossiers/register-columns.ts';
import { importRegister } from '../dossiers/import-register.ts';
import type { Registers } from '../dossiers/open-registers.ts';
import { readRegisterUpload } from '../dossiers/read-register-apart.ts';
import { forStaff, type StaffHandler } from './for-staff.ts';
import { may } from './may.ts';
import { readUpload } from './read-upload.ts';
import { importedPage, notImportedPage, registersPage, reportRows } from './register-pages.ts';
import type { StaffParts } from './staff-parts.ts';

/** Fifty thousand dossiers with their history. */
const LARGEST = 32 * 1024 * 1024;
const Upload = z.object({
  dossiers: z.instanceof(Uint8Array),
  events: z.instanceof(Uint8Array).optional(),
  map: z.string().max(4_000).default(''),
  skip: z.string().optional(),
  /** When the file left its register; what cannot be read is now. */
  taken: z.string().max(30).default(''),
  act: z.enum(['dry', 'report', 'write']),
});
const Try = z.object({
  name: z.string().max(40),
  code: z.string().min(1).max(60),
  mapping: z.string().max(8_000).default(''),
});

/** Registers: how they are, a try, an import. Supervisors and administrators act, everybody may look. */
export async function registerPages(
  app: FastifyInstance,
  parts: StaffParts,
  registers: Registers,
): Promise<void> {
  await app.register(async (scope) => {
    // The scope around it takes uploads too, but none as large.
    if (scope.hasContentTypeParser('multipart/form-data'))
      scope.removeContentTypeParser('multipart/form-data');
    scope.addContentTypeParser(
      'multipart/form-data',
      { parseAs: 'buffer', bodyLimit: LARGEST },
      readUpload,
    );
    const post = { bodyLimit: LARGEST };
    scope.get(
      '/staff/registers',
      forStaff(parts, async (_request, reply, session) =>
        page(reply, registersPage(session, registers, await pushCounts(parts.pool))),
      ),
    );
    scope.post('/staff/registers/try', forStaff(parts, keepers(tryOne(parts, registers))));
    scope.post('/staff/registers/import', post, forStaff(parts, keepers(importFiles(parts))));
  });
}

function keepers(handle: StaffHandler): StaffHandler {
  return async (request, reply, session) =>
    may(session.staff, 'keep-registers') ? handle(request, reply, session) : reply.code(403).send();
}

function tryOne({ pool }: StaffParts, registers: Registers): StaffHandler {
  return async (request, reply, session) => {
    const tried = Try.parse(request.body);
    const { login: actor } = session.staff;
    const detail = { code: tried.code };
    await audit(pool, { actor, act: 'try-register', object: `register/${tried.name}`, detail });
    const found = await registers.tryOut(tried.name, tried.code, tried.mapping);
    const answer = JSON.stringify(found, undefined, 2);
    const counts = await pushCounts(pool);
    return page(reply, registersPage(session, registers, counts, { ...tried, answer }));
  };
}

/** One at a time: reading a large workbook takes much of a small machine. */
let reading = false;

function importFiles(parts: StaffParts): StaffHandler {
  return async (request, reply, session) => {
    if (reading) return page(reply.code(409), notImportedPage(session, 'busy'));
    reading = true;
    try {
      return await importUpload(parts, Upload.parse(request.body), reply, session);
    } finally {
      reading = false;
    }
  };
}

async function importUpload(
  { pool, notices: { personal } }: StaffParts,
  { dossiers, events, map, skip, act, taken }: z.infer<typeof Upload>,
  reply: FastifyReply,
  session: StaffSession,
): Promise<FastifyReply> {
  const history = events && events.length > 0 ? events : undefined;
  const mapping = readMapping(map.split('\n'));
  const answer = await readRegisterUpload({ dossiers, events: history, mapping });
  if (answer.kind !== 'read') return page(reply.code(422), notImportedPage(session, answer.kind));
  const asOf = readRegisterTime(taken);
  const wish = { dryRun: act !== 'write', skipBad: skip !== undefined, asOf };
  const report = await importRegister({ pool, personal }, answer.read, wish, new Date());
  const { login: actor } = session.staff;
  const detail = { written: report.written, refused: report.refused.length };
  await audit(pool, { actor, act: 'import-dossiers', object: 'register/database', detail });
  if (act !== 'report') return page(reply, importedPage(session, report, wish.dryRun));
  return reply
    .type('text/csv; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('content-disposition', 'attachment; filename="dong-can-xem.csv"')
    .send(csvOf(reportRows(report)));
}

function page(reply: FastifyReply, text: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(text);
}

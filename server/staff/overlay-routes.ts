import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { StaffMember } from '#adapters/postgres/staff.ts';
import { readSheets } from '#knowledge/import/sheet/sheet-rows.ts';
import { importOverlays } from '../knowledge/import-overlays.ts';
import { endOverlay, overlayKey, readOverlays, saveOverlay } from '../knowledge/overlays.ts';
import { forStaff, type StaffHandler } from './for-staff.ts';
import { editors } from './may.ts';
import { feeFormPage, placeFormPage } from './overlay-form-pages.ts';
import { FeeForm, type FromForm, feeFromForm, PlaceForm, placeFromForm } from './overlay-forms.ts';
import { importReportPage, notASheet, type OverlayNames, overlaysPage } from './overlay-pages.ts';
import { readUpload } from './read-upload.ts';
import { staffPage } from './staff-page.ts';
import type { StaffParts } from './staff-parts.ts';

const Key = z.object({ key: z.string().max(200).optional() });
const Done = z.object({ done: z.string().optional() });
const Replaced = z.object({ replaced: z.string().max(200).optional() });
const End = z.object({
  kind: z.enum(['fee', 'place']),
  key: z.string().max(200),
  day: z.iso.date(),
});
const Upload = z.object({ file: z.instanceof(Uint8Array) });
/** A table of all procedures of a province has far less. */
const LARGEST_SHEET = 4 * 1024 * 1024;

/** Fees and places that outrank the pages: listed, imported, edited, ended. */
export async function overlayRoutes(app: FastifyInstance, parts: StaffParts): Promise<void> {
  app.addContentTypeParser(
    'multipart/form-data',
    { parseAs: 'buffer', bodyLimit: LARGEST_SHEET },
    readUpload,
  );
  app.get(
    '/staff/overlays',
    forStaff(parts, async (request, reply, session) => {
      const kept = await readOverlays(parts.pool);
      const { done } = Done.parse(request.query);
      return page(reply, overlaysPage(session, kept, namesOf(parts), done));
    }),
  );
  app.get('/staff/overlays/fee', forStaff(parts, editors(feeForm(parts))));
  app.get('/staff/overlays/place', forStaff(parts, editors(placeForm(parts))));
  app.post('/staff/overlays/fee', forStaff(parts, editors(keepFee(parts))));
  app.post('/staff/overlays/place', forStaff(parts, editors(keepPlace(parts))));
  app.post('/staff/overlays/end', forStaff(parts, editors(end(parts))));
  app.post(
    '/staff/overlays/import',
    { bodyLimit: LARGEST_SHEET },
    forStaff(parts, editors(importSheet(parts))),
  );
}

function namesOf({ knowledge, communes, today }: StaffParts): OverlayNames {
  return {
    procedureName: (code) => knowledge.find(code)?.name,
    communeName: communes.name,
    today: today(),
  };
}

function feeForm({ pool, today }: StaffParts): StaffHandler {
  return async (request, reply, session) => {
    const { key } = Key.parse(request.query);
    const one = (await readOverlays(pool)).fees.find(
      (overlay) => overlayKey({ kind: 'fee', overlay }) === key,
    );
    const sums = (one?.amounts ?? []).map(({ value, per }) => `${value}${per && ` | ${per}`}`);
    const amounts = [...sums, ...(one?.text ? [one.text] : [])].join('\n');
    const fields = { ...FeeForm.parse({ ...fresh(session.staff, today()), ...one }), amounts };
    return page(reply, feeFormPage(session, fields, { replaced: one && key, refused: undefined }));
  };
}

function placeForm({ pool, communes, today }: StaffParts): StaffHandler {
  return async (request, reply, session) => {
    const { key } = Key.parse(request.query);
    const one = (await readOverlays(pool)).places.find(
      (overlay) => overlayKey({ kind: 'place', overlay }) === key,
    );
    const read = PlaceForm.parse({ ...fresh(session.staff, today()), ...one });
    const fields = { ...read, commune: read.commune && communes.name(read.commune) };
    return page(
      reply,
      placeFormPage(session, fields, { replaced: one && key, refused: undefined }),
    );
  };
}

/** A new overlay begins today and is checked by whoever writes it, until they say otherwise. */
function fresh({ name }: StaffMember, today: string): { from: string; checkedBy: string } {
  return { from: today, checkedBy: name };
}

function keepFee(parts: StaffParts): StaffHandler {
  return async (request, reply, session) => {
    const form = FeeForm.parse(request.body);
    const read = feeFromForm(form);
    if (!('refused' in read)) return keep(request, reply, read, { parts, by: session.staff.login });
    const { replaced } = Replaced.parse(request.body);
    const state = { replaced, refused: read.refused };
    return page(reply.code(422), feeFormPage(session, form, state));
  };
}

function keepPlace(parts: StaffParts): StaffHandler {
  return async (request, reply, session) => {
    const form = PlaceForm.parse(request.body);
    const read = placeFromForm(form, parts.communes.of);
    if (!('refused' in read)) return keep(request, reply, read, { parts, by: session.staff.login });
    const { replaced } = Replaced.parse(request.body);
    const state = { replaced, refused: read.refused };
    return page(reply.code(422), placeFormPage(session, form, state));
  };
}

async function keep(
  request: FastifyRequest,
  reply: FastifyReply,
  one: Exclude<FromForm, { refused: string }>,
  { parts, by }: { readonly parts: StaffParts; readonly by: string },
): Promise<FastifyReply> {
  const { replaced } = Replaced.parse(request.body);
  await saveOverlay(parts.pool, one, { replaced, by });
  await parts.knowledge.refresh();
  return reply.redirect('/staff/overlays?done=saved', 303);
}

function end({ pool, knowledge }: StaffParts): StaffHandler {
  return async (request, reply, { staff }) => {
    const ended = await endOverlay(pool, End.parse(request.body), staff.login);
    await knowledge.refresh();
    return reply.redirect(`/staff/overlays${ended ? '?done=ended' : ''}`, 303);
  };
}

function importSheet({ pool, knowledge, communes, today }: StaffParts): StaffHandler {
  return async (request, reply, session) => {
    const { file } = Upload.parse(request.body);
    const sheets = await readSheets(file).catch(() => []);
    const how = { communeOf: communes.of, today: today(), by: session.staff.login };
    const rows = await importOverlays(pool, sheets, how);
    if (!rows) return page(reply.code(422), staffPage('Kết quả nhập', session, notASheet()));
    await knowledge.refresh();
    return page(reply, importReportPage(session, rows));
  };
}

function page(reply: FastifyReply, text: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(text);
}

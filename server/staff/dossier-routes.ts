import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { forDesk, refuse } from '../desk/for-desk.ts';
import { dossierOverview, lookAtDossier } from '../dossiers/desk-view.ts';
import { dossierListPage, dossierPage } from './dossier-pages.ts';
import { entryOf } from './dossier-writers.ts';
import { forStaff } from './for-staff.ts';
import type { StaffParts } from './staff-parts.ts';

const Search = z.object({ q: z.string().trim().max(100).default('') });
const Code = z.object({ code: z.string().trim().min(1).max(60) });

/** Dossiers at the desk, as pages and as JSON: search, history and who looked, figures. */
export async function dossierRoutes(app: FastifyInstance, parts: StaffParts): Promise<void> {
  app.get(
    '/staff/dossiers',
    forStaff(parts, async (request, reply, session) => {
      const { q } = Search.parse(request.query);
      const overview = await dossierOverview(parts, session.staff, q, new Date());
      const page = dossierListPage(session, q, overview);
      return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page);
    }),
  );
  app.get(
    '/staff/dossiers/view',
    forStaff(parts, async (request, reply, session) => {
      const seen = await lookAtDossier(parts, session.staff, Code.parse(request.query).code);
      if (!seen) return reply.code(404).send('Không có hồ sơ này.');
      const page = dossierPage(session, seen);
      return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page);
    }),
  );
  app.get(
    '/api/desk/dossiers',
    forDesk(parts, async (request, { staff }) => ({
      ...(await dossierOverview(parts, staff, Search.parse(request.query).q, new Date())),
      entry: entryOf(parts, staff),
    })),
  );
  app.get(
    '/api/desk/dossiers/view',
    forDesk(parts, async (request, { staff }, reply) => {
      const seen = await lookAtDossier(parts, staff, Code.parse(request.query).code);
      return seen
        ? { ...seen, entry: entryOf(parts, staff) }
        : refuse(reply, 404, 'not-found', 'Không có hồ sơ này.');
    }),
  );
}

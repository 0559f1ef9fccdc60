import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { CASE_VIEWS } from '#adapters/postgres/cases/case-list.ts';
import { forgetFilter, savedFilters, saveFilter } from '#adapters/postgres/cases/saved-filters.ts';
import type { CasesAsked, SavedFilter } from '#console/protocol.ts';
import { forDesk, refuse } from '../for-desk.ts';
import type { ApiParts } from './api-parts.ts';
import { noRight } from './closed-doors.ts';
import { READERS } from './roles.ts';

/** What the inbox asks the list for. */
export const CasesWish = z.object({
  view: z.enum(CASE_VIEWS).default('open'),
  q: z.string().max(200).optional().describe('A receipt, a phone number or words'),
  category: z.string().max(40).optional(),
  stage: z.string().max(40).optional(),
  commune: z.string().max(20).optional(),
}) satisfies z.ZodType<CasesAsked>;

const Kept = z.object({ id: z.uuid(), name: z.string(), asked: CasesWish });
const FiltersShown = z.object({ filters: z.array(Kept) }) satisfies z.ZodType<{
  filters: readonly SavedFilter[];
}>;
const New = z.object({ name: z.string().trim().min(1).max(60), asked: CasesWish });
const Id = z.object({ id: z.uuid() });

/** Filters that somebody gave a name: theirs alone, whatever computer they sit at. */
export function filterRoutes(app: FastifyInstance, parts: ApiParts): void {
  const { pool } = parts.cases;
  app.get(
    '/api/desk/filters',
    { schema: { response: { 200: FiltersShown } } },
    forDesk(parts, async (_request, { staff }, reply) =>
      READERS.includes(staff.role)
        ? { filters: z.array(Kept).parse(await savedFilters(pool, staff.login)) }
        : noRight(reply),
    ),
  );
  app.post(
    '/api/desk/filters',
    { schema: { body: New, response: { 200: z.object({}) } } },
    forDesk(parts, async (request, { staff }, reply) => {
      if (!READERS.includes(staff.role)) return noRight(reply);
      const saved = await saveFilter(pool, staff.login, New.parse(request.body));
      return saved
        ? {}
        : refuse(reply, 422, 'too-many', 'Anh/chị có quá nhiều bộ lọc. Xóa bớt rồi lưu lại.');
    }),
  );
  app.delete(
    '/api/desk/filters/:id',
    { schema: { params: Id, response: { 200: z.object({}) } } },
    forDesk(parts, async (request, { staff }, reply) =>
      (await forgetFilter(pool, staff.login, Id.parse(request.params).id))
        ? {}
        : refuse(reply, 404, 'no-filter', 'Không có bộ lọc này.'),
    ),
  );
}

import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { EXTERNAL_SYSTEMS } from '#cases/external-systems.ts';
import { forDesk } from '../for-desk.ts';
import { type ApiParts, Receipt } from './api-parts.ts';
import { caseSheet, sendSheet } from './case-sheet.ts';
import { noCase, noRight } from './closed-doors.ts';
import { copiedTexts } from './copied-texts.ts';
import { caseFor } from './perform.ts';
import { READERS } from './roles.ts';
import { SheetAsked, sheetWish } from './sheet-wish.ts';

const Copied = z.object({
  texts: z.array(
    z.object({ system: z.enum(EXTERNAL_SYSTEMS), name: z.string(), text: z.string() }),
  ),
});

/** Cases on their way to other systems: as a file, and as text to paste. */
export function outsideRoutes(app: FastifyInstance, parts: ApiParts): void {
  app.get(
    '/api/desk/cases.xlsx',
    { schema: { querystring: SheetAsked } },
    forDesk(parts, async (request, { staff }, reply) => {
      if (!READERS.includes(staff.role)) return noRight(reply);
      const file = await caseSheet(staff, sheetWish(request.query), parts.cases);
      return sendSheet(reply, file);
    }),
  );
  app.get(
    '/api/desk/cases/:receipt/copy',
    { schema: { params: Receipt, response: { 200: Copied } } },
    forDesk(parts, async (request, { staff }, reply) => {
      const one = await caseFor(staff, Receipt.parse(request.params).receipt, parts.cases);
      return one ? { texts: copiedTexts(one, parts.cases) } : noCase(reply);
    }),
  );
}

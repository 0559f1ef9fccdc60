import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { EXTERNAL_SYSTEMS } from '#cases/external-systems.ts';
import type { CopiedTexts } from '#console/protocol.ts';
import { importAnswersFile } from '../../cases/import-answers-file.ts';
import { forDesk, refuse } from '../for-desk.ts';
import { type ApiParts, Receipt } from './api-parts.ts';
import { caseSheet, sendSheet } from './case-sheet.ts';
import { noCase, noRight } from './closed-doors.ts';
import { copiedTexts } from './copied-texts.ts';
import { caseFor } from './perform.ts';
import { LEADERS, READERS } from './roles.ts';
import { SheetAsked, sheetWish } from './sheet-wish.ts';

const Brought = z.object({
  system: z.enum(EXTERNAL_SYSTEMS),
  dry: z
    .enum(['yes', 'no'])
    .default('no')
    .describe('The same report; nothing is written and nobody told'),
});
/** Two thousand lines with long answers. */
const LARGEST = 4 * 1024 * 1024;
const NO_FILE = 'Tệp không phải CSV hay XLSX, hoặc quá dài.';

const Copied = z.object({
  texts: z.array(
    z.object({ system: z.enum(EXTERNAL_SYSTEMS), name: z.string(), text: z.string() }),
  ),
}) satisfies z.ZodType<CopiedTexts>;

/** Cases on their way to other systems: as a file, and as text to paste. */
export function outsideRoutes(app: FastifyInstance, parts: ApiParts): void {
  app.addContentTypeParser(
    'application/octet-stream',
    { parseAs: 'buffer', bodyLimit: LARGEST },
    async (_request: FastifyRequest, body: Buffer) => body,
  );
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
  app.post(
    '/api/desk/outside-answers',
    {
      bodyLimit: LARGEST,
      schema: {
        summary: 'Answers of another system: the body is its CSV or XLSX file, as octet-stream',
        querystring: Brought,
      },
    },
    forDesk(parts, async (request, { staff }, reply) => {
      if (!LEADERS.includes(staff.role)) return noRight(reply);
      const { system, dry } = Brought.parse(request.query);
      const file = z.instanceof(Uint8Array).safeParse(request.body);
      const bringing = { system, staff, parts: parts.cases, dryRun: dry === 'yes' };
      const lines = file.success && (await importAnswersFile(file.data, bringing));
      return lines ? { lines } : refuse(reply, 422, 'no-file', NO_FILE);
    }),
  );
}

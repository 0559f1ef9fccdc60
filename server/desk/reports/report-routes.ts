import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { csvOf } from '#adapters/documents/csv.ts';
import { SHEET_TYPE, sheetOf } from '#adapters/documents/sheet.ts';
import { audit } from '#adapters/postgres/audit.ts';
import type { StaffMember } from '#adapters/postgres/staff.ts';
import type { Report } from '#console/report-protocol.ts';
import { isCivilDate } from '#language/vietnam-time.ts';
import type { StaffParts } from '../../staff/staff-parts.ts';
import { agencyScope, WATCHERS } from '../cases/roles.ts';
import { SLIP_TYPE } from '../cases/slip.ts';
import { forDesk, onlyRoles, refuse } from '../for-desk.ts';
import { buildReport, type ReportParts, thisMonth } from './build-report.ts';
import { reportLetter } from './report-letter.ts';
import { reportTables } from './report-tables.ts';

const Day = z.string().refine(isCivilDate);
const Asked = z.object({
  from: Day.optional(),
  to: Day.optional(),
  agency: z.string().max(60).optional(),
});
const File = z.object({ file: z.enum(['xlsx', 'csv', 'docx']) });

/** Two years: longer and the walk over every case is a nightly job, not a page. */
const LONGEST_DAYS = 732;

const NO_RIGHT = 'Báo cáo dành cho phụ trách, thanh tra và quản trị viên.';

type Parts = ReportParts & Pick<StaffParts, 'auth' | 'rules'>;

/** How the office does, for those who watch over it; an agency's own for whoever belongs to one. */
export function reportRoutes(app: FastifyInstance, parts: Parts): void {
  app.get(
    '/api/desk/reports',
    forDesk(
      parts,
      onlyRoles(WATCHERS, NO_RIGHT, async (request, { staff }, reply) => {
        const report = await reportFor(staff, request.query, parts);
        return report ?? noPeriod(reply);
      }),
    ),
  );
  app.get(
    '/api/desk/reports/file/:file',
    forDesk(
      parts,
      onlyRoles(WATCHERS, NO_RIGHT, async (request, { staff }, reply) => {
        const { file } = File.parse(request.params);
        const report = await reportFor(staff, request.query, parts);
        if (!report) return noPeriod(reply);
        await audit(parts.pool, {
          ...{ actor: staff.login, act: 'report-exported', object: file },
          detail: { from: report.from, to: report.to, agency: report.agencyName },
        });
        return send(reply, report, file);
      }),
    ),
  );
}

/** `undefined` where the days make no period that is told of. */
async function reportFor(
  staff: StaffMember,
  query: unknown,
  parts: Parts,
): Promise<Report | undefined> {
  const usual = thisMonth(parts.now());
  const { from = usual.from, to = usual.to, agency } = Asked.parse(query);
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  if (days < 1 || days > LONGEST_DAYS) return undefined;
  const own = agencyScope(staff);
  const built = await buildReport({ from, to, agency: own ?? (agency || null) }, parts);
  return {
    ...built,
    madeBy: staff.name,
    agencies: own === undefined ? choices(parts) : [],
  };
}

function choices({ rules }: Parts): Report['agencies'] {
  return rules.now().routing.agencies.map(({ id, name }) => ({ id, name }));
}

async function send(
  reply: FastifyReply,
  report: Report,
  file: z.infer<typeof File>['file'],
): Promise<FastifyReply> {
  const name = `bao-cao-${report.from}-${report.to}.${file}`;
  const [type, bytes] = await fileOf(report, file);
  return reply
    .type(type)
    .header('content-disposition', `attachment; filename="${name}"`)
    .send(bytes);
}

async function fileOf(
  report: Report,
  file: z.infer<typeof File>['file'],
): Promise<readonly [string, Buffer | string]> {
  if (file === 'docx') return [SLIP_TYPE, await reportLetter(report)];
  const tables = reportTables(report);
  if (file === 'csv')
    return [
      'text/csv; charset=utf-8',
      csvOf(tables.flatMap(({ title, columns, rows }) => [[title], columns, ...rows, []])),
    ];
  const sheets = tables.map(({ title, columns, rows }) => ({
    title,
    columns: columns.map((heading, at) => ({ heading, width: at === 0 ? 40 : 14 })),
    rows,
  }));
  return [SHEET_TYPE, await sheetOf(...sheets)];
}

function noPeriod(reply: FastifyReply): FastifyReply {
  return refuse(
    reply,
    400,
    'period',
    'Kỳ báo cáo chưa đúng: ngày đầu trước ngày cuối, dài nhất hai năm.',
  );
}

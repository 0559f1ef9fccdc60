import type { FastifyReply } from 'fastify';
import { SHEET_TYPE, type SheetCell, type SheetPlan, sheetOf } from '#adapters/documents/sheet.ts';
import { audit } from '#adapters/postgres/audit.ts';
import { type ExportedCase, exportedCases } from '#adapters/postgres/cases/exported-cases.ts';
import type { StaffMember } from '#adapters/postgres/staff.ts';
import { EXTERNAL_SYSTEMS, systemWords } from '#cases/external-systems.ts';
import { storedStageWords } from '#cases/stages.ts';
import { type ListAsked, queryFor } from './ask-list.ts';
import type { CaseParts } from './case-parts.ts';

/** More are written into files of their own: one of these takes the server less than a second. */
export const MOST_ROWS = 2_000;

type Column = readonly [
  heading: string,
  width: number,
  cell: (one: ExportedCase, parts: CaseParts) => SheetCell,
];

/** The layout of the file, as docs/other-systems.md describes it. */
const COLUMNS: readonly Column[] = [
  ['Mã phản ánh', 20, ({ receipt }) => receipt],
  ['Tiếp nhận lúc', 17, ({ createdAt }) => createdAt],
  ['Loại việc', 20, ({ category }, { categoryName }) => categoryName(category)],
  ['Khẩn', 7, ({ urgent }) => (urgent ? 'Có' : '')],
  ['Nội dung', 60, ({ text }) => text],
  ['Nơi xảy ra', 30, ({ place }) => place],
  ['Mã xã', 9, ({ communeCode }) => communeCode ?? ''],
  ['Đơn vị xử lý', 26, ({ agency }, { agencyName }) => (agency === '' ? '' : agencyName(agency))],
  ['Tình trạng', 20, ({ stage }) => storedStageWords(stage)],
  ['Hạn trả lời', 17, ({ dueAt }) => dueAt],
  ['Trả lời', 60, ({ answer }) => answer ?? ''],
  ['Trả lời lúc', 17, ({ answeredAt }) => answeredAt ?? undefined],
  ['Người cùng báo', 9, ({ supporters }) => supporters],
  ...EXTERNAL_SYSTEMS.map(
    (system): Column => [
      `Mã: ${systemWords(system)}`,
      20,
      ({ externalRefs }) => externalRefs.find((ref) => ref.system === system)?.code ?? '',
    ],
  ),
];

/**
 * The cases of a list, or those chosen from it, as an XLSX file: what this person may see, at most `MOST_ROWS`, the
 * nearest deadline first. Who took it out is on record.
 */
export async function caseSheet(
  staff: StaffMember,
  asked: Omit<ListAsked, 'limit'>,
  parts: CaseParts,
): Promise<Buffer> {
  const rows = await exportedCases(
    parts.pool,
    queryFor(staff, { ...asked, limit: MOST_ROWS }, parts),
  );
  await audit(parts.pool, {
    actor: staff.login,
    act: 'export-cases',
    object: `cases/${asked.view}`,
    detail: { cases: rows.length },
  });
  return sheetOf(planOf(rows, parts));
}

function planOf(rows: readonly ExportedCase[], parts: CaseParts): SheetPlan {
  return {
    title: 'Phản ánh',
    columns: COLUMNS.map(([heading, width]) => ({ heading, width })),
    rows: rows.map((one) => COLUMNS.map(([, , cell]) => cell(one, parts))),
  };
}

/** Hands a browser the file. */
export function sendSheet(reply: FastifyReply, file: Buffer): FastifyReply {
  return reply
    .type(SHEET_TYPE)
    .header('content-disposition', 'attachment; filename="phan-anh.xlsx"')
    .header('cache-control', 'no-store')
    .send(file);
}

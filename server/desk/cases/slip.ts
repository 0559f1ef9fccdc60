import { transferSlip } from '#adapters/documents/transfer-slip.ts';
import { readHistory } from '#adapters/postgres/cases/case-rows.ts';
import type { DeskCase } from '#adapters/postgres/cases/desk-case.ts';
import type { StaffMember } from '#adapters/postgres/staff.ts';
import { civilDateOf } from '#language/vietnam-time.ts';
import type { CaseParts } from './case-parts.ts';

/** What a browser is told of the file. */
export const SLIP_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The transfer slip of a case that was forwarded; `undefined` for any other. The citizen's contact is not on it. */
export async function slipOf(
  one: DeskCase,
  staff: StaffMember,
  parts: CaseParts,
): Promise<Buffer | undefined> {
  const history = await readHistory(parts.pool, one.id);
  const forwarded = history.findLast(({ what }) => what.kind === 'forwarded');
  if (forwarded?.what.kind !== 'forwarded' || one.stage !== 'forwarded') return undefined;
  return transferSlip({
    office: parts.office,
    day: dayWords(forwarded.at),
    receipt: one.receipt,
    receivedOn: dayWords(one.createdAt),
    to: forwarded.what.to,
    category: parts.categoryName(one.category),
    place: one.place,
    text: one.text,
    reason: forwarded.what.reason,
    signedBy: staff.name,
  });
}

function dayWords(at: Date): string {
  return civilDateOf(at).split('-').reverse().join('/');
}

import { countCases } from '#adapters/postgres/cases/case-counts.ts';
import {
  CASE_VIEWS,
  type CasePage,
  type CaseQuery,
  type CaseReader,
  type CaseView,
  listCases,
} from '#adapters/postgres/cases/case-list.ts';
import type { StaffMember } from '#adapters/postgres/staff.ts';
import { readReceipt } from '#cases/receipt.ts';
import type { CaseCounts } from '#console/protocol.ts';
import { foldText } from '#language/fold.ts';
import { findPhones } from '#language/phones.ts';
import { addDays, civilDateOf, instantAt } from '#language/vietnam-time.ts';
import type { CaseParts } from './case-parts.ts';
import { agencyScope } from './roles.ts';

/** What somebody asks the list for; `q` is a code, a phone number or words. */
export interface ListAsked {
  readonly view: CaseView;
  readonly q?: string | undefined;
  readonly category?: string | undefined;
  readonly stage?: string | undefined;
  readonly commune?: string | undefined;
  readonly chosen?: readonly string[] | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** A view by its name; an unknown name is the open cases. */
export function viewOf(name: string | undefined): CaseView {
  return CASE_VIEWS.find((view) => view === name) ?? 'open';
}

/** The list as this person may see it. */
export function askList(staff: StaffMember, asked: ListAsked, parts: CaseParts): Promise<CasePage> {
  return listCases(parts.pool, queryFor(staff, asked, parts));
}

/** What is asked, within what this person may see. */
export function queryFor(
  staff: StaffMember,
  { q, ...asked }: ListAsked,
  parts: CaseParts,
): CaseQuery {
  return { ...asked, ...searched(q, parts), ...readerOf(staff, parts) };
}

/** How many of what is not done there are, as far as this person may see. */
export function askCounts(staff: StaffMember, parts: CaseParts): Promise<CaseCounts> {
  return countCases(parts.pool, readerOf(staff, parts));
}

/** Whoever asks, as the lists of the store know them. */
export function readerOf(staff: StaffMember, parts: CaseParts): CaseReader {
  const now = parts.now();
  return {
    scope: agencyScope(staff),
    login: staff.login,
    ownAgency: staff.agency ?? undefined,
    now,
    endOfToday: instantAt(addDays(civilDateOf(now), 1), '00:00'),
  };
}

/** A phone is looked for by its keyed hash alone. */
function searched(
  q: string | undefined,
  { personal }: CaseParts,
): { receipt?: string; words?: string; phoneHash?: Buffer } {
  const written = q?.trim() ?? '';
  if (written === '') return {};
  const receipt = readReceipt(written);
  if (receipt?.kind === 'receipt') return { receipt: receipt.code };
  const [phone] = findPhones(written);
  if (phone) return { phoneHash: personal.mark(phone.phone) };
  return /^PA-/iu.test(written) ? { receipt: written.toUpperCase() } : { words: foldText(written) };
}

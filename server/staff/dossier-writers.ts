import type { StaffMember } from '#adapters/postgres/staff.ts';
import type { DossierEntry } from '#console/dossier-protocol.ts';
import { STAFF_STATUS } from '#dossiers/staff-entry.ts';
import { may } from './may.ts';
import type { StaffParts } from './staff-parts.ts';

/** Whose dossiers somebody writes: their agency's alone, who has one. */
export function writesFor(
  { agencyName, rules }: Pick<StaffParts, 'agencyName' | 'rules'>,
  { agency }: Pick<StaffMember, 'agency'>,
): { readonly own: string | undefined; readonly known: readonly string[] } {
  return {
    own: agency === null ? undefined : agencyName(agency),
    known: rules.now().routing.agencies.map(({ name }) => name),
  };
}

/** What the desk's forms need; null for who only reads. */
export function entryOf(
  parts: Pick<StaffParts, 'agencyName' | 'rules'>,
  staff: Pick<StaffMember, 'role' | 'agency'>,
): DossierEntry | null {
  if (!may(staff, 'enter-dossiers')) return null;
  const { own = null, known } = writesFor(parts, staff);
  return { stages: Object.entries(STAFF_STATUS), agency: own, agencies: own === null ? known : [] };
}

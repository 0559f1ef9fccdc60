import type { StaffMember } from '#adapters/postgres/staff.ts';

export type Role = StaffMember['role'];

/** Whoever answers citizens. */
export const HANDLERS: readonly Role[] = ['agent', 'supervisor', 'administrator'];
export const LEADERS: readonly Role[] = ['supervisor', 'administrator'];
/** Also who watches over others; inspectors read every case, and answer none. */
export const WATCHERS: readonly Role[] = ['supervisor', 'inspector', 'administrator'];
/** Everybody who sees cases, conversations and files; knowledge editors do not. */
export const READERS: readonly Role[] = ['agent', 'supervisor', 'inspector', 'administrator'];

/**
 * The agencies whose cases somebody reaches: `undefined` for all. Who belongs to no agency works for the whole
 * office; inspectors do by their duty.
 */
export function agencyScope({
  role,
  agency,
}: Pick<StaffMember, 'role' | 'agency'>): string | undefined {
  return role === 'inspector' ? undefined : (agency ?? undefined);
}

/** Whether a case is within somebody's reach: their agency answers for it or works on it too. */
export function reaches(
  staff: Pick<StaffMember, 'role' | 'agency'>,
  one: { readonly agency: string; readonly also: readonly string[] },
): boolean {
  const scope = agencyScope(staff);
  return (
    READERS.includes(staff.role) &&
    (scope === undefined || one.agency === scope || one.also.includes(scope))
  );
}

/** Whether somebody's agency answers for a case, or they work for the whole office. */
export function leads(
  staff: Pick<StaffMember, 'role' | 'agency'>,
  { agency }: { readonly agency: string },
): boolean {
  const scope = agencyScope(staff);
  return scope === undefined || agency === scope;
}

/** Whether somebody reads what came to an account: one of no agency is everybody's. */
function readsAccount(
  staff: Pick<StaffMember, 'role' | 'agency'>,
  account: string | null,
): boolean {
  const scope = agencyScope(staff);
  return (
    READERS.includes(staff.role) && (scope === undefined || account === null || account === scope)
  );
}

/** Whether a citizen's file is within somebody's reach: by its case where it has one, else by its account. */
export function reachesFile(
  staff: Pick<StaffMember, 'role' | 'agency'>,
  file: {
    readonly case: { readonly agency: string; readonly also: readonly string[] } | null;
    readonly account: string | null;
  },
): boolean {
  return file.case ? reaches(staff, file.case) : readsAccount(staff, file.account);
}

import type { DeskCase } from '#adapters/postgres/cases/desk-case.ts';
import type { StaffMember } from '#adapters/postgres/staff.ts';
import { mayHappen } from '#cases/case-rules.ts';
import { STAGES } from '#cases/stages.ts';
import { ANSWERING_ACTS } from './answering-acts.ts';
import { ASSIGNING_ACT } from './assigning-act.ts';
import type { CaseAct } from './case-act.ts';
import { HANDLING_ACTS } from './handling-acts.ts';
import { JOINING_ACTS } from './joining-acts.ts';
import { OUTSIDE_ACTS } from './outside-acts.ts';
import { leads } from './roles.ts';
import { SEALING_ACTS } from './sealing-acts.ts';
import { TELLING_ACTS } from './telling-acts.ts';

/** Everything that staff can do to a case: pages, API and the table of rights are made from this list. */
export const CASE_ACTS: readonly CaseAct[] = [
  ...HANDLING_ACTS,
  ASSIGNING_ACT,
  ...ANSWERING_ACTS,
  ...TELLING_ACTS,
  ...JOINING_ACTS,
  ...OUTSIDE_ACTS,
  ...SEALING_ACTS,
];

/** What an agency does that works on a case beside the one that answers for it; sealing is everybody's duty. */
const HELPERS_ACTS: readonly string[] = ['note', 'reclassify'];

/** Whether this person may do the act to this case at all: by their role, and by whose case it is. */
export function mayAct({ name, roles }: CaseAct, one: DeskCase, staff: StaffMember): boolean {
  return roles.includes(staff.role) && (leads(staff, one) || HELPERS_ACTS.includes(name));
}

/** What this person may do to the case as it stands, in the order of the list. */
export function actsFor(one: DeskCase, staff: StaffMember): readonly CaseAct[] {
  const stage = STAGES.find((known) => known === one.stage) ?? 'closed';
  const possible = mayHappen({ stage, sealedAs: undefined });
  return CASE_ACTS.filter(
    (act) =>
      mayAct(act, one, staff) &&
      possible.includes(act.offeredFor) &&
      (act.fits?.(one, staff) ?? true),
  );
}

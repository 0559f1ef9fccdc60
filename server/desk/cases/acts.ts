import type { DeskCase } from '#adapters/postgres/cases/desk-case.ts';
import type { StaffMember } from '#adapters/postgres/staff.ts';
import { mayHappen } from '#cases/case-rules.ts';
import { STAGES } from '#cases/stages.ts';
import type { CaseAct } from './case-act.ts';
import { HANDLING_ACTS } from './handling-acts.ts';
import { JOINING_ACTS } from './joining-acts.ts';
import { OUTSIDE_ACTS } from './outside-acts.ts';
import { SEALING_ACTS } from './sealing-acts.ts';
import { TELLING_ACTS } from './telling-acts.ts';

/** Everything that staff can do to a case: pages, API and the table of rights are made from this list. */
export const CASE_ACTS: readonly CaseAct[] = [
  ...HANDLING_ACTS,
  ...TELLING_ACTS,
  ...JOINING_ACTS,
  ...OUTSIDE_ACTS,
  ...SEALING_ACTS,
];

/** What this person may do to the case as it stands, in the order of the list. */
export function actsFor(one: DeskCase, { role }: StaffMember): readonly CaseAct[] {
  const stage = STAGES.find((known) => known === one.stage) ?? 'closed';
  const possible = mayHappen({ stage, sealedAs: undefined });
  return CASE_ACTS.filter((act) => act.roles.includes(role) && possible.includes(act.offeredFor));
}

import { z } from 'zod';
import { audit } from '#adapters/postgres/audit.ts';
import { type DeskCase, findDeskCase } from '#adapters/postgres/cases/desk-case.ts';
import type { StaffMember } from '#adapters/postgres/staff.ts';
import { CASE_ACTS, mayAct } from './acts.ts';
import type { ActEnd } from './case-act.ts';
import type { CaseParts } from './case-parts.ts';
import { reaches } from './roles.ts';

/** The case, where this person reaches it: what belongs to another agency does not exist for them. */
export async function caseFor(
  staff: StaffMember,
  receipt: string,
  { pool }: CaseParts,
): Promise<DeskCase | undefined> {
  const found = await findDeskCase(pool, receipt);
  return found && reaches(staff, found) ? found : undefined;
}

/**
 * How an act that somebody asked for ended. `no-case` and `no-right` are the two doors before it. `unconfirmed`:
 * it would harm or cannot be undone, and nobody said that they want that; the message tells what would happen.
 */
export type Performed =
  | ActEnd
  | { readonly kind: 'no-case' | 'no-right' }
  | { readonly kind: 'unconfirmed'; readonly message: string };

const Confirmed = z.looseObject({ confirmed: z.literal(true) });

/** Does one act, as pages and API both do it: reach, right, confirmation, then the act itself. Throws `ZodError` on bad input. */
export async function performAct(
  staff: StaffMember,
  asked: {
    readonly receipt: string;
    readonly act: string;
    readonly version: number;
    readonly input: unknown;
  },
  parts: CaseParts,
): Promise<Performed> {
  const act = CASE_ACTS.find(({ name }) => name === asked.act);
  const one = await caseFor(staff, asked.receipt, parts);
  if (!act || !one) return { kind: 'no-case' };
  if (!mayAct(act, one, staff)) return refusedRight(staff, asked, parts);
  const { version, input } = asked;
  if (act.warning !== undefined && !Confirmed.safeParse(input).success)
    return { kind: 'unconfirmed', message: act.warning };
  return act.run(input, { one, version, staff, parts, at: parts.now() });
}

/** Trying what one may not is on record. */
async function refusedRight(
  { login }: StaffMember,
  { receipt, act }: { readonly receipt: string; readonly act: string },
  { pool }: CaseParts,
): Promise<Performed> {
  await audit(pool, { actor: login, act: 'case-act-refused', object: receipt, detail: { act } });
  return { kind: 'no-right' };
}

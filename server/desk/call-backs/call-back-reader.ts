import type { CallBackReader } from '#adapters/postgres/call-backs.ts';
import type { StaffMember } from '#adapters/postgres/staff.ts';
import { agencyScope, HANDLERS } from '../cases/roles.ts';
import { inspects } from '../sealed/sealed-acts.ts';

/** Who asked the inspection to call is seen by its role alone; everybody else is called by whoever answers citizens. */
export function callBackReader(staff: Pick<StaffMember, 'role' | 'agency'>): CallBackReader {
  return {
    inspects: inspects(staff),
    handles: HANDLERS.includes(staff.role),
    scope: agencyScope(staff) ?? null,
  };
}

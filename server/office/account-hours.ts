import { z } from 'zod';
import type { StaffedHours } from '#bot/needs.ts';

/** `never`: nobody of the staff answers on this account, so only a call-back is offered there (design.md 5). */
const Kept = z.object({ staffed: z.enum(['office-hours', 'never']).default('office-hours') });

export type Staffed = z.infer<typeof Kept>['staffed'];

/** What an account's row says; the office's own hours where it says nothing that is understood. */
export function staffedOf(kept: unknown): Staffed {
  return Kept.safeParse(kept).data?.staffed ?? 'office-hours';
}

/** When a person answers on each account, looked up again by `refresh`. */
export interface AccountHours {
  readonly of: (accountId: string) => StaffedHours;
  readonly refresh: () => Promise<void>;
}

/** `read` gives every account's kept hours. Until the first refresh every account has the office's hours. */
export function createAccountHours(
  office: StaffedHours,
  read: () => Promise<ReadonlyMap<string, unknown>>,
): AccountHours {
  const never: StaffedHours = { ...office, staffed: () => false };
  let kept: ReadonlyMap<string, unknown> = new Map();
  return {
    of: (accountId) => (staffedOf(kept.get(accountId)) === 'never' ? never : office),
    refresh: async () => {
      kept = await read();
    },
  };
}

import { z } from 'zod';
import type { StaffParts } from '../../staff/staff-parts.ts';

/** What every address of the case API works with. */
export type ApiParts = Pick<StaffParts, 'auth' | 'cases' | 'filesFolder'>;

/** Which case an address means. */
export const Receipt = z.object({ receipt: z.string().max(40) });

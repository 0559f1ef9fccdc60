import type { StaffParts } from '../../staff/staff-parts.ts';

/** What the desk's pages on knowledge work with. */
export type KnowledgeParts = Pick<
  StaffParts,
  'auth' | 'pool' | 'records' | 'knowledge' | 'today' | 'log'
>;

import type pg from 'pg';
import type { StaffParts } from '../../staff/staff-parts.ts';
import type { CaseParts } from '../cases/case-parts.ts';
import type { RuleNames } from './routing-words.ts';

/** What the pages of the offices need. */
export type AgencyParts = RuleNames &
  Pick<StaffParts, 'auth' | 'rules' | 'communes' | 'today'> & {
    readonly pool: pg.Pool;
    readonly now: () => Date;
    readonly cases: Pick<CaseParts, 'communes'>;
  };

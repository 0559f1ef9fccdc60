import type pg from 'pg';
import type { StaffAuth } from '#adapters/auth/staff-auth.ts';
import type { Records } from '#adapters/postgres/prisma-client.ts';
import type { StaffedHours } from '#bot/needs.ts';
import type { CommuneOf } from '#knowledge/import/commune-names.ts';
import type { WorkingDays } from '#language/working-days.ts';
import type { CaseParts } from '../desk/cases/case-parts.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Log } from '../log.ts';
import type { Accounts } from '../message-path/account.ts';
import type { NoticeParts } from '../notices/notice-parts.ts';
import type { OfficeRules, StoredRules } from '../office/office-rules.ts';
import type { ZaloDesk } from './zalo-desk.ts';

/** The office's rules as staff keep them. */
export interface KeptRules {
  /** Files and store together, as everything is decided by now. */
  readonly now: () => OfficeRules;
  /** What staff have written themselves. */
  readonly stored: () => StoredRules;
  readonly refresh: () => Promise<void>;
}

/** What the staff pages work with. */
export interface StaffParts {
  readonly pool: pg.Pool;
  readonly records: Records;
  /** Who is signed in. */
  readonly auth: StaffAuth;
  readonly accounts: Accounts;
  readonly knowledge: KnowledgeBase;
  readonly office: string;
  /** Where citizens' photos lie. */
  readonly filesFolder: string;
  readonly secureCookies: boolean;
  /** Hurries a bubble that was just written. */
  readonly deliver: (conversationId: string) => void;
  /** Lets a message that waits again be taken soon. */
  readonly ring: (conversationId: string) => void;
  /** Open chats look again: held or given back. */
  readonly announce: (conversationId: string) => void;
  readonly notices: NoticeParts;
  readonly cases: CaseParts;
  readonly rules: KeptRules;
  readonly agencyName: (id: string) => string;
  readonly categoryName: (id: string) => string;
  /** Communes as staff write them, and by name. */
  readonly communes: { readonly of: CommuneOf; readonly name: (code: string) => string };
  /** Which days the office works, for counting. */
  readonly calendar: WorkingDays;
  /** When a person answers on an account. */
  readonly hoursOf: (accountId: string) => StaffedHours;
  readonly now: () => Date;
  /** The ISO day in Vietnam. */
  readonly today: () => string;
  /** The Official Account, where one is configured. */
  readonly zalo: ZaloDesk | undefined;
  readonly log: Log;
}

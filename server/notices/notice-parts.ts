import type pg from 'pg';
import type { Mailer } from '#adapters/mail/mailer.ts';
import type { Seal } from '#adapters/postgres/seal.ts';
import type { QuietHours } from '#bot/notices/quiet-hours.ts';
import type { Log } from '../log.ts';
import type { Accounts } from '../message-path/account.ts';
import type { SendLimiter } from '../message-path/send-limiter.ts';

/** What telling citizens of changes needs. */
export interface NoticeParts {
  readonly pool: pg.Pool;
  readonly personal: Seal;
  readonly accounts: Accounts;
  readonly limiter: SendLimiter;
  /** Absent where the office has set no mail server. */
  readonly mailer: Mailer | undefined;
  readonly quiet: QuietHours;
  readonly office: string;
  /** Hurries bubbles that were just written. */
  readonly deliver: (conversationId: string) => void;
  readonly log: Log;
  readonly now: () => Date;
}

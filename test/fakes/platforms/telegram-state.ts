import type { Accepted } from './accepted.ts';
import type { Faults } from './faults.ts';
import type { SecretWebhookFault } from './secret-webhooks.ts';
import type { SendFault } from './send-faults.ts';

export type TelegramFault = SendFault | SecretWebhookFault | 'no-drafts';

/** An update as Telegram numbers it. */
export type TelegramUpdateBody = Readonly<Record<string, unknown>> & { readonly update_id: number };

/** What a citizen sees while an answer is being prepared. */
export interface TelegramSign {
  readonly chat: string;
  readonly sign: 'typing' | 'draft';
  readonly draft?: number | undefined;
  readonly thread?: string | undefined;
}

export interface TelegramState {
  readonly token: string;
  readonly now: () => number;
  readonly faults: Faults<TelegramFault>;
  readonly accepted: Accepted[];
  readonly blockedBy: Set<string>;
  /** Presses the office acknowledged. */
  readonly acknowledged: string[];
  /** Signs that an answer is coming, oldest first: drafts and typing. */
  readonly signs: TelegramSign[];
  /** Files a citizen sent, by id. */
  readonly files: Map<string, Uint8Array>;
  /** Updates nobody has fetched yet, where no webhook is set. */
  waiting: TelegramUpdateBody[];
  /** Called when an update starts to wait. */
  wake: () => void;
  webhook: { readonly url: string; readonly secretToken: string };
  /** What `getWebhookInfo` tells of the last failed call, at a time in seconds. */
  webhookError:
    | { readonly last_error_message: string; readonly last_error_date: number }
    | undefined;
  readonly nextId: (of: 'update' | 'message' | 'file') => number;
  /** A numeric chat id for any name; numbers stand for themselves. */
  readonly chatOf: (user: string) => number;
}

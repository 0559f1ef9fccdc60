import type { Accepted } from './accepted.ts';
import type { Faults } from './faults.ts';

/** What can go wrong when the office sends. */
export type TelegramSendFault =
  /** Taken, then the line is cut: the citizen sees it, the sender never hears so. */
  | 'drop-response-after-accepting'
  | 'drop-before-accepting'
  /** Taken, and never answered. */
  | 'silence'
  | '5xx'
  /** Taken, but a gateway answers 502. */
  | 'bad-gateway'
  | 'html'
  | 'rate-limit'
  | 'blocked'
  | 'rejected'
  | 'unauthorized';
export type TelegramWebhookFault = 'duplicate' | 'delay' | 'wrong-secret';
export type TelegramFault = TelegramSendFault | TelegramWebhookFault;

/** An update as Telegram numbers it. */
export type TelegramUpdateBody = Readonly<Record<string, unknown>> & { readonly update_id: number };

export interface TelegramState {
  readonly token: string;
  readonly now: () => number;
  readonly faults: Faults<TelegramFault>;
  readonly accepted: Accepted[];
  readonly blockedBy: Set<string>;
  /** Presses the office acknowledged. */
  readonly acknowledged: string[];
  /** Files a citizen sent, by id. */
  readonly files: Map<string, Uint8Array>;
  /** Updates nobody has fetched yet, where no webhook is set. */
  waiting: TelegramUpdateBody[];
  /** Called when an update starts to wait. */
  wake: () => void;
  webhook: { readonly url: string; readonly secretToken: string };
  readonly nextId: (of: 'update' | 'message' | 'file') => number;
  /** A numeric chat id for any name; numbers stand for themselves. */
  readonly chatOf: (user: string) => number;
}

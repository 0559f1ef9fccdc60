import type { Accepted } from './accepted.ts';
import type { Faults } from './faults.ts';
import type { SecretWebhookFault } from './secret-webhooks.ts';
import type { SendFault } from './send-faults.ts';

export type ZaloBotFault = SendFault | SecretWebhookFault;

export interface ZaloBotState {
  readonly token: string;
  readonly now: () => number;
  readonly faults: Faults<ZaloBotFault>;
  readonly accepted: Accepted[];
  readonly typing: string[];
  readonly blockedBy: Set<string>;
  /** Events nobody has fetched yet, where no webhook is set. */
  readonly waiting: Readonly<Record<string, unknown>>[];
  wake: () => void;
  webhook: { readonly url: string; readonly secretToken: string };
  readonly nextId: () => string;
}

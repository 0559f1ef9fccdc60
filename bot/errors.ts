import type { ChannelName } from './message.ts';

/** The request could not be proved to come from the platform. Carries no detail a caller could learn from. */
export class NotGenuine extends Error {
  override readonly name = 'NotGenuine';
  readonly channel: ChannelName;

  constructor(channel: ChannelName) {
    super(`request to the ${channel} webhook is not genuine`);
    this.channel = channel;
  }
}

/** How a delivery failed → what follows: try again later, never again, or nobody knows whether it arrived. */
const WHAT_FOLLOWS = {
  'rate-limited': 'retryable',
  'platform-down': 'retryable',
  'token-expired': 'retryable',
  'needs-operator': 'retryable',
  'window-closed': 'final',
  'blocked-by-citizen': 'final',
  rejected: 'final',
  'no-answer': 'unknown',
} as const;

export type DeliveryFailure = keyof typeof WHAT_FOLLOWS;

/** A bubble was not delivered, or nobody knows. `retryAfterMs` is the platform's own wish, where it has one. */
export class DeliveryFailed extends Error {
  override readonly name = 'DeliveryFailed';
  readonly channel: ChannelName;
  readonly reason: DeliveryFailure;
  readonly retryAfterMs: number | undefined;

  constructor(
    channel: ChannelName,
    reason: DeliveryFailure,
    options: ErrorOptions & { readonly retryAfterMs?: number | undefined } = {},
  ) {
    super(`${channel} did not deliver: ${reason}`, options);
    this.channel = channel;
    this.reason = reason;
    this.retryAfterMs = options.retryAfterMs;
  }

  get outcome(): 'retryable' | 'final' | 'unknown' {
    return WHAT_FOLLOWS[this.reason];
  }
}

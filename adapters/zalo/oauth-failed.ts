/**
 * A token pair was not had. `refused`: Zalo said no. `not-asked`: the endpoint was not reached, so nothing was
 * spent. `no-answer`: nobody knows, and a refresh token that was sent may be spent.
 */
export type WhyNoTokens = 'refused' | 'not-asked' | 'no-answer';

/** A token pair was not had. Its message holds neither tokens nor secrets. */
export class ZaloOAuthFailed extends Error {
  override readonly name = 'ZaloOAuthFailed';
  readonly why: WhyNoTokens;

  constructor(why: WhyNoTokens, message: string, options?: ErrorOptions) {
    super(message, options);
    this.why = why;
  }
}

/** Only a person can help: an administrator of the OA has to agree again, or paste a new pair. */
export class ZaloNeedsConsent extends Error {
  override readonly name = 'ZaloNeedsConsent';

  constructor() {
    super('the Zalo account has no working tokens: an administrator of the OA must agree again');
  }
}

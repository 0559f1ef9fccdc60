import type { TokenPair, ZaloOAuth } from './oauth.ts';
import { type PkcePair, pkceChallenge, pkcePair } from './pkce.ts';

/** An administrator is at Zalo's consent page. */
export interface ConsentAttempt {
  /** 256 random bits that come back with the consent. */
  readonly state: string;
  /** The PKCE verifier: a secret. */
  readonly verifier: string;
  /** Who began it. */
  readonly by: string;
  readonly openedAt: Date;
}

/** Where the one open attempt of an account rests, for whichever server gets the callback. */
export interface ConsentAttempts {
  /** An earlier attempt of the account is over. */
  readonly open: (attempt: ConsentAttempt) => Promise<void>;
  /** Takes the attempt away and gives it, once; with no state the open one, whatever its state. */
  readonly take: (state: string | undefined) => Promise<ConsentAttempt | undefined>;
}

/** Why a callback brings no tokens. Nothing was exchanged, and nothing stored. */
export type WhyNoConsent = 'no-attempt' | 'late' | 'another-oa' | 'no-code';

export class ConsentRefused extends Error {
  override readonly name = 'ConsentRefused';
  readonly why: WhyNoConsent;

  constructor(why: WhyNoConsent) {
    super(`the consent does not count: ${why}`);
    this.why = why;
  }
}

export interface ZaloConsentOptions {
  readonly oauth: Pick<ZaloOAuth, 'consentUrl' | 'exchange'>;
  readonly attempts: ConsentAttempts;
  readonly oaId: string;
  /** The callback address, to the letter as saved in Zalo's console. */
  readonly redirectUri: string;
  /**
   * A verifier whose challenge is saved in Zalo's console. Sources disagree whether the console wants one pair
   * for good or takes one per request [check]: where this is set it is used every time.
   */
  readonly fixedVerifier?: string | undefined;
  readonly now: () => Date;
  /** 32 fresh random bytes a call. */
  readonly random: () => Uint8Array;
}

/** What came to the callback address. */
export interface ConsentCallback {
  readonly code?: string | undefined;
  readonly oaId?: string | undefined;
  readonly state?: string | undefined;
}

export interface ZaloConsent {
  /** Opens an attempt and gives the address at which an administrator of the OA agrees. */
  readonly begin: (by: string) => Promise<string>;
  /**
   * Trades the consent for a token pair. The pair still has to be proved to be the OA's: the callback's own
   * `oa_id` is only what the browser says. @throws ConsentRefused, ZaloOAuthFailed
   */
  readonly finish: (
    callback: ConsentCallback,
  ) => Promise<{ readonly pair: TokenPair; readonly by: string }>;
}

/** A code lives ten minutes; an administrator may look for the password first. */
const ATTEMPT_MS = 15 * 60_000;

export function createZaloConsent(options: ZaloConsentOptions): ZaloConsent {
  const { oauth, attempts, oaId, redirectUri, fixedVerifier, now, random } = options;
  return {
    begin: async (by) => {
      const { verifier, challenge } = pairOf(fixedVerifier, random);
      const state = Buffer.from(random()).toString('base64url');
      await attempts.open({ state, verifier, by, openedAt: now() });
      return oauth.consentUrl({ redirectUri, challenge, state });
    },
    finish: async ({ code, oaId: agreed, state }) => {
      if (code === undefined || code === '') throw new ConsentRefused('no-code');
      if (agreed !== oaId) throw new ConsentRefused('another-oa');
      // Only a link that Zalo's console made knows no state, and it goes with the fixed verifier.
      const stateless = state === undefined || state === '';
      if (stateless && fixedVerifier === undefined) throw new ConsentRefused('no-attempt');
      const attempt = await attempts.take(stateless ? undefined : state);
      if (!attempt) throw new ConsentRefused('no-attempt');
      if (now().getTime() - attempt.openedAt.getTime() > ATTEMPT_MS)
        throw new ConsentRefused('late');
      return { pair: await oauth.exchange({ code, verifier: attempt.verifier }), by: attempt.by };
    },
  };
}

function pairOf(fixedVerifier: string | undefined, random: () => Uint8Array): PkcePair {
  if (fixedVerifier === undefined) return pkcePair(random());
  return { verifier: fixedVerifier, challenge: pkceChallenge(fixedVerifier) };
}

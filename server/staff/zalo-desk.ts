import type { ConsentCallback } from '#adapters/zalo/consent.ts';
import type { TokenStatus } from '#adapters/zalo/tokens.ts';

/** How the account shows choices and whether it signs that a message arrived. */
export interface ZaloSettings {
  readonly choiceForm: 'off' | 'v3-list' | 'v3-button' | 'v2-list';
  readonly notice: boolean;
}

/** What an administrator may see and do of the Official Account. No token ever comes out of here. */
export interface ZaloDesk {
  readonly oaId: string;
  /** The callback address as it must stand in Zalo's console; `undefined` without a public address. */
  readonly redirectUri: string | undefined;
  /** Opens an attempt and gives the consent page's address; missing without a public address. */
  readonly begin: ((by: string) => Promise<string>) | undefined;
  /** @throws ConsentRefused, ZaloOAuthFailed, AnotherOa, DeliveryFailed: nothing is kept then */
  readonly finish: (
    callback: ConsentCallback,
  ) => Promise<{ readonly name: string; readonly by: string }>;
  /** @throws AnotherOa, DeliveryFailed (nothing is kept); ZaloOAuthFailed, ZaloNeedsConsent (the access token is) */
  readonly paste: (pair: {
    readonly accessToken: string;
    readonly refreshToken: string;
  }) => Promise<{ readonly name: string }>;
  /** `undefined` before the first connection. */
  readonly status: () => Promise<TokenStatus | undefined>;
  readonly settings: () => Promise<ZaloSettings>;
  readonly change: (changes: Partial<ZaloSettings>) => Promise<void>;
}

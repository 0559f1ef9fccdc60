/** What is kept of one app's grant by one OA. Both tokens are secrets: encrypt them where they rest. */
export interface StoredTokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly accessExpiresAt: Date;
  /** Three months after the rotation; without one till then only a person can help. */
  readonly refreshExpiresAt: Date;
  /** When Zalo gave this pair. */
  readonly rotatedAt: Date;
  /** Grows with every pair, so that people and logs can tell them apart without seeing one. */
  readonly version: number;
  /**
   * - `ok`: the pair is the newest there is.
   * - `refreshing`: the refresh token was sent; who finds this under the lock finds an unanswered trade.
   * - `retrying`: it was sent a second time after such a find.
   * - `needs-consent`: spent or refused; only a person can help. The access token may work a little longer.
   */
  readonly state: 'ok' | 'refreshing' | 'retrying' | 'needs-consent';
}

/** Where the tokens of one app and OA rest, shared by every process of the deployment. */
export interface TokenStore {
  /** The newest committed tokens; `undefined` before the first consent. */
  readonly read: () => Promise<StoredTokens | undefined>;
  /**
   * Runs `work` while nobody else, in any process, runs theirs. The lock must outlast the token endpoint's
   * time limit (30 s) and be freed when its holder dies. `save` has committed when it resolves, whatever
   * happens to `work` or to the lock afterwards; `current` was read under the lock.
   */
  readonly withLock: <Result>(work: (held: HeldTokens) => Promise<Result>) => Promise<Result>;
}

export interface HeldTokens {
  readonly current: StoredTokens | undefined;
  readonly save: (tokens: StoredTokens) => Promise<void>;
}

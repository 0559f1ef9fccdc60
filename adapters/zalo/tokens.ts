import type { TokenPair, ZaloOAuth } from './oauth.ts';
import { ZaloNeedsConsent, ZaloOAuthFailed } from './oauth-failed.ts';
import type { HeldTokens, StoredTokens, TokenStore } from './token-store.ts';

/** Access tokens last 25 h; refreshed when this much is left, so about once in 20 h. */
const REFRESH_BEFORE_MS = 5 * 3_600_000;
/** Three months, says Zalo; 90 days are the shortest of them. */
const REFRESH_TOKEN_MS = 90 * 24 * 3_600_000;

export interface ZaloTokensOptions {
  readonly oauth: Pick<ZaloOAuth, 'refresh'>;
  readonly store: TokenStore;
  readonly now: () => Date;
  /** Called once when only a person can help any more. */
  readonly alert: (reason: 'needs-consent') => void;
}

/** The tokens of one OA: what a channel needs to speak, and what a job needs to keep them fresh. */
export interface ZaloTokens {
  /** The newest access token. @throws ZaloNeedsConsent before the first consent. */
  readonly accessToken: () => Promise<string>;
  /**
   * A newer token than the one Zalo refused: the stored one if somebody was faster, else a fresh one. However
   * many ask at once, in however many processes, Zalo is asked once. @throws ZaloNeedsConsent, ZaloOAuthFailed
   */
  readonly refreshed: (usedToken: string) => Promise<string>;
  /** Refreshes ahead of time; true where it did. Call it every hour or so. */
  readonly refreshIfDue: () => Promise<boolean>;
  /** An operator's last try with a token that went unanswered, before asking for consent again. */
  readonly tryAgain: () => Promise<void>;
  /** Keeps a pair from a consent, or pasted by hand, in place of whatever stands there. */
  readonly accept: (pair: TokenPair) => Promise<void>;
  /** How the grant stands, without its secrets; `undefined` before the first consent. */
  readonly status: () => Promise<TokenStatus | undefined>;
}

/** What a page or a metric may show. */
export type TokenStatus = Omit<StoredTokens, 'accessToken' | 'refreshToken'>;

/** Keeps one OA's rotating tokens so that no two workers spend the same refresh token. */
export function createZaloTokens(options: ZaloTokensOptions): ZaloTokens {
  const { store, now } = options;
  let known: StoredTokens | undefined;
  const renew = async (usedToken: string): Promise<string> => {
    known = undefined;
    known = await store.withLock((held) => newerThan(usedToken, held, options));
    return known.accessToken;
  };
  // All who ask in this process wait for one lock: each lock takes a connection of the store.
  const underWay = new Map<string, Promise<string>>();
  const refreshed = (usedToken: string): Promise<string> => {
    const work =
      underWay.get(usedToken) ?? renew(usedToken).finally(() => underWay.delete(usedToken));
    underWay.set(usedToken, work);
    return work;
  };
  return {
    accessToken: async () => {
      known ??= await store.read();
      if (!known) throw new ZaloNeedsConsent();
      return known.accessToken;
    },
    refreshed,
    refreshIfDue: async () => {
      const current = await store.read();
      if (!current || current.state === 'needs-consent') return false;
      const left = current.accessExpiresAt.getTime() - now().getTime();
      if (current.state === 'ok' && left > REFRESH_BEFORE_MS) return false;
      await refreshed(current.accessToken);
      return true;
    },
    tryAgain: async () => {
      known = await store.withLock((held) => {
        if (!held.current) throw new ZaloNeedsConsent();
        return trade(held.current, 'retrying', held, options);
      });
    },
    accept: async (pair) => {
      known = await store.withLock((held) => saved(pair, held, now()));
    },
    status: async () => {
      const kept = await store.read();
      if (!kept) return undefined;
      const { accessToken: _access, refreshToken: _refresh, ...status } = kept;
      return status;
    },
  };
}

async function newerThan(
  usedToken: string,
  held: HeldTokens,
  options: ZaloTokensOptions,
): Promise<StoredTokens> {
  const { current } = held;
  if (!current) throw new ZaloNeedsConsent();
  if (current.accessToken !== usedToken) return current;
  switch (current.state) {
    case 'ok':
      return trade(current, 'refreshing', held, options);
    case 'refreshing':
      return trade(current, 'retrying', held, options);
    case 'retrying':
      return giveUp(current, held, options);
    case 'needs-consent':
      throw new ZaloNeedsConsent();
  }
}

/**
 * The mark is committed before the token is sent: if this process dies in between, the next one sees that the
 * token may be spent, tries it once more, and then asks for a person instead of trying for ever.
 */
async function trade(
  current: StoredTokens,
  mark: StoredTokens['state'],
  held: HeldTokens,
  options: ZaloTokensOptions,
): Promise<StoredTokens> {
  await held.save({ ...current, state: mark });
  try {
    const pair = await options.oauth.refresh(current.refreshToken);
    return await saved(pair, held, options.now());
  } catch (error) {
    const why = error instanceof ZaloOAuthFailed ? error.why : undefined;
    if (why === 'not-asked') await held.save(current);
    if (why === 'refused') await giveUp(current, held, options);
    throw error;
  }
}

async function giveUp(
  current: StoredTokens,
  { save }: HeldTokens,
  { alert }: ZaloTokensOptions,
): Promise<never> {
  await save({ ...current, state: 'needs-consent' });
  alert('needs-consent');
  throw new ZaloNeedsConsent();
}

async function saved(
  pair: TokenPair,
  { current, save }: HeldTokens,
  now: Date,
): Promise<StoredTokens> {
  const { accessToken, refreshToken, lastsMs } = pair;
  const tokens: StoredTokens = {
    accessToken,
    refreshToken,
    accessExpiresAt: new Date(now.getTime() + lastsMs),
    refreshExpiresAt: new Date(now.getTime() + REFRESH_TOKEN_MS),
    rotatedAt: now,
    version: (current?.version ?? 0) + 1,
    state: 'ok',
  };
  await save(tokens);
  return tokens;
}

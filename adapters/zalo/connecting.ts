import { type AboutOa, aboutOa } from './about-oa.ts';
import { createZaloApi } from './api.ts';
import type { ZaloClientOptions } from './client.ts';
import type { TokenPair } from './oauth.ts';
import type { ZaloTokens } from './tokens.ts';

/** The pair belongs to another OA than the configured one; it was not kept. */
export class AnotherOa extends Error {
  override readonly name = 'AnotherOa';

  constructor() {
    super('the token pair belongs to another Official Account');
  }
}

/**
 * Asks Zalo whose pair it is and keeps it only where it is the configured OA's: nobody can bring in another OA
 * by a forged callback or a mistaken paste. @throws AnotherOa, DeliveryFailed (nothing is kept)
 */
export async function acceptIfOurs(
  pair: TokenPair,
  tokens: Pick<ZaloTokens, 'accept'>,
  options: Omit<ZaloClientOptions, 'accessToken' | 'refreshed'> & { readonly oaId: string },
): Promise<AboutOa> {
  const { appSecret, sendProof = true, oaId } = options;
  const call = createZaloApi({
    ...options,
    proofKey: sendProof ? appSecret : undefined,
    accessToken: async () => pair.accessToken,
    refreshed: async () => pair.accessToken,
  });
  const about = await aboutOa(call);
  if (about.oaId !== oaId) throw new AnotherOa();
  await tokens.accept(pair);
  return about;
}

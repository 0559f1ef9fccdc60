import { z } from 'zod';
import type { Outbound } from './outbound.ts';
import { RegisterFailed } from './register-failed.ts';

export interface ClientTokenOptions {
  /** The whole token address, such as `https://<sso>/auth/realms/digo/protocol/openid-connect/token`. */
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly ask: Outbound;
  readonly now: () => number;
}

/** An access token of the client credentials grant (RFC 6749, 4.4), kept until shortly before it ends. */
export interface ClientToken {
  readonly get: (signal: AbortSignal) => Promise<string>;
  /** The register did not take this one: the next `get` asks for another. */
  readonly refused: (token: string) => void;
}

const Answer = z.object({
  access_token: z.string().min(1),
  expires_in: z.coerce.number().positive().default(60),
});
/** A token that ends under way is refused: so long before its end it is not used any more. */
const MARGIN_MS = 20_000;

/** Several that ask at once wait for one request. */
export function createClientToken(options: ClientTokenOptions): ClientToken {
  let kept: { readonly token: string; readonly until: number } | undefined;
  let asking: Promise<string> | undefined;
  const renew = async (signal: AbortSignal): Promise<string> => {
    const { access_token: token, expires_in: seconds } = await askToken(options, signal);
    kept = { token, until: options.now() + Math.max(seconds * 1000 - MARGIN_MS, 1000) };
    return token;
  };
  return {
    get: async (signal) => {
      if (kept && kept.until > options.now()) return kept.token;
      asking ??= renew(signal).finally(() => {
        asking = undefined;
      });
      return asking;
    },
    refused: (token) => {
      if (kept?.token === token) kept = undefined;
    },
  };
}

async function askToken(
  { ask, tokenUrl, clientId, clientSecret }: ClientTokenOptions,
  signal: AbortSignal,
): Promise<z.infer<typeof Answer>> {
  const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
  const { status, json } = await ask(
    tokenUrl,
    {
      method: 'POST',
      headers: {
        authorization: `Basic ${basic}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: 'grant_type=client_credentials',
    },
    signal,
  );
  if (status !== 200) throw new RegisterFailed('refused', `token, HTTP ${status}`);
  const answer = Answer.safeParse(json);
  if (!answer.success) throw new RegisterFailed('unreadable', 'token');
  return answer.data;
}

import { audit } from '#adapters/postgres/audit.ts';
import type { StaffParts } from './staff-parts.ts';
import type { ZaloDesk, ZaloSettings } from './zalo-desk.ts';
import { whyNotConnected } from './zalo-failures.ts';

type ActParts = Pick<StaffParts, 'pool' | 'log'>;

/** Opens an attempt and gives the consent page's address; `undefined` without a public address. */
export async function beginConnecting(
  desk: ZaloDesk,
  actor: string,
  { pool }: ActParts,
): Promise<string | undefined> {
  const url = await desk.begin?.(actor);
  if (url !== undefined) await audit(pool, { actor, act: 'zalo-connect-begun', object: desk.oaId });
  return url;
}

/** Keeps a pair of tokens where Zalo says that it is this account's: the account's name, or why not. */
export async function pastePair(
  desk: ZaloDesk,
  pair: Parameters<ZaloDesk['paste']>[0],
  actor: string,
  { pool, log }: ActParts,
): Promise<{ readonly name: string } | { readonly wrong: string }> {
  const act = { actor, object: desk.oaId };
  try {
    const { name } = await desk.paste(pair);
    await audit(pool, { ...act, act: 'zalo-tokens-pasted' });
    return { name };
  } catch (error) {
    await audit(pool, { ...act, act: 'zalo-tokens-refused' });
    log.warn({ error, account: 'zalo' }, 'a pasted pair was not taken');
    return { wrong: whyNotConnected(error) };
  }
}

/** How choices are shown and whether a message's arrival is signed. */
export async function changeZaloSettings(
  desk: ZaloDesk,
  settings: ZaloSettings,
  actor: string,
  { pool }: ActParts,
): Promise<void> {
  await desk.change(settings);
  await audit(pool, {
    ...{ actor, act: 'zalo-settings-changed', object: desk.oaId },
    detail: { ...settings },
  });
}

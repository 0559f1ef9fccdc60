import { z } from 'zod';
import { DeliveryFailed } from '#bot/errors.ts';
import type { CallZalo } from './api.ts';

const HOUR = 3_600_000;
/** After the citizen's last interaction: free so long, then charged, then closed (documents, 2026-08). */
const FREE_MS = 48 * HOUR;
const OPEN_MS = 7 * 24 * HOUR;

/** What writing to a citizen costs now: nothing, about 55 đ, or it cannot be done at all (-230). */
export type ReplyWindow = 'free' | 'charged' | 'closed';

export function replyWindow(lastInteraction: Date, now: Date): ReplyWindow {
  const age = now.getTime() - lastInteraction.getTime();
  if (age <= FREE_MS) return 'free';
  return age <= OPEN_MS ? 'charged' : 'closed';
}

const Quota = z.object({ last_interaction: z.coerce.number() });
const Assets = z.array(
  z.object({
    quota_type: z.string(),
    total: z.coerce.number().catch(0),
    remain: z.coerce.number().catch(0),
    valid_through: z.string().optional().catch(undefined),
  }),
);

/** Messages the OA bought or was given, beyond the free answers. */
export interface ZaloAsset {
  readonly type: string;
  readonly total: number;
  readonly remain: number;
  readonly validThrough: string | undefined;
}

const PATH = '/v3.0/oa/quota/message';

/**
 * When the citizen last did something that counts: wrote, followed, called, pressed a menu. Zalo knows of more
 * than its webhooks tell. @throws DeliveryFailed
 */
export async function lastInteractionOf(call: CallZalo, user_id: string): Promise<Date> {
  const { last_interaction } = Quota.parse(
    await call({ method: 'POST', path: PATH, json: { user_id } }),
  );
  return new Date(last_interaction);
}

/** What is left of the OA's own packages. @throws DeliveryFailed */
export async function quotaOfOa(
  call: CallZalo,
  quota_type: 'sub_quota' | 'purchase_quota' | 'reward_quota',
): Promise<readonly ZaloAsset[]> {
  const json = { quota_owner: 'OA', product_type: 'cs', quota_type };
  const assets = Assets.parse(await call({ method: 'POST', path: PATH, json }));
  return assets.map(({ quota_type: type, valid_through, ...rest }) => ({
    type,
    validThrough: valid_through,
    ...rest,
  }));
}

export interface WindowWatch {
  /** When we last heard from the citizen; `undefined` where we never did. */
  readonly lastHeard: (userId: string) => Promise<Date | undefined>;
  /** When Zalo last did. */
  readonly lastInteraction: (userId: string) => Promise<Date>;
  readonly now: () => Date;
}

/** Citizens whose free time is remembered, so that a busy talk does not ask the store at every bubble. */
const REMEMBERED = 5_000;

/**
 * Makes the look before a message: silent and without a call while the citizen wrote within 48 h. Later Zalo is
 * asked, and a closed window is refused here, typed like Zalo's own refusal, so that the next way can be taken
 * without a lost call. Where the question fails the message is sent: Zalo decides.
 */
export function createWindowLook(watch: WindowWatch): (userId: string) => Promise<ReplyWindow> {
  const freeUntil = new Map<string, number>();
  return async (userId) => {
    const now = watch.now();
    if ((freeUntil.get(userId) ?? 0) >= now.getTime()) return 'free';
    const heard = await watch.lastHeard(userId).catch(() => undefined);
    if (heard === undefined) return 'free';
    if (replyWindow(heard, now) === 'free') {
      remember(freeUntil, userId, heard.getTime() + FREE_MS);
      return 'free';
    }
    const last = await watch.lastInteraction(userId).catch(() => undefined);
    return last === undefined ? 'charged' : replyWindow(last, now);
  };
}

function remember(map: Map<string, number>, key: string, value: number): void {
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > REMEMBERED && oldest !== undefined) map.delete(oldest);
}

/** The failure of a closed window, before or without asking Zalo. */
export function windowClosed(): DeliveryFailed {
  const cause = new Error('the citizen did nothing on Zalo for 7 days');
  return new DeliveryFailed('zalo', 'window-closed', { cause });
}

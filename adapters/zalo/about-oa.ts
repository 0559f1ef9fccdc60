import { z } from 'zod';
import type { ZaloCall } from './api.ts';

/** What Zalo says of the account behind the token: the desk's proof that the right OA is connected. */
export interface AboutOa {
  readonly oaId: string;
  readonly name: string;
  readonly verified: boolean;
  /** True for the type "government"; Zalo's own number is 4. */
  readonly government: boolean;
  /** The tier that is paid for, in Zalo's words. */
  readonly tier: string;
}

const Answer = z.object({
  oaid: z.union([z.string(), z.number()]).transform(String),
  name: z.string().catch(''),
  is_verified: z.boolean().catch(false),
  oa_type: z.coerce.number().catch(0),
  package_name: z.string().catch(''),
});

/** Asks who we are; also a cheap check that token, proof and API group work. @throws DeliveryFailed */
export async function aboutOa(call: (call: ZaloCall) => Promise<unknown>): Promise<AboutOa> {
  const data = await call({ method: 'GET', path: '/v2.0/oa/getoa', json: {} });
  const { oaid, name, is_verified, oa_type, package_name } = Answer.parse(data);
  return {
    oaId: oaid,
    name: name.normalize('NFC'),
    verified: is_verified,
    government: oa_type === 4,
    tier: package_name.normalize('NFC'),
  };
}

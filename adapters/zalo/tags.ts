import { z } from 'zod';
import type { CallZalo } from './api.ts';

/** Labels of the OA's chat tool, by which the office sorts its citizens there. */
export interface ZaloTags {
  /** Makes the tag where it is new. @throws DeliveryFailed */
  readonly add: (userId: string, tag: string) => Promise<void>;
  /** @throws DeliveryFailed */
  readonly takeOff: (userId: string, tag: string) => Promise<void>;
  /** Deletes the tag itself. @throws DeliveryFailed */
  readonly remove: (tag: string) => Promise<void>;
  /** @throws DeliveryFailed */
  readonly all: () => Promise<readonly string[]>;
}

const Names = z.array(z.string().transform((name) => name.normalize('NFC')));
const Digits = /^\d{1,25}$/u;

export function createZaloTags(call: CallZalo): ZaloTags {
  const change = async (path: string, userId: string, tag: string): Promise<void> => {
    await call({ method: 'POST', path: `/v2.0/oa/tag/${path}`, rawJson: body(userId, tag) });
  };
  return {
    add: (userId, tag) => change('tagfollower', userId, tag),
    takeOff: (userId, tag) => change('rmfollowerfromtag', userId, tag),
    remove: async (tag_name) => {
      await call({ method: 'POST', path: '/v2.0/oa/tag/rmtag', json: { tag_name } });
    },
    all: async () =>
      Names.parse(await call({ method: 'GET', path: '/v2.0/oa/tag/gettagsofoa', json: {} })),
  };
}

/** Zalo wants the id as a number, and no JavaScript number holds it: written as raw JSON. */
function body(userId: string, tag: string): string {
  if (!Digits.test(userId)) throw new Error('a Zalo user id is made of digits');
  return `{"user_id":${userId},"tag_name":${JSON.stringify(tag.normalize('NFC'))}}`;
}

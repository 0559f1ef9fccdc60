import { z } from 'zod';
import type { CallZalo } from './api.ts';

/** A citizen as Zalo shows them to the OA. All of it is what they say of themselves: never a proof. */
export interface ZaloUser {
  readonly userId: string;
  /** The same person's id for the app; another id space, not to be mixed with `userId`. */
  readonly userIdByApp: string | undefined;
  /** The id this office gave them, where it set one. */
  readonly externalId: string | undefined;
  readonly displayName: string;
  readonly follows: boolean;
  /** True for people under 18, of whom Zalo shows less. */
  readonly minor: boolean;
  /** A day, "dd/MM/yyyy" in Vietnam, as Zalo gives it. */
  readonly lastInteractionOn: string | undefined;
  readonly tags: readonly string[];
  /** What they typed into Zalo's own form. */
  readonly shared: {
    readonly name: string | undefined;
    readonly phone: string | undefined;
    readonly address: string | undefined;
  };
}

/** Zalo gives ids and phones now as text, now as a number. */
const Text = z.union([z.string(), z.number()]).transform(String);
const Words = Text.transform((text) => text.normalize('NFC'));
const optional = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);

const Detail = z.object({
  user_id: Text,
  user_id_by_app: optional(Text),
  user_external_id: optional(Text),
  display_name: Words.catch(''),
  is_sensitive: z.boolean().catch(false),
  user_is_follower: z.boolean().catch(false),
  user_last_interaction_date: optional(z.string()),
  tags_and_notes_info: z.object({ tag_names: z.array(Words).catch([]) }).catch({ tag_names: [] }),
  shared_info: z
    .object({ name: optional(Words), phone: optional(Text), address: optional(Words) })
    .catch({}),
});

const Listed = z.object({
  total: z.coerce.number().catch(0),
  users: z.array(z.object({ user_id: Text })),
});

/** Which citizens to list. Zalo lists no further than offset 9,951. */
export interface ListedUsers {
  readonly offset: number;
  /** At most 50. */
  readonly count: number;
  readonly tag?: string | undefined;
  readonly followersOnly?: boolean | undefined;
}

export interface ZaloUsers {
  /** @throws DeliveryFailed */
  readonly detail: (userId: string) => Promise<ZaloUser>;
  /** @throws DeliveryFailed */
  readonly list: (
    which: ListedUsers,
  ) => Promise<{ readonly total: number; readonly ids: readonly string[] }>;
  /** Lets Zalo forget what the OA noted of somebody: name, phone, address. @throws DeliveryFailed */
  readonly forget: (userId: string) => Promise<void>;
}

export function createZaloUsers(call: CallZalo): ZaloUsers {
  return {
    detail: async (user_id) => {
      const path = '/v3.0/oa/user/detail';
      return userOf(Detail.parse(await call({ method: 'GET', path, json: { user_id } })));
    },
    list: async ({ offset, count, tag, followersOnly }) => {
      const json = {
        offset,
        count,
        ...(tag !== undefined && { tag_name: tag }),
        ...(followersOnly !== undefined && { is_follower: followersOnly }),
      };
      const data = await call({ method: 'GET', path: '/v3.0/oa/user/getlist', json });
      const { total, users } = Listed.parse(data);
      return { total, ids: users.map(({ user_id }) => user_id) };
    },
    forget: async (user_id) => {
      await call({ method: 'POST', path: '/v2.0/oa/deletefollowerinfo', json: { user_id } });
    },
  };
}

function userOf(detail: z.infer<typeof Detail>): ZaloUser {
  const { name, phone, address } = detail.shared_info;
  return {
    userId: detail.user_id,
    userIdByApp: detail.user_id_by_app,
    externalId: detail.user_external_id,
    displayName: detail.display_name,
    follows: detail.user_is_follower,
    minor: detail.is_sensitive,
    lastInteractionOn: detail.user_last_interaction_date,
    tags: detail.tags_and_notes_info.tag_names,
    shared: { name, phone, address },
  };
}

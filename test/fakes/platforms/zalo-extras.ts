import type { Answer, Asked } from './local-server.ts';
import type { ZaloState } from './zalo-state.ts';

const MIB = 1024 * 1024;
const WEEK = 7 * 24 * 3_600_000;

/** Zalo refuses with HTTP 200 and a negative `error`. */
export function refusal(error: number, message: string): Answer & { readonly json: unknown } {
  return { json: { error, message } };
}

export function success(data: unknown): Answer & { readonly json: unknown } {
  return { json: { data, error: 0, message: 'Success' } };
}

type Answering = (asked: Asked, state: ZaloState) => Answer;

/** Files, people and tags: what the OA API has beside messages. */
export const ZALO_EXTRAS: Readonly<Record<string, Answering>> = {
  '/v2.0/oa/upload/image': upload('image', /\.(jpe?g|png)$/iu, MIB),
  '/v2.0/oa/upload/gif': upload('gif', /\.gif$/iu, 5 * MIB),
  '/v2.0/oa/upload/file': upload('file', /\.(pdf|docx?|csv)$/iu, 5 * MIB),
  '/v3.0/oa/user/detail': detail,
  '/v3.0/oa/user/getlist': listUsers,
  '/v2.0/oa/deletefollowerinfo': () => success({}),
  '/v2.0/oa/tag/tagfollower': (asked, state) =>
    changeTag(asked, ({ user, tag }) => tagged(state, tag).add(user)),
  '/v2.0/oa/tag/rmfollowerfromtag': (asked, state) =>
    changeTag(asked, ({ user, tag }) => tagged(state, tag).delete(user)),
  '/v2.0/oa/tag/rmtag': ({ body }, state) => {
    state.tags.delete((JSON.parse(body) as { tag_name: string }).tag_name);
    return success({});
  },
  '/v2.0/oa/tag/gettagsofoa': (_asked, state) => success([...state.tags.keys()]),
};

/** The multipart frame around one file is far under a kilobyte. */
function upload(kind: string, endings: RegExp, most: number): Answering {
  return ({ headers, body }, state) => {
    const isForm = headers['content-type']?.startsWith('multipart/form-data') ?? false;
    const name = /name="file"; filename="([^"]+)"/u.exec(body)?.[1] ?? '';
    if (!isForm || !endings.test(name)) return refusal(-201, 'file is invalid!');
    if (Number(headers['content-length']) > most + 1_024)
      return refusal(-210, 'file is over limit');
    const reference = `${kind}-${state.nextId()}`;
    state.uploads.set(reference, { kind, until: state.now() + WEEK });
    return success(kind === 'file' ? { token: reference } : { attachment_id: reference });
  };
}

function detail({ url }: Asked, state: ZaloState): Answer {
  const asked = JSON.parse(url.searchParams.get('data') ?? '{}') as { user_id?: string };
  const { user_id = '' } = asked;
  if (!state.lastInteraction.has(user_id)) return refusal(-201, 'user_id is invalid!');
  return success({
    user_id,
    user_id_by_app: `app-${user_id}`,
    display_name: 'Nguyễn Thị Mẫu'.normalize('NFD'),
    is_sensitive: false,
    user_is_follower: !state.blockedBy.has(user_id),
    user_last_interaction_date: '24/11/2026',
    tags_and_notes_info: {
      notes: [],
      tag_names: [...state.tags].flatMap(([tag, users]) => (users.has(user_id) ? [tag] : [])),
    },
    shared_info: { name: 'Nguyễn Thị Mẫu', phone: 84900000001, address: '' },
  });
}

function listUsers({ url }: Asked, state: ZaloState): Answer {
  const asked = JSON.parse(url.searchParams.get('data') ?? '{}') as {
    offset?: number;
    count?: number;
    tag_name?: string;
  };
  const { offset = 0, count = 50, tag_name } = asked;
  if (count > 50) return refusal(-210, 'count is over limit');
  const known = tag_name === undefined ? state.lastInteraction.keys() : tagged(state, tag_name);
  const all = [...known];
  const users = all.slice(offset, offset + count).map((user_id) => ({ user_id }));
  return success({ total: all.length, count: users.length, offset, users });
}

/** The id must stand without quotes, and is longer than a number can hold: read as text. */
function changeTag(
  { body }: Asked,
  change: (asked: { readonly user: string; readonly tag: string }) => void,
): Answer {
  const user = /"user_id":(\d+)[,}]/u.exec(body)?.[1];
  const { tag_name } = JSON.parse(body) as { tag_name?: string };
  if (user === undefined || !tag_name) return refusal(-201, 'user_id is invalid!');
  change({ user, tag: tag_name });
  return success({});
}

function tagged({ tags }: ZaloState, tag: string): Set<string> {
  const users = tags.get(tag) ?? new Set<string>();
  tags.set(tag, users);
  return users;
}

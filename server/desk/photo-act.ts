import { z } from 'zod';
import { audit } from '#adapters/postgres/audit.ts';
import type { TalkRecord } from '#adapters/postgres/desk-talks.ts';
import { STAFF_PHOTO } from '#bot/replies/staff.ts';
import { keepPhotoToSend } from '../files/staff-photos.ts';
import { showAsStaff } from '../staff/conversation-acts.ts';
import { refuse } from './for-desk.ts';
import { NOT_HELD, type TalkActs, type TalkParts } from './talk-parts.ts';

/** As much as phones make; base64 takes a third more. */
const MOST_BYTES = 10_000_000;
const BODY_LIMIT = 14_000_000;

const Photo = z.object({
  key: z.uuid(),
  data: z.base64().max(Math.ceil((MOST_BYTES * 4) / 3) + 4),
  caption: z.string().trim().max(900).default(''),
});

/** Whether the channel of a conversation shows photos: said at the desk before anybody picks one. */
export function canShowPhotos({ accountId }: TalkRecord, { accounts }: TalkParts): boolean {
  return accounts.byId(accountId)?.channel.can.photos === true;
}

/** A photo from the staff: drawn anew as a citizen's is, sent once for each key. */
export function photoAct(act: TalkActs, parts: TalkParts): void {
  act(
    'photo',
    async (talk, request, { staff }, reply) => {
      const { key, data, caption } = Photo.parse(request.body);
      if (talk.heldLogin !== staff.login) return refuse(reply, 409, 'not-held', NOT_HELD);
      if (!canShowPhotos(talk, parts))
        return refuse(reply, 422, 'no-photos', 'Kênh này không nhận hình. Anh/chị gửi bằng chữ.');
      const bytes = Buffer.from(data, 'base64');
      const id = await keepPhotoToSend(parts, { conversationId: talk.id, key, bytes });
      if (id === undefined)
        return refuse(reply, 422, 'no-photo', 'Tệp này không phải hình JPEG, PNG hay WebP.');
      await showAsStaff(talk.id, { id, caption: caption || STAFF_PHOTO, key }, staff, parts);
      await audit(parts.pool, {
        ...{ actor: staff.login, act: 'photo-sent', object: talk.id, detail: { photo: id } },
      });
      parts.pulse.touched(talk.id);
      return {};
    },
    BODY_LIMIT,
  );
}

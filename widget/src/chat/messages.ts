import type { ChatFile, MessageStored, SendMessage } from '../../protocol.ts';
import { withSaid, withStored } from '../chat-state.ts';
import type { Unsent } from '../keep.ts';
import { leave, type Parts, type Room } from './room.ts';

/** Longest message sent, in UTF-16 units; the composer stops there too. */
export const LONGEST_TEXT = 4_000;

/** Puts a message on the screen and into the line to the server. */
export function say(room: Room, { outbox }: Parts, one: Unsent): void {
  room.unsent.set(one.message.id, one);
  room.store.change((state) => withSaid(state, one.message, one.at));
  outbox.add(one.message);
}

/** Says what the citizen wrote or chose just now; kept until the server has it. */
export function write(room: Room, parts: Parts, content: SendMessage['content']): void {
  const one: Unsent = { message: { id: room.needs.newId(), content }, at: room.now() };
  room.keep().keepUnsent(one);
  say(room, parts, one);
}

/** Takes files in, and gives the content that names them; none without files. */
export function withFiles(
  room: Room,
  kind: ChatFile['kind'],
  blobs: readonly Blob[],
): SendMessage['content'] | undefined {
  const files = blobs.map((bytes) => {
    const id = room.needs.newId();
    room.files.add(id, bytes);
    return { id, kind };
  });
  return files.length > 0 ? { kind: 'attachment', files, caption: '' } : undefined;
}

/** Sends one again that had failed. */
export function retry(room: Room, { outbox }: Parts, id: string): void {
  const one = room.unsent.get(id);
  if (!one) return;
  room.onDelivery(id, 'sending');
  outbox.add(one.message);
}

/** The server has it: this tab and the others show so. */
export function noteStored(room: Room, { session, tabs }: Parts, stored: MessageStored): void {
  const one = leave(room, stored.id);
  const token = session.token();
  room.store.change((state) => withStored(state, stored));
  if (!one || !token || room.store.get().shared) return;
  tabs.tell({ kind: 'said', token, message: one.message, stored });
}

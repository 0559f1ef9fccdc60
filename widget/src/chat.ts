import type { ChatFile, SendMessage } from '../protocol.ts';
import { soundOf } from './api.ts';
import { begin, end, hear, network, open, share, stir, visible } from './chat/life.ts';
import { roomOutbox, roomStream } from './chat/lines.ts';
import { retry, withFiles, write } from './chat/messages.ts';
import { type ChatNeeds, createRoom, type Parts, type Room } from './chat/room.ts';
import type { ChatState } from './chat-state.ts';
import type { Keep } from './keep.ts';
import { createReceipts } from './receipts.ts';
import { createSession } from './session.ts';
import type { Store } from './store.ts';

/** One conversation on this page: what is on the screen, and what the citizen can do to it. */
export interface Chat {
  readonly store: Store<ChatState>;
  readonly keep: () => Keep;
  /** Opens the session if that has not been done; safe to call often. */
  readonly open: () => void;
  readonly send: (content: SendMessage['content']) => void;
  /** Sends photos or a voice as one message. */
  readonly sendFiles: (kind: ChatFile['kind'], files: readonly Blob[]) => void;
  readonly retry: (id: string) => void;
  /** A bubble read aloud by the server, where it has a voice. */
  readonly sound: (bubble: number) => Promise<Blob | undefined>;
  /** Ends the conversation and forgets it here and on the server. */
  readonly end: () => void;
  /** Ends it and goes on as a device that others use. */
  readonly share: () => void;
  /** The citizen is there: on a shared device the three minutes begin again. */
  readonly stir: () => void;
  readonly network: (online: boolean) => void;
  /** A hidden page stops listening after a minute and catches up when it is seen again. */
  readonly visible: (seen: boolean) => void;
  /** Whether the citizen has the conversation before their eyes. */
  readonly looking: (looks: boolean) => void;
}

/** Joins session, outbox, event stream and storage into one conversation. */
export function createChat(needs: ChatNeeds): Chat {
  const room = createRoom(needs);
  const parts: Parts = {
    session: createSession({
      ...needs,
      ...room,
      onReady: () => begin(room, parts),
      onWaiting: () => {
        for (const id of room.unsent.keys()) room.onDelivery(id, 'waiting');
      },
    }),
    outbox: roomOutbox(room, () => parts),
    stream: roomStream(room, () => parts),
    tabs: needs.joinTabs((news) => hear(room, parts, news)),
    receipts: createReceipts({ ...needs, ...room, token: () => parts.session.token() }),
  };
  return {
    store: room.store,
    keep: room.keep,
    open: () => open(room, parts),
    send: (content) => send(room, parts, content),
    sendFiles: (kind, files) => send(room, parts, withFiles(room, kind, files)),
    retry: (id) => retry(room, parts, id),
    sound: (bubble) => soundOf(needs.api, parts.session.token(), bubble),
    end: () => end(room, parts),
    share: () => share(room, parts),
    stir: () => stir(room, parts),
    network: (online) => network(room, parts, online),
    visible: (seen) => visible(room, parts, seen),
    looking: parts.receipts.looking,
  };
}

function send(room: Room, parts: Parts, content: SendMessage['content'] | undefined): void {
  if (!content) return;
  open(room, parts);
  write(room, parts, content);
  stir(room, parts);
}

import type { ChatFile, MessageStored, SendMessage, ServerEvent } from '../protocol.ts';
import { type Api, soundOf } from './api.ts';
import { createOwnFiles, type OwnFiles } from './bring-files.ts';
import {
  type ChatState,
  endedChat,
  freshChat,
  withDelivery,
  withEvents,
  withProgress,
  withSaid,
  withStored,
} from './chat-state.ts';
import { createEventStream, type EventStream } from './event-stream.ts';
import { type IdleWatch, idleLabel, watchIdle } from './idle-watch.ts';
import { KEEP_NOTHING, type Keep, type Unsent } from './keep.ts';
import { afterAttempt, afterNetwork, GOOD_LINE, type LineHealth, lineOf } from './line-health.ts';
import { createOutbox, type Outbox, type UnsentState } from './outbox.ts';
import { createReceipts, type Receipts } from './receipts.ts';
import { createSession, type SessionKeeper } from './session.ts';
import { createStore, type Store } from './store.ts';
import type { TabNews, Tabs } from './tabs.ts';
import type { Timers } from './timers.ts';

export interface ChatNeeds {
  readonly api: Api;
  readonly office: string;
  readonly shared: boolean;
  /** What the citizen's own device remembers; not touched on a shared one. */
  readonly device: Keep;
  readonly joinTabs: (onNews: (news: TabNews) => void) => Tabs;
  readonly oneTabAtATime: <T>(task: () => Promise<T>) => Promise<T>;
  readonly timers: Timers;
  readonly chance: () => number;
  readonly newId: () => string;
}

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

/** Longest message sent, in UTF-16 units; the composer stops there too. */
export const LONGEST_TEXT = 4_000;

const LISTEN_WHILE_HIDDEN_MS = 60_000;
/** The server says every five seconds that it still writes. */
const WRITES_FOR_MS = 8_000;

/** What the parts of a conversation share; set up once by {@link createChat}. */
interface Room {
  readonly needs: ChatNeeds;
  readonly store: Store<ChatState>;
  readonly unsent: Map<string, Unsent>;
  readonly keep: () => Keep;
  readonly now: () => string;
  readonly onLine: (good: boolean) => void;
  readonly onDelivery: (id: string, delivery: UnsentState) => void;
  readonly files: OwnFiles;
  health: LineHealth;
  idle: IdleWatch | undefined;
  callOffPause: () => void;
  callOffWriting: () => void;
}

interface Parts {
  readonly session: SessionKeeper;
  readonly outbox: Outbox;
  readonly stream: EventStream;
  readonly tabs: Tabs;
  readonly receipts: Receipts;
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
    sendFiles: (kind, files) => sendFiles(room, parts, kind, files),
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

function createRoom(needs: ChatNeeds): Room {
  const store = createStore<ChatState>(freshChat(needs.office, needs.shared));
  const keep = (): Keep => (store.get().shared ? KEEP_NOTHING : needs.device);
  const room: Room = {
    needs,
    store,
    files: createOwnFiles(needs.api, keep),
    unsent: new Map(),
    keep,
    now: () => new Date(needs.timers.now()).toISOString(),
    onLine: (good) => setHealth(room, afterAttempt(room.health, good, needs.timers.now())),
    onDelivery: (id, delivery) => {
      if (delivery === 'refused') leave(room, id);
      store.change((state) => withDelivery(state, id, delivery));
    },
    health: GOOD_LINE,
    idle: undefined,
    callOffPause: () => undefined,
    callOffWriting: () => undefined,
  };
  return room;
}

function setHealth(room: Room, health: LineHealth): void {
  room.health = health;
  const line = lineOf(health);
  room.store.change((state) => (state.line === line ? state : { ...state, line }));
}

function roomOutbox(room: Room, parts: () => Parts): Outbox {
  const { api, timers, chance } = room.needs;
  return createOutbox({
    timers,
    chance,
    send: async (message) => {
      const token = parts().session.token();
      if (!token) return { kind: 'stranger' };
      const onPart = (part: number): void =>
        room.store.change((state) => withProgress(state, message.id, part));
      const brought = await room.files.bring(token, message, onPart);
      return brought.kind === 'done' ? api.send(token, message) : brought;
    },
    onState: room.onDelivery,
    onStored: (stored) => noteStored(room, parts(), stored),
    onLine: room.onLine,
    // Without a token the session is being opened, and wakes the outbox itself.
    onStranger: () => {
      if (parts().session.token()) lost(room, parts());
    },
  });
}

function roomStream(room: Room, parts: () => Parts): EventStream {
  const { api, timers, chance } = room.needs;
  return createEventStream({
    timers,
    chance,
    open: async (signal) => {
      const token = parts().session.token();
      if (!token) return { kind: 'stranger' };
      return api.events(token, room.store.get().lastEventId, signal);
    },
    onEvents: (events) => take(room, events),
    onLine: room.onLine,
    onStranger: () => {
      if (parts().session.token()) lost(room, parts());
    },
  });
}

function take(room: Room, events: readonly ServerEvent[]): void {
  room.store.change((state) => withEvents(state, events));
  if (!room.store.get().writing) return;
  room.callOffWriting();
  room.callOffWriting = room.needs.timers.after(WRITES_FOR_MS, () =>
    room.store.change((state) => (state.writing ? { ...state, writing: false } : state)),
  );
}

/** The session is open: what waits goes now, also what another tab wrote meanwhile. */
function begin(room: Room, parts: Parts): void {
  for (const one of room.keep().unsent()) say(room, parts, one);
  parts.outbox.wake();
  parts.stream.start();
}

function say(room: Room, { outbox }: Parts, one: Unsent): void {
  room.unsent.set(one.message.id, one);
  room.store.change((state) => withSaid(state, one.message, one.at));
  outbox.add(one.message);
}

function send(room: Room, parts: Parts, content: SendMessage['content']): void {
  open(room, parts);
  const one: Unsent = { message: { id: room.needs.newId(), content }, at: room.now() };
  room.keep().keepUnsent(one);
  say(room, parts, one);
  stir(room, parts);
}

function sendFiles(room: Room, parts: Parts, kind: ChatFile['kind'], blobs: readonly Blob[]): void {
  const files = blobs.map((bytes) => {
    const id = room.needs.newId();
    room.files.add(id, bytes);
    return { id, kind };
  });
  if (files.length > 0) send(room, parts, { kind: 'attachment', files, caption: '' });
}

/** A message that waits no longer: stored, or never to be. */
function leave(room: Room, id: string): Unsent | undefined {
  const one = room.unsent.get(id);
  room.unsent.delete(id);
  room.keep().dropUnsent(id);
  if (one) room.files.drop(one.message);
  return one;
}

function retry(room: Room, { outbox }: Parts, id: string): void {
  const one = room.unsent.get(id);
  if (!one) return;
  room.onDelivery(id, 'sending');
  outbox.add(one.message);
}

function noteStored(room: Room, { session, tabs }: Parts, stored: MessageStored): void {
  const one = leave(room, stored.id);
  const token = session.token();
  room.store.change((state) => withStored(state, stored));
  if (!one || !token || room.store.get().shared) return;
  tabs.tell({ kind: 'said', token, message: one.message, stored });
}

function hear(room: Room, parts: Parts, news: TabNews): void {
  if (news.token !== parts.session.token()) return;
  if (news.kind === 'ended') {
    finish(room, parts);
    return;
  }
  const { message, stored } = news;
  room.store.change((state) => withStored(withSaid(state, message, stored.at), stored));
}

function open(room: Room, parts: Parts): void {
  const { store } = room;
  if (store.get().phase === 'ended') {
    store.change((state) => ({ ...freshChat(state.office, state.shared), line: state.line }));
  }
  if (store.get().phase !== 'new') return;
  parts.session.open();
  // What an earlier visit could not send is seen to wait, also while the office does not answer.
  for (const one of room.keep().unsent()) say(room, parts, one);
}

/** The token is not known any more. On a shared device that is the end; elsewhere a new session goes on. */
function lost(room: Room, parts: Parts): void {
  parts.stream.stop();
  if (room.store.get().shared) finish(room, parts);
  else parts.session.renew();
}

function end(room: Room, parts: Parts): void {
  const token = parts.session.token();
  if (token) {
    void room.needs.api.end(token);
    if (!room.store.get().shared) parts.tabs.tell({ kind: 'ended', token });
  }
  finish(room, parts);
}

/** Leaves nothing of the conversation on this page. */
function finish(room: Room, { session, stream, outbox, receipts }: Parts): void {
  session.drop();
  receipts.stop();
  room.files.clear();
  stream.stop();
  outbox.clear();
  room.unsent.clear();
  room.idle?.stop();
  room.idle = undefined;
  room.keep().forget();
  room.store.change((state) => endedChat(state, room.now()));
}

function share(room: Room, parts: Parts): void {
  end(room, parts);
  room.store.change((state) => ({ ...freshChat(state.office, true), line: state.line }));
  open(room, parts);
  stir(room, parts);
}

function stir(room: Room, parts: Parts): void {
  const { shared, phase } = room.store.get();
  if (!shared || phase === 'ended') return;
  if (room.idle) room.idle.stir();
  else {
    const onEnd = (): void => end(room, parts);
    room.idle = watchIdle(room.needs.timers, (leftMs) => showIdle(room, leftMs), onEnd);
  }
}

function showIdle({ store }: Room, leftMs: number): void {
  const idle = { label: idleLabel(leftMs), soon: leftMs <= 60_000 };
  store.change((state) => (state.idle?.label === idle.label ? state : { ...state, idle }));
}

function network(room: Room, { session, outbox, stream }: Parts, online: boolean): void {
  setHealth(room, afterNetwork(online));
  if (!online) return;
  session.nudge();
  outbox.wake();
  stream.nudge();
}

function visible(room: Room, { session, stream }: Parts, seen: boolean): void {
  room.callOffPause();
  if (!seen) {
    room.callOffPause = room.needs.timers.after(LISTEN_WHILE_HIDDEN_MS, stream.stop);
  } else if (session.token()) stream.start();
}

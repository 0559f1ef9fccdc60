import type { Api } from '../api.ts';
import { createOwnFiles, type OwnFiles } from '../bring-files.ts';
import { type ChatState, freshChat, withDelivery } from '../chat-state.ts';
import type { EventStream } from '../event-stream.ts';
import type { IdleWatch } from '../idle-watch.ts';
import { KEEP_NOTHING, type Keep, type Unsent } from '../keep.ts';
import { afterAttempt, GOOD_LINE, type LineHealth, lineOf } from '../line-health.ts';
import type { Outbox, UnsentState } from '../outbox.ts';
import type { Receipts } from '../receipts.ts';
import type { SessionKeeper } from '../session.ts';
import { createStore, type Store } from '../store.ts';
import type { TabNews, Tabs } from '../tabs.ts';
import type { Timers } from '../timers.ts';

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

/** What the parts of a conversation share; set up once for each. */
export interface Room {
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

/** What does the work: each knows the others only through the room. */
export interface Parts {
  readonly session: SessionKeeper;
  readonly outbox: Outbox;
  readonly stream: EventStream;
  readonly tabs: Tabs;
  readonly receipts: Receipts;
}

/** An empty room for one conversation. */
export function createRoom(needs: ChatNeeds): Room {
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

/** Notes how the line stands, and shows it where that has changed. */
export function setHealth(room: Room, health: LineHealth): void {
  room.health = health;
  const line = lineOf(health);
  room.store.change((state) => (state.line === line ? state : { ...state, line }));
}

/** A message that waits no longer: stored, or never to be. */
export function leave(room: Room, id: string): Unsent | undefined {
  const one = room.unsent.get(id);
  room.unsent.delete(id);
  room.keep().dropUnsent(id);
  if (one) room.files.drop(one.message);
  return one;
}

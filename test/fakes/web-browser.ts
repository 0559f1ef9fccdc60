import { createApi } from '#widget/src/api.ts';
import { type Chat, createChat } from '#widget/src/chat.ts';
import { type Drawer, keepOnDevice } from '#widget/src/keep.ts';
import type { FileDrawer } from '#widget/src/keep-files.ts';
import type { TabNews, Tabs } from '#widget/src/tabs.ts';
import type { Timers } from '#widget/src/timers.ts';
import { bubble, createFakeOffice, type FakeOffice } from './web-office.ts';

interface Clock extends Timers {
  /** Lets what is under way happen, then moves on by `ms`, second by second. */
  readonly pass: (ms: number) => Promise<void>;
}

/** A clock that stands until it is moved. */
function createClock(): Clock {
  let now = Date.parse('2026-08-26T02:14:00Z');
  let tasks: readonly { readonly at: number; readonly task: () => void }[] = [];
  const settle = () => new Promise<void>((done) => setImmediate(done));
  const step = async (): Promise<void> => {
    const due = tasks.filter(({ at }) => at <= now);
    tasks = tasks.filter((one) => !due.includes(one));
    for (const { task } of due) task();
    for (let turn = 0; turn < 4; turn += 1) await settle();
  };
  return {
    now: () => now,
    after: (ms, task) => {
      const one = { at: now + ms, task };
      tasks = [...tasks, one];
      return () => {
        tasks = tasks.filter((other) => other !== one);
      };
    },
    pass: async (ms) => {
      await step();
      for (const end = now + ms; now < end; ) {
        now = Math.min(end, now + 1_000);
        await step();
      }
    },
  };
}

interface Shelf extends Drawer {
  readonly touched: () => number;
  readonly size: () => number;
}

function createShelf(): Shelf {
  const things = new Map<string, string>();
  let touched = 0;
  const touch = <T>(value: T): T => {
    touched += 1;
    return value;
  };
  return {
    getItem: (key) => touch(things.get(key) ?? null),
    setItem: (key, value) => touch(things.set(key, value)),
    removeItem: (key) => touch(things.delete(key)),
    touched: () => touched,
    size: () => things.size,
  };
}

function createFileShelf(): FileDrawer {
  const things = new Map<string, Blob>();
  return {
    get: async (id) => things.get(id),
    put: async (id, file) => void things.set(id, file),
    remove: async (id) => void things.delete(id),
    clear: async () => things.clear(),
  };
}

/** One browser of one citizen, before an office that answers "Dạ: …". */
export interface FakeBrowser {
  readonly office: FakeOffice;
  readonly clock: Clock;
  readonly shelf: Shelf;
  readonly openTab: () => Chat;
}

/** A browser with an office of its own; `shared`: every tab is in shared-device mode. */
export function createFakeBrowser(shared = false): FakeBrowser {
  const clock = createClock();
  const office = createFakeOffice(
    ({ content }) => [bubble(content.kind === 'text' ? `Dạ: ${content.text}` : 'Dạ')],
    () => new Date(clock.now()).toISOString(),
  );
  const shelf = createShelf();
  const files = createFileShelf();
  const listeners: ((news: TabNews) => void)[] = [];
  const joinTabs = (onNews: (news: TabNews) => void): Tabs => {
    listeners.push(onNews);
    return {
      tell: (news) => {
        for (const other of listeners) if (other !== onNews) other(news);
      },
    };
  };
  let ids = 0;
  const openTab = (): Chat => {
    const api = createApi('', office.fetch, office.upload);
    const device = keepOnDevice(shelf, createShelf(), files);
    const newId = () => `m${++ids}`;
    const oneTabAtATime = <T>(task: () => Promise<T>) => task();
    const own = { api, device, newId, joinTabs, oneTabAtATime };
    const chat = createChat({ ...own, office: '', shared, timers: clock, chance: () => 1 });
    chat.open();
    return chat;
  };
  return { office, clock, shelf, openTab };
}

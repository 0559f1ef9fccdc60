import type { SendMessage } from '../protocol.ts';
import { jsonOf } from './json-of.ts';
import type { FileDrawer } from './keep-files.ts';

/** A message that the server has not confirmed, with the ISO instant at which it was written. */
export interface Unsent {
  readonly message: SendMessage;
  readonly at: string;
}

/** How the citizen wants the frame: large type, the language, and that this device is theirs. */
export type Wish = 'large' | 'language' | 'own';

/** What is remembered between visits. On a shared device nothing is, and the browser's storage is not touched. */
export interface Keep {
  readonly token: () => string | undefined;
  readonly keepToken: (token: string) => void;
  readonly unsent: () => readonly Unsent[];
  readonly keepUnsent: (unsent: Unsent) => void;
  readonly dropUnsent: (id: string) => void;
  readonly file: (id: string) => Promise<Blob | undefined>;
  readonly keepFile: (id: string, file: Blob) => Promise<void>;
  readonly dropFile: (id: string) => Promise<void>;
  readonly draft: () => string;
  readonly keepDraft: (text: string) => void;
  /** What is ticked in the lists of papers. */
  readonly ticks: () => readonly string[];
  readonly keepTicks: (ticks: readonly string[]) => void;
  /** False where the browser lets nothing be kept. */
  readonly lasts: () => boolean;
  readonly wish: (name: Wish) => string;
  /** An empty value takes the wish back. */
  readonly keepWish: (name: Wish, value: string) => void;
  /** Forgets all but how the frame is to look: large type and language. */
  readonly forget: () => void;
}

/** The part of the browser's storage that is used. */
export interface Drawer {
  readonly getItem: (key: string) => string | null;
  readonly setItem: (key: string, value: string) => void;
  readonly removeItem: (key: string) => void;
}

const TOKEN = 'mot-cua.token';
const UNSENT = 'mot-cua.unsent';
const DRAFT = 'mot-cua.draft';
const PROBE = 'mot-cua.probe';
const TICKS = 'mot-cua.ticks';
const wishKey = (name: Wish): string => `mot-cua.${name}`;

/** Keeps on the citizen's own device: `lasting` and `files` for all tabs, `tab` for the draft of this one. */
export function keepOnDevice(lasting: Drawer, tab: Drawer, files: FileDrawer): Keep {
  const unsent = (): readonly Unsent[] => readList<Unsent>(quiet(() => lasting.getItem(UNSENT)));
  const write = (list: readonly Unsent[]): void =>
    void put(lasting, UNSENT, list.length === 0 ? '' : jsonOf(list));
  return {
    token: () => quiet(() => lasting.getItem(TOKEN)) ?? undefined,
    keepToken: (token) => void put(lasting, TOKEN, token),
    unsent,
    keepUnsent: (one) =>
      write([...unsent().filter(({ message }) => message.id !== one.message.id), one]),
    dropUnsent: (id) => write(unsent().filter(({ message }) => message.id !== id)),
    file: files.get,
    keepFile: files.put,
    dropFile: files.remove,
    draft: () => quiet(() => tab.getItem(DRAFT)) ?? '',
    keepDraft: (text) => void put(tab, DRAFT, text),
    ticks: () => readList<string>(quiet(() => lasting.getItem(TICKS))),
    keepTicks: (ticks) => void put(lasting, TICKS, ticks.length === 0 ? '' : jsonOf(ticks)),
    lasts: () => put(lasting, PROBE, 'x') && put(lasting, PROBE, ''),
    wish: (name) => quiet(() => lasting.getItem(wishKey(name))) ?? '',
    keepWish: (name, value) => void put(lasting, wishKey(name), value),
    forget: () => {
      for (const key of [TOKEN, UNSENT, TICKS, wishKey('own')]) put(lasting, key, '');
      put(tab, DRAFT, '');
      void files.clear();
    },
  };
}

/** Keeps nothing: for devices that others use. */
export const KEEP_NOTHING: Keep = {
  token: () => undefined,
  keepToken: () => undefined,
  unsent: () => [],
  keepUnsent: () => undefined,
  dropUnsent: () => undefined,
  file: async () => undefined,
  keepFile: async () => undefined,
  dropFile: async () => undefined,
  draft: () => '',
  keepDraft: () => undefined,
  ticks: () => [],
  keepTicks: () => undefined,
  lasts: () => false,
  wish: () => '',
  keepWish: () => undefined,
  forget: () => undefined,
};

/** An empty value takes the key away; false where the browser does not let us. */
function put(drawer: Drawer, key: string, value: string): boolean {
  const done = quiet(() => {
    if (value === '') drawer.removeItem(key);
    else drawer.setItem(key, value);
    return true;
  });
  return done === true;
}

/** Storage may be switched off or full: the chat works without it. */
function quiet<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}

function readList<T>(text: string | null | undefined): readonly T[] {
  const list = quiet(() => JSON.parse(text ?? '[]') as unknown);
  return Array.isArray(list) ? (list as readonly T[]) : [];
}

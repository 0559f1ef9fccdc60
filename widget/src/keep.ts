import type { SendMessage } from '../protocol.ts';
import type { FileDrawer } from './keep-files.ts';

/** A message that the server has not confirmed, with the ISO instant at which it was written. */
export interface Unsent {
  readonly message: SendMessage;
  readonly at: string;
}

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
  readonly largeType: () => boolean;
  readonly keepLargeType: (on: boolean) => void;
  /** Forgets token, unsent messages and draft. */
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
const LARGE = 'mot-cua.large';

/** Keeps on the citizen's own device: `lasting` and `files` for all tabs, `tab` for the draft of this one. */
export function keepOnDevice(lasting: Drawer, tab: Drawer, files: FileDrawer): Keep {
  const unsent = (): readonly Unsent[] => readList(quiet(() => lasting.getItem(UNSENT)));
  const write = (list: readonly Unsent[]): void =>
    put(lasting, UNSENT, list.length === 0 ? '' : JSON.stringify(list));
  return {
    token: () => quiet(() => lasting.getItem(TOKEN)) ?? undefined,
    keepToken: (token) => put(lasting, TOKEN, token),
    unsent,
    keepUnsent: (one) =>
      write([...unsent().filter(({ message }) => message.id !== one.message.id), one]),
    dropUnsent: (id) => write(unsent().filter(({ message }) => message.id !== id)),
    file: files.get,
    keepFile: files.put,
    dropFile: files.remove,
    draft: () => quiet(() => tab.getItem(DRAFT)) ?? '',
    keepDraft: (text) => put(tab, DRAFT, text),
    largeType: () => quiet(() => lasting.getItem(LARGE)) === 'on',
    keepLargeType: (on) => put(lasting, LARGE, on ? 'on' : ''),
    forget: () => {
      for (const key of [TOKEN, UNSENT]) put(lasting, key, '');
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
  largeType: () => false,
  keepLargeType: () => undefined,
  forget: () => undefined,
};

/** An empty value takes the key away. */
function put(drawer: Drawer, key: string, value: string): void {
  quiet(() => (value === '' ? drawer.removeItem(key) : drawer.setItem(key, value)));
}

/** Storage may be switched off or full: the chat works without it. */
function quiet<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}

function readList(text: string | null | undefined): readonly Unsent[] {
  const list = quiet(() => JSON.parse(text ?? '[]') as unknown);
  return Array.isArray(list) ? (list as readonly Unsent[]) : [];
}

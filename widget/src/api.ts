import type {
  ChatFile,
  History,
  MessageStored,
  OpenSession,
  Receipt,
  SendMessage,
  Session,
} from '../protocol.ts';
import { jsonOf } from './json-of.ts';

/**
 * What became of a request. `stranger`: the token is not known (any more). `refused`: asking again
 * changes nothing. `again`: the line or the server failed; `afterMs` is the server's own wish.
 */
export type Answer<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'stranger' }
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'again'; readonly afterMs?: number | undefined };

/** The browser's own, called without a receiver. */
export type Fetch = (url: string, how: RequestInit) => Promise<Response>;

/** Puts `bytes` at `url` and tells how much has gone, 0..1; `undefined` where no answer came. */
export type Upload = (
  url: string,
  headers: Readonly<Record<string, string>>,
  bytes: Blob,
  onPart: (part: number) => void,
) => Promise<Response | undefined>;

export interface Api {
  readonly open: (wish: OpenSession) => Promise<Answer<Session>>;
  readonly history: (token: string) => Promise<Answer<History>>;
  readonly send: (token: string, message: SendMessage) => Promise<Answer<MessageStored>>;
  /** Brings a file that a message will name; `onPart` is told how much of it has gone, 0..1. */
  readonly bring: (
    token: string,
    file: ChatFile,
    bytes: Blob,
    onPart: (part: number) => void,
  ) => Promise<Answer<undefined>>;
  /** One bubble read aloud. */
  readonly sound: (token: string, bubble: number) => Promise<Answer<Blob>>;
  /** Tells what came and what was looked at. */
  readonly receipt: (token: string, receipt: Receipt) => Promise<Answer<undefined>>;
  /** Ends the session, also while the page is being left; never fails. */
  readonly end: (token: string) => Promise<void>;
  /** The open event stream after event `after`. */
  readonly events: (
    token: string,
    after: number,
    signal: AbortSignal,
  ) => Promise<Answer<ReadableStream<Uint8Array>>>;
}

/** A request that hangs longer than this on a bad line is given up and tried again. */
const PATIENCE_MS = 20_000;

/** The server at `base` (empty for the page's own), reached by `fetch`; files go by `upload`. */
export function createApi(base: string, fetch: Fetch, upload: Upload): Api {
  const url = (path: string): string => `${base}/api/web/${path}`;
  return {
    open: (wish) => ask(fetch, url('session'), { method: 'POST', ...json(wish) }),
    history: (token) => ask(fetch, url('history'), { headers: bearer(token) }),
    send: (token, message) =>
      ask(fetch, url('messages'), { method: 'POST', ...json(message, bearer(token)) }),
    bring: async (token, { id, kind }, bytes, onPart) => {
      const response = await upload(url(`files/${id}?kind=${kind}`), bearer(token), bytes, onPart);
      if (!response) return { kind: 'again' };
      return response.ok ? { kind: 'done', value: undefined } : failure(response);
    },
    sound: (token, bubble) =>
      ask(fetch, url(`speech/${bubble}`), { headers: bearer(token) }, (response) =>
        response.blob(),
      ),
    receipt: (token, receipt) =>
      ask(fetch, url('seen'), { method: 'POST', ...json(receipt, bearer(token)) }),
    end: async (token) => {
      const how = { method: 'DELETE', headers: bearer(token), keepalive: true };
      await fetch(url('session'), how).catch(() => undefined);
    },
    events: async (token, after, signal) => {
      const headers = {
        ...bearer(token),
        Accept: 'text/event-stream',
        'Last-Event-ID': `${after}`,
      };
      return listen(fetch, url(`events?after=${after}`), { headers, signal, cache: 'no-store' });
    },
  };
}

/** A bubble read aloud; none without a session or a voice. */
export async function soundOf(
  api: Pick<Api, 'sound'>,
  token: string | undefined,
  bubble: number,
): Promise<Blob | undefined> {
  const answer = token === undefined ? undefined : await api.sound(token, bubble);
  return answer?.kind === 'done' ? answer.value : undefined;
}

function bearer(token: string): Record<string, string> {
  return { Authorization: `Bearer ${token}` };
}

function json(body: unknown, headers: Record<string, string> = {}): RequestInit {
  return {
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: jsonOf(body),
  };
}

async function ask<T>(
  fetch: Fetch,
  url: string,
  how: RequestInit,
  read: (response: Response) => Promise<unknown> = (response) => response.json(),
): Promise<Answer<T>> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    const response = await fetch(url, { ...how, cache: 'no-store', signal: patience.signal });
    if (!response.ok) return failure(response);
    const value: unknown = response.status === 204 ? undefined : await read(response);
    return { kind: 'done', value: value as T };
  } catch {
    return { kind: 'again' };
  } finally {
    clearTimeout(timer);
  }
}

async function listen(
  fetch: Fetch,
  url: string,
  how: RequestInit,
): Promise<Answer<ReadableStream<Uint8Array>>> {
  try {
    const response = await fetch(url, how);
    if (!response.ok || !response.body) return failure(response);
    return { kind: 'done', value: response.body };
  } catch {
    return { kind: 'again' };
  }
}

/** 408, 425 and 429 are the only 4xx that time heals. */
function failure(response: Response): Answer<never> {
  const { status } = response;
  if (status === 401) return { kind: 'stranger' };
  if (status >= 400 && status < 500 && ![408, 425, 429].includes(status)) {
    return { kind: 'refused', status };
  }
  const seconds = Number(response.headers.get('Retry-After') ?? '');
  return { kind: 'again', afterMs: seconds > 0 ? seconds * 1_000 : undefined };
}

import { GatewayFailed } from './gateway-failed.ts';

/** The world as politeness needs it. */
export interface Pace {
  readonly fetch: typeof fetch;
  /** Least time from one request to the next. */
  readonly pauseMs: number;
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
}

/** What came back: a whole body. */
export interface Given {
  readonly status: number;
  readonly text: string;
}

/** Tries of one request; with the waits between them some fifteen seconds, then the run stops and may go on later. */
const TRIES = 5;
const FIRST_WAIT_MS = 1000;
/** A gateway that asks for more is one to come back to another day. */
const LONGEST_WAIT_MS = 60_000;
const PATIENCE_MS = 30_000;

/**
 * Sends one request at a time, never two within `pauseMs`, waiting longer each time the gateway is busy (429) or
 * broken (5xx, cut off). Throws {@link GatewayFailed}: `blocked` at once on a firewall's page, `unreachable` at last.
 */
export function createPoliteFetch(pace: Pace): (url: string, init?: RequestInit) => Promise<Given> {
  let queue: Promise<unknown> = Promise.resolve();
  let lastAt = Number.NEGATIVE_INFINITY;
  const once = async (url: string, init: RequestInit): Promise<Attempt> => {
    const due = lastAt + pace.pauseMs - pace.now();
    if (due > 0) await pace.wait(due);
    lastAt = pace.now();
    return attempt(pace.fetch, url, init);
  };
  const persistently = async (url: string, init: RequestInit): Promise<Given> => {
    let cause: unknown;
    for (let tried = 0; tried < TRIES; tried++) {
      const found = await once(url, init);
      if ('status' in found) return found;
      cause = found.cause;
      if (tried < TRIES - 1) await pace.wait(waitFor(tried, found.retryAfterMs));
    }
    throw new GatewayFailed('unreachable', 'the gateway does not answer', { cause });
  };
  return (url, init = {}) => {
    const found = queue.then(() => persistently(url, init));
    queue = found.catch(() => undefined);
    return found;
  };
}

type Attempt = Given | { readonly cause: unknown; readonly retryAfterMs: number };

async function attempt(send: typeof fetch, url: string, init: RequestInit): Promise<Attempt> {
  try {
    const response = await send(url, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) });
    const text = await response.text();
    if (isFirewall(response.status, text))
      throw new GatewayFailed(
        'blocked',
        "the gateway's firewall refuses us: wait, then ask its operator",
      );
    if (response.status !== 429 && response.status < 500) return { status: response.status, text };
    return { cause: new Error(`HTTP ${response.status}`), retryAfterMs: retryAfter(response) };
  } catch (cause) {
    if (cause instanceof GatewayFailed) throw cause;
    return { cause, retryAfterMs: 0 };
  }
}

const FIREWALL =
  /request rejected|access denied|attention required|support id|web application firewall|truy cập bị (?:từ chối|chặn)|captcha/iu;

/** A page of a procedure may speak of anything; a firewall's page is short and holds no part of one. */
function isFirewall(status: number, text: string): boolean {
  if (status === 401 || status === 403 || status === 406) return true;
  return (
    status < 500 &&
    text.length < 8000 &&
    /^\s*</u.test(text) &&
    FIREWALL.test(text) &&
    !/popupChitietTTHC/u.test(text)
  );
}

function retryAfter({ headers }: Response): number {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : 0;
}

function waitFor(tried: number, asked: number): number {
  return Math.min(LONGEST_WAIT_MS, Math.max(FIRST_WAIT_MS * 2 ** tried, asked));
}

import { Agent, request } from 'node:http';
import { setTimeout } from 'node:timers/promises';

/** A platform's side of webhooks: posts over kept-alive connections and tries again as told. */
export interface WebhookPoster {
  /** Posts once; resolves to the HTTP status, or 0 where nobody answered. */
  readonly post: (url: string, body: string, headers: Headers) => Promise<number>;
  /** Posts until a 2xx or until the waits are used up; resolves to the last status. */
  readonly postUntilTaken: (url: string, body: string, headers: Headers) => Promise<number>;
  /** How often anything was posted. */
  readonly attempts: () => number;
  readonly stop: () => void;
}

type Headers = Readonly<Record<string, string>>;

/** How a platform tries again. */
export interface Retries {
  /** How long to wait before each further try; empty means that one try is all. */
  readonly afterMs: readonly number[];
  /** Header that counts the tries, where the platform has one. */
  readonly header?: string | undefined;
}

export function createWebhookPoster({ afterMs, header }: Retries): WebhookPoster {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  const stopped = new AbortController();
  let attempts = 0;
  const post = (url: string, body: string, headers: Headers): Promise<number> => {
    attempts += 1;
    return postOnce(url, body, headers, agent);
  };
  return {
    post,
    attempts: () => attempts,
    stop: () => {
      stopped.abort();
      agent.destroy();
    },
    postUntilTaken: async (url, body, headers) => {
      let status = await post(url, body, headers);
      for (const [index, wait] of afterMs.entries()) {
        if (isTaken(status) || !(await waited(wait, stopped.signal))) break;
        const counted = header ? { [header]: String(index + 1) } : {};
        status = await post(url, body, { ...headers, ...counted });
      }
      return status;
    },
  };
}

function isTaken(status: number): boolean {
  return status >= 200 && status < 300;
}

function postOnce(url: string, body: string, headers: Headers, agent: Agent): Promise<number> {
  return new Promise((resolve) => {
    const asked = request(
      url,
      {
        agent,
        method: 'POST',
        timeout: 60_000,
        headers: {
          'content-type': 'application/json',
          'content-length': String(Buffer.byteLength(body)),
          ...headers,
        },
      },
      (response) => {
        response.resume();
        response.once('close', () => resolve(response.statusCode ?? 0));
      },
    );
    asked.once('timeout', () => asked.destroy());
    asked.once('error', () => resolve(0));
    asked.end(body);
  });
}

/** Waits; resolves to false where the fake was stopped meanwhile. */
export function waited(ms: number, signal: AbortSignal): Promise<boolean> {
  return setTimeout(ms, true, { signal }).catch(() => false);
}

import { isIP } from 'node:net';
import { isPrivateAddress, type Resolve, resolveHost } from './private-address.ts';

/** What became of a file a citizen sent. Only `no-answer` is worth another try. */
export type FetchedFile =
  | { readonly kind: 'fetched'; readonly bytes: Uint8Array; readonly mediaType: string }
  | {
      readonly kind: 'not-fetched';
      readonly why: 'not-allowed' | 'too-large' | 'gone' | 'no-answer';
    };

export interface ZaloFilesOptions {
  /** Hosts files may come from; `.zdn.vn` allows every name below it. Default: Zalo's own. */
  readonly hosts?: readonly string[] | undefined;
  /** Larger files are refused. Default 20 MiB. */
  readonly maxBytes?: number | undefined;
  readonly timeoutMs?: number | undefined;
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** How a name is looked up before anything is asked of it. Default: as the machine does. */
  readonly resolve?: Resolve | undefined;
}

/** Where Zalo keeps what citizens send (seen in webhooks and SDKs, 2026-08). */
const ZALO_HOSTS = ['.zdn.vn', '.zadn.vn'];
const MOST_REDIRECTS = 3;

/**
 * Makes the function that fetches an attachment by its address: over https, from allowed hosts only, also
 * after a redirect, never from a bare or a private IP address, and without any token. Addresses do not last: fetch soon.
 */
export function createZaloFiles(
  options: ZaloFilesOptions = {},
): (source: string) => Promise<FetchedFile> {
  return async (source) => {
    try {
      return await followed(source, MOST_REDIRECTS, options);
    } catch {
      return notFetched('no-answer');
    }
  };
}

function notFetched(why: Extract<FetchedFile, { kind: 'not-fetched' }>['why']): FetchedFile {
  return { kind: 'not-fetched', why };
}

async function followed(
  address: string,
  redirectsLeft: number,
  options: ZaloFilesOptions,
): Promise<FetchedFile> {
  const url = allowed(address, options.hosts ?? ZALO_HOSTS);
  if (!url) return notFetched('not-allowed');
  const addresses = await (options.resolve ?? resolveHost)(url.hostname);
  if (addresses.some(isPrivateAddress)) return notFetched('not-allowed');
  const { fetch = globalThis.fetch, timeoutMs = 20_000 } = options;
  const response = await fetch(url, {
    redirect: 'manual',
    signal: AbortSignal.timeout(timeoutMs),
  });
  const next = redirectOf(response);
  if (next === undefined) return fileIn(response, options.maxBytes ?? 20 * 1024 * 1024);
  await response.body?.cancel();
  if (redirectsLeft === 0) return notFetched('not-allowed');
  return followed(new URL(next, url).href, redirectsLeft - 1, options);
}

function redirectOf({ status, headers }: Response): string | undefined {
  return status >= 300 && status < 400 ? (headers.get('location') ?? undefined) : undefined;
}

async function fileIn(response: Response, maxBytes: number): Promise<FetchedFile> {
  if (response.status >= 500) return notFetched('no-answer');
  return response.ok ? bodyOf(response, maxBytes) : notFetched('gone');
}

/** The address if it may be fetched. A trailing dot or a user name in it would hide another host. */
function allowed(address: string, hosts: readonly string[]): URL | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const { protocol, hostname, port, username } = url;
  if (protocol !== 'https:' || port !== '' || username !== '' || isIP(hostname) !== 0)
    return undefined;
  const fits = hosts.some((host) =>
    host.startsWith('.') ? hostname.endsWith(host) : hostname === host,
  );
  return fits ? url : undefined;
}

/** Reads no further than the limit, whatever the length header says. */
async function bodyOf(response: Response, maxBytes: number): Promise<FetchedFile> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > maxBytes) return notFetched('too-large');
    chunks.push(chunk);
  }
  const mediaType = response.headers.get('content-type') ?? 'application/octet-stream';
  return { kind: 'fetched', bytes: Buffer.concat(chunks), mediaType };
}

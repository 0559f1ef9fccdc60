import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

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
  /** The addresses behind a host name. Default: as the system resolves it. */
  readonly addressesOf?: ((host: string) => Promise<readonly string[]>) | undefined;
}

/** Where Zalo keeps what citizens send (seen in webhooks and SDKs, 2026-08). */
const ZALO_HOSTS = ['.zdn.vn', '.zadn.vn'];
const MOST_REDIRECTS = 3;

/**
 * Makes the function that fetches an attachment by its address: over https, from allowed hosts only, also
 * after a redirect, never from a bare IP address, and without any token. Addresses do not last: fetch soon.
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
  const { fetch = globalThis.fetch, timeoutMs = 20_000, addressesOf = resolved } = options;
  if ((await addressesOf(url.hostname)).some(isPrivate)) return notFetched('not-allowed');
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

async function resolved(host: string): Promise<readonly string[]> {
  return (await lookup(host, { all: true })).map(({ address }) => address);
}

/** An allowed name that leads inside is no file of Zalo's; the fetch itself resolves the name once more. */
function isPrivate(address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu.exec(address)?.[1] ?? address;
  return INSIDE.check(mapped, isIP(mapped) === 6 ? 'ipv6' : 'ipv4');
}

/** Loopback, private, link-local, shared and unspecified networks (RFC 6890). */
const INSIDE = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  INSIDE.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  INSIDE.addSubnet(network, prefix, 'ipv6');

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

import { RegisterFailed } from './register-failed.ts';

/** What the machine answers about names and addresses; given by the server. */
export interface Network {
  readonly fetch: typeof globalThis.fetch;
  /** Every address that a name stands for. */
  readonly resolve: (host: string) => Promise<readonly string[]>;
  readonly isPrivate: (address: string) => boolean;
}

export interface OutboundRules {
  /** Hosts on the internet, over https; one that begins with a dot stands for every name below it. */
  readonly hosts: readonly string[];
  /** `host:port` inside the office's own network: http is allowed, and so is a private address. */
  readonly insideHosts: readonly string[];
  /** Longer answers are not read to their end. */
  readonly maxBytes?: number | undefined;
}

/** A whole answer, read as JSON where it is some. */
export interface Given {
  readonly status: number;
  readonly json: unknown;
}

/** Asks one address; throws {@link RegisterFailed}. Redirects are not followed: they would lead past the list. */
export type Outbound = (
  url: string,
  init: Pick<RequestInit, 'method' | 'headers' | 'body'>,
  signal: AbortSignal,
) => Promise<Given>;

/** A register's answer about one dossier has some kilobytes. */
const MOST_BYTES = 512 * 1024;

/** The only way from a register to the network: listed hosts, no private address that is not listed, limits. */
export function createOutbound(network: Network, rules: OutboundRules): Outbound {
  return async (address, init, signal) => {
    const url = await allowed(address, network, rules);
    try {
      const response = await network.fetch(url, { ...init, redirect: 'manual', signal });
      return await givenOf(response, rules.maxBytes ?? MOST_BYTES);
    } catch (cause) {
      if (cause instanceof RegisterFailed) throw cause;
      throw signal.aborted
        ? new RegisterFailed('too-late', url.host)
        : new RegisterFailed('unreachable', url.host, { cause });
    }
  };
}

async function allowed(address: string, network: Network, rules: OutboundRules): Promise<URL> {
  if (!URL.canParse(address)) throw new RegisterFailed('not-allowed', 'no address');
  const url = new URL(address);
  if (rules.insideHosts.includes(hostAndPort(url)) && url.username === '') return url;
  const listed = rules.hosts.some((host) =>
    host.startsWith('.') ? url.hostname.endsWith(host) : url.hostname === host,
  );
  if (!listed || url.protocol !== 'https:' || url.port !== '' || url.username !== '')
    throw new RegisterFailed('not-allowed', url.host);
  const addresses = await network.resolve(url.hostname).catch((cause: unknown) => {
    throw new RegisterFailed('unreachable', url.host, { cause });
  });
  if (addresses.some(network.isPrivate)) throw new RegisterFailed('not-allowed', url.host);
  return url;
}

function hostAndPort({ hostname, port, protocol }: URL): string {
  const usual = protocol === 'https:' ? '443' : '80';
  return `${hostname}:${port === '' ? usual : port}`;
}

async function givenOf(response: Response, maxBytes: number): Promise<Given> {
  const { status } = response;
  if (status >= 300 && status < 400) {
    await response.body?.cancel();
    throw new RegisterFailed('not-allowed', 'a redirect');
  }
  const text = await textOf(response, maxBytes);
  try {
    return { status, json: text === '' ? undefined : JSON.parse(text) };
  } catch {
    return { status, json: undefined };
  }
}

async function textOf(response: Response, maxBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > maxBytes) throw new RegisterFailed('too-large', `more than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

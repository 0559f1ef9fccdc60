import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FakeOffice } from './web-office.ts';

/** A file or page of the site around the chat; `undefined` is a 404. */
export type Site = (path: string, form: URLSearchParams) => Served | undefined;

/** What a browser gets; without a policy of its own a page has the product's. */
export interface Served {
  readonly type: string;
  readonly body: string;
  readonly policy?: string | undefined;
}

export interface FakeServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** The product's own policy for pages, so that what it would block is seen blocked here. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self' blob:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Serves the office and the site over HTTP on a free port of this machine. */
export async function serveFakeOffice(office: FakeOffice, site: Site): Promise<FakeServer> {
  const server = createServer((request, response) => {
    void answerOverHttp(office, site, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => closeServer(server) };
}

async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
}

async function answerOverHttp(
  office: FakeOffice,
  site: Site,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request);
  const url = request.url ?? '/';
  if (!url.startsWith('/api/web/')) {
    answerSite(site, url, body.toString('utf8'), response);
    return;
  }
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  const answer = await office.fetch(url, {
    method: request.method ?? 'GET',
    headers: { Authorization: request.headers.authorization ?? '' },
    signal: gone.signal,
    ...(body.length > 0 ? { body: new Uint8Array(body) } : {}),
  });
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.flushHeaders();
  for await (const piece of answer.body ?? []) response.write(piece);
  response.end();
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

/** The fields of a form as a browser packs them where files may come along (RFC 7578); files are left out. */
function fieldsOf(body: string): URLSearchParams {
  const parts = body.matchAll(/name="([^"]+)"\r\n\r\n([\s\S]*?)\r\n--/gu);
  return new URLSearchParams([...parts].map(([, name = '', value = '']) => [name, value]));
}

function answerSite(site: Site, url: string, body: string, response: ServerResponse): void {
  const { pathname, searchParams } = new URL(url, 'http://office.test');
  const page = site(pathname, body ? fieldsOf(body) : searchParams);
  response.writeHead(page ? 200 : 404, {
    'Content-Type': page?.type ?? 'text/plain',
    'Content-Security-Policy': page?.policy ?? POLICY,
  });
  response.end(page?.body ?? '');
}

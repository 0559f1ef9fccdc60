import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Somebody else's web site, reached under two origins of which the chat's server knows one. */
export interface HostPage {
  readonly allowed: string;
  readonly other: string;
  /** From now on its page holds this line before the end of its body. */
  readonly holds: (line: string) => void;
  readonly close: () => Promise<void>;
}

/** Serves it on a free port of this machine. */
export async function serveHostPage(): Promise<HostPage> {
  let held = '';
  const server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><html lang="vi"><head><title>Xã khác</title><link rel="icon" href="data:,"></head><body><main><h1>Xã khác</h1></main>${held}</body></html>`,
    );
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    allowed: `http://127.0.0.1:${port}`,
    other: `http://localhost:${port}`,
    holds: (line) => {
      held = line;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

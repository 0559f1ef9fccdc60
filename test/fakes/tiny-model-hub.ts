import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A file that the hub holds; `cut` sends half of it and breaks the connection. */
export type HubFile = string | Buffer | { readonly cut: Buffer };

export interface ModelHub {
  readonly url: string;
  /** Paths that were asked for, in order. */
  readonly asked: readonly string[];
  readonly close: () => Promise<void>;
}

/** A hub of models on this machine: `/<owner>/<name>/resolve/<revision>/<file>`, 404 for what it does not hold. */
export async function startModelHub(
  fileAt: (path: string) => HubFile | number | undefined,
): Promise<ModelHub> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = (request.url ?? '').slice(1);
    asked.push(path);
    const file = fileAt(path);
    if (file === undefined || typeof file === 'number') {
      response.writeHead(file ?? 404).end('nothing here');
    } else if (typeof file === 'object' && 'cut' in file) {
      response.writeHead(200, { 'content-length': file.cut.length });
      response.write(file.cut.subarray(0, file.cut.length / 2), () => response.destroy());
    } else {
      response.writeHead(200, { 'content-length': Buffer.byteLength(file) }).end(file);
    }
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

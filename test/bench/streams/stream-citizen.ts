import { request } from 'node:http';
import type { MessageStored, ServerEvent, Session } from '#widget/protocol.ts';

/** A citizen with the chat open, who hears when a bubble came and how old it was then. */
export interface StreamCitizen {
  readonly asks: (text: string) => Promise<void>;
  readonly leave: () => void;
}

/** A bubble that came: since the question, and since the server counted it as sent. */
export interface Came {
  readonly sinceAskedMs: number;
  readonly sinceSentMs: number;
}

/**
 * Opens a session and its event stream; resolves when the stream stands. Each citizen calls from a network of their
 * own, as behind a proxy, in the range that is kept for measurements (RFC 2544).
 */
export async function aStreamCitizen(
  url: string,
  number: number,
  came: (what: Came) => void,
): Promise<StreamCitizen> {
  const from = `198.18.${number >> 8}.${number & 255}`;
  const headers = { 'content-type': 'application/json', 'x-forwarded-for': from };
  const post = async <T>(path: string, body: unknown, more = {}): Promise<T> => {
    const how = { method: 'POST', headers: { ...headers, ...more }, body: JSON.stringify(body) };
    const answer = await fetch(url + path, how);
    if (!answer.ok) throw new Error(`${path} was answered ${answer.status}`);
    return (await answer.json()) as T;
  };
  const { token } = await post<Session>('/api/web/session', { sharedDevice: false });
  const own = { authorization: `Bearer ${token}` };
  let askedAt = 0;
  let asked = 0;
  const leave = await listen(`${url}/api/web/events`, { ...headers, ...own }, (event) => {
    if (event.kind !== 'bubble' || askedAt === 0) return;
    came({
      sinceAskedMs: performance.now() - askedAt,
      sinceSentMs: Date.now() - Date.parse(event.at),
    });
    askedAt = 0;
  });
  return {
    leave,
    asks: async (text) => {
      asked += 1;
      askedAt = performance.now();
      const message = { id: `bench-${number}-${asked}`, content: { kind: 'text', text } };
      await post<MessageStored>('/api/web/messages', message, own);
    },
  };
}

function listen(
  url: string,
  headers: Readonly<Record<string, string>>,
  take: (event: ServerEvent) => void,
): Promise<() => void> {
  return new Promise((resolve, reject) => {
    const asking = request(url, { headers, agent: false }, (stream) => {
      if (stream.statusCode !== 200) reject(new Error(`the stream: ${stream.statusCode}`));
      let rest = '';
      stream.setEncoding('utf8').on('error', () => undefined);
      stream.on('data', (piece: string) => {
        const lines = (rest + piece).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines)
          if (line.startsWith('data: ')) take(JSON.parse(line.slice(6)) as ServerEvent);
      });
      resolve(() => asking.destroy());
    });
    asking.once('error', reject).on('error', () => undefined);
    asking.end();
  });
}

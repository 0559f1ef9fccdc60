import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import type { StaffMember } from './office-staff.ts';

/** The environment of a server that says its routes as it starts. */
export const TELLS_ROUTES = {
  NODE_OPTIONS: `--import=${fileURLToPath(new URL('tell-routes.mjs', import.meta.url))}`,
  // Every reader comes from an address of their own, or the limit of requests would end the round.
  TRUST_PROXY: '1',
};

/** The addresses that a server answers to a GET, as it said them at its start. */
export function readableRoutes(said: string): readonly string[] {
  const told = [...said.matchAll(/^route GET (\S+)$/gmu)].map(([, path = '']) => path);
  return [...new Set(told)].filter((path) => !path.endsWith('*'));
}

/** What may stand for a parameter of an address: each value is tried. */
export type Known = Readonly<Record<string, readonly string[]>>;

/** An event stream is read for so long and then left. */
const STREAM_MS = 500;
const AT_ONCE = 8;

/** What was read at one address. */
export interface Read {
  readonly path: string;
  readonly status: number;
  readonly text: string;
}

/** Every address with every value of its parameters; throws where nobody said what may stand for one. */
export function visitsOf(routes: readonly string[], known: Known): readonly string[] {
  return routes.flatMap((route) =>
    (route.match(/:\w+/gu) ?? []).reduce<readonly string[]>(
      (paths, parameter) => {
        const values = known[`${route} ${parameter}`] ?? known[parameter];
        if (!values) throw new Error(`say what may stand for ${parameter} in ${route}`);
        return paths.flatMap((path) =>
          values.map((value) => path.replace(parameter, encodeURIComponent(value))),
        );
      },
      [route],
    ),
  );
}

/** Reads every address as whoever is signed in, widest view first, the plain address where that is not understood. */
export async function readEverything(
  url: string,
  staff: Pick<StaffMember, 'cookie'>,
  paths: readonly string[],
  headers: Readonly<Record<string, string>> = {},
): Promise<readonly Read[]> {
  const waiting = [...paths];
  const reads: Read[] = [];
  const read = async (path: string): Promise<Read> => {
    const wide = await readOne(`${url}${path}${path.includes('?') ? '&' : '?'}view=all`, path);
    return wide.status === 400 ? readOne(`${url}${path}`, path) : wide;
  };
  const readOne = (address: string, path: string): Promise<Read> =>
    readFor(address, path, { ...headers, cookie: staff.cookie() });
  const work = async (): Promise<void> => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop())
      reads.push(await read(path));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return reads;
}

async function readFor(
  address: string,
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<Read> {
  const gone = new AbortController();
  const response = await fetch(address, { headers, signal: gone.signal, redirect: 'manual' });
  const streams = response.headers.get('content-type')?.startsWith('text/event-stream');
  if (streams) setTimeout(() => gone.abort(), STREAM_MS);
  let text = JSON.stringify([...response.headers]);
  try {
    for await (const piece of response.body?.pipeThrough(new TextDecoderStream()) ?? [])
      text += piece;
  } catch (error) {
    if (!gone.signal.aborted) throw error;
  }
  return { path, status: response.status, text };
}

/** Every row of every table as text, the queue's too; sealed bytes are no words, unsealed ones are. */
export async function wholeStore(store: pg.Pool): Promise<string> {
  const { rows } = await store.query<{ name: string }>(
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
      WHERE table_schema NOT IN ('pg_catalog', 'information_schema') AND table_type = 'BASE TABLE'`,
  );
  const tables = await Promise.all(
    rows.map(({ name }) =>
      store.query<{ row: string }>(`SELECT to_jsonb(t)::text AS row FROM ${name} t`),
    ),
  );
  return tables.flatMap((table) => table.rows.map(({ row }) => withBytesAsWords(row))).join('\n');
}

/** Bytes come as `\\x` and digits: what was never closed can be read in them. */
function withBytesAsWords(row: string): string {
  return row.replaceAll(/\\\\x((?:[0-9a-f]{2})+)/gu, (_, digits: string) =>
    Buffer.from(digits, 'hex').toString('utf8'),
  );
}

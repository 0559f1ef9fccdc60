import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type BuiltScript, namedByContent } from '#widget/build/named-script.ts';
import { writeFileWhole } from '../files/file-folder.ts';

/** The scripts as they were built: what a page loads first, and what that fetches when it is needed. */
const BUILT = ['widget.js', 'widget-more.js'] as const;
const NAME = /^[0-9a-f]{48}$/u;

/**
 * The chat's scripts. `/widget.js` is always the newest and may be asked for again after five minutes;
 * `/widget/<name>.js` is for ever the one that a page has pinned by its hash, and earlier ones stay in `folder`, so
 * that an update of the server breaks no page. Returns the newest, for the embedding page.
 */
export async function widgetScripts(app: FastifyInstance, folder: string): Promise<BuiltScript> {
  const [first, more] = await Promise.all(BUILT.map(readBuilt));
  if (!first || !more) throw new Error('the web chat is not built');
  const now = new Map([first, more].map(({ name, code }) => [name, bothWays(code)]));
  await keepBuilt(folder, [first, more]);
  const newest = bothWays(first.code);
  app.get('/widget.js', async (request, reply) =>
    sendScript(request, asScript(reply, 'public, max-age=300'), newest),
  );
  app.get<{ Params: { name: string } }>('/widget/:name.js', async (request, reply) => {
    const { name } = request.params;
    const script = now.get(name) ?? (await keptBefore(folder, name));
    return script === undefined
      ? reply.code(404).send()
      : sendScript(request, asScript(reply, 'public, max-age=31536000, immutable'), script);
  });
  return first;
}

async function readBuilt(file: string): Promise<BuiltScript> {
  return namedByContent(
    await readFile(new URL(`../../widget/dist/${file}`, import.meta.url), 'utf8'),
  );
}

async function keepBuilt(folder: string, scripts: readonly BuiltScript[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { name, code } of scripts)
    await writeFileWhole(folder, `${name}.js`, Buffer.from(code));
}

async function keptBefore(folder: string, name: string): Promise<Script | undefined> {
  if (!NAME.test(name)) return undefined;
  const code = await readFile(join(folder, `${name}.js`), 'utf8').catch(() => undefined);
  return code === undefined ? undefined : bothWays(code);
}

/** A script as it is, and packed: a slow line carries a third of it. */
interface Script {
  readonly plain: string;
  readonly packed: Buffer;
}

function bothWays(code: string): Script {
  return { plain: code, packed: gzipSync(code, { level: 9 }) };
}

function sendScript(
  request: FastifyRequest,
  reply: FastifyReply,
  { plain, packed }: Script,
): FastifyReply {
  reply.header('vary', 'accept-encoding');
  return /\bgzip\b/u.test(`${request.headers['accept-encoding']}`)
    ? reply.header('content-encoding', 'gzip').send(packed)
    : reply.send(plain);
}

/** Any page may load it, and prove it by its hash, for which browsers want CORS. */
function asScript(reply: FastifyReply, cache: string): FastifyReply {
  return reply
    .type('text/javascript; charset=utf-8')
    .header('cache-control', cache)
    .header('access-control-allow-origin', '*')
    .header('cross-origin-resource-policy', 'cross-origin');
}

import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { type BuiltScript, namedByContent } from '#widget/build/named-script.ts';
import { writeFileWhole } from '../files/file-folder.ts';
import { KEPT_FOR_EVER, type Packed, pack, sendPacked } from './packed.ts';

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
  const newest = await pack(first.code);
  const packed = new Map([
    [first.name, newest],
    [more.name, await pack(more.code)],
  ]);
  await keepBuilt(folder, [first, more]);
  app.get('/widget.js', async (request, reply) =>
    sendPacked(request, asScript(reply, 'public, max-age=300'), newest),
  );
  app.get<{ Params: { name: string } }>('/widget/:name.js', async (request, reply) => {
    const { name } = request.params;
    const script = packed.get(name) ?? (await keptBefore(folder, name));
    if (script === undefined) return reply.code(404).send();
    packed.set(name, script);
    return sendPacked(request, asScript(reply, KEPT_FOR_EVER), script);
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

async function keptBefore(folder: string, name: string): Promise<Packed | undefined> {
  if (!NAME.test(name)) return undefined;
  const code = await readFile(join(folder, `${name}.js`), 'utf8').catch(() => undefined);
  return code === undefined ? undefined : pack(code);
}

/** Any page may load it, and prove it by its hash, for which browsers want CORS. */
function asScript(reply: FastifyReply, cache: string): FastifyReply {
  return reply
    .type('text/javascript; charset=utf-8')
    .header('cache-control', cache)
    .header('access-control-allow-origin', '*')
    .header('cross-origin-resource-policy', 'cross-origin');
}

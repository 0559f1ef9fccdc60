import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply } from 'fastify';
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
  const now = new Map([first, more].map(({ name, code }) => [name, code]));
  await keepBuilt(folder, [first, more]);
  app.get('/widget.js', async (_request, reply) =>
    asScript(reply, 'public, max-age=300').send(first.code),
  );
  app.get<{ Params: { name: string } }>('/widget/:name.js', async (request, reply) => {
    const { name } = request.params;
    const code = now.get(name) ?? (await keptBefore(folder, name));
    return code === undefined
      ? reply.code(404).send()
      : asScript(reply, 'public, max-age=31536000, immutable').send(code);
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

async function keptBefore(folder: string, name: string): Promise<string | undefined> {
  if (!NAME.test(name)) return undefined;
  return readFile(join(folder, `${name}.js`), 'utf8').catch(() => undefined);
}

/** Any page may load it, and prove it by its hash, for which browsers want CORS. */
function asScript(reply: FastifyReply, cache: string): FastifyReply {
  return reply
    .type('text/javascript; charset=utf-8')
    .header('cache-control', cache)
    .header('access-control-allow-origin', '*')
    .header('cross-origin-resource-policy', 'cross-origin');
}

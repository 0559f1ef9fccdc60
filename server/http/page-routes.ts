import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { homePage, zaloVerification } from '#widget/pages/home.ts';
import { filesFolder } from '../files/file-folder.ts';
import { aboutRoutes } from './page-about-routes.ts';
import { embedRoutes } from './page-embed-routes.ts';
import { listRoutes } from './page-list-routes.ts';
import { officeOf } from './page-office.ts';
import { type PageParts } from './page-parts.ts';
import { placeRoutes } from './page-place-routes.ts';
import { procedureRoutes } from './page-procedure-routes.ts';
import { trackRoutes } from './page-track-routes.ts';
import { trackActRoutes } from './track-act-routes.ts';
import { widgetScripts } from './widget-scripts.ts';

/** Files that pages load; each is read once, at start. */
const FILES = ['pages/tokens.css', 'pages/pages.css', 'pages/icon.svg'] as const;
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** The public pages, the chat's script, and what Zalo asks for to prove the domain. */
export async function pageRoutes(app: FastifyInstance, parts: PageParts): Promise<void> {
  const { env } = parts;
  await procedureRoutes(app, parts);
  await listRoutes(app, parts);
  await trackRoutes(app, parts);
  const { web } = parts;
  if (web) await app.register((scope) => trackActRoutes(scope, { ...parts, web }));
  await aboutRoutes(app, parts);
  await placeRoutes(app, parts);
  for (const file of FILES) {
    const content = await readFile(new URL(`../../widget/${file}`, import.meta.url));
    const path = `/${file.slice(file.lastIndexOf('/') + 1)}`;
    app.get(path, async (_request, reply) =>
      reply
        .type(TYPES[extname(file)] ?? 'application/octet-stream')
        .header('cache-control', 'public, max-age=300')
        .header('cross-origin-resource-policy', 'cross-origin')
        .send(content),
    );
  }
  embedRoutes(app, env, await widgetScripts(app, join(filesFolder(env), 'widget')));
  const home = homePage({ office: officeOf(env), zaloVerifier: env.ZALO_VERIFIER });
  app.get('/', async (_request, reply) => reply.type('text/html; charset=utf-8').send(home));
  if (env.ZALO_VERIFIER)
    app.get(`/zalo_verifier${env.ZALO_VERIFIER}.html`, async (_request, reply) =>
      reply.type('text/html').send(verification(env.ZALO_VERIFIER ?? '')),
    );
}

/** channels.md 2.1: the file at the site's root, or the tag on its front page. */
function verification(code: string): string {
  return `<!doctype html><html><head>${zaloVerification(code).markup}</head><body></body></html>`;
}

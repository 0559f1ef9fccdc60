import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { homePage, zaloVerification } from '#widget/pages/home.ts';
import { filesFolder } from '../files/file-folder.ts';
import { pack, sendPacked } from './packed.ts';
import { aboutRoutes } from './page-about-routes.ts';
import { embedRoutes } from './page-embed-routes.ts';
import { pageFileRoutes } from './page-file-routes.ts';
import { listRoutes } from './page-list-routes.ts';
import { officeOf } from './page-office.ts';
import { type PageParts } from './page-parts.ts';
import { placeRoutes } from './page-place-routes.ts';
import { procedureRoutes } from './page-procedure-routes.ts';
import { trackRoutes } from './page-track-routes.ts';
import { trackActRoutes } from './track-act-routes.ts';
import { widgetScripts } from './widget-scripts.ts';

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
  await pageFileRoutes(app);
  embedRoutes(app, env, await widgetScripts(app, join(filesFolder(env), 'widget')));
  const home = await pack(homePage({ office: officeOf(env), zaloVerifier: env.ZALO_VERIFIER }));
  app.get('/', async (request, reply) =>
    sendPacked(request, reply.type('text/html; charset=utf-8'), home),
  );
  if (env.ZALO_VERIFIER)
    app.get(`/zalo_verifier${env.ZALO_VERIFIER}.html`, async (_request, reply) =>
      reply.type('text/html').send(verification(env.ZALO_VERIFIER ?? '')),
    );
}

/** channels.md 2.1: the file at the site's root, or the tag on its front page. */
function verification(code: string): string {
  return `<!doctype html><html><head>${zaloVerification(code).markup}</head><body></body></html>`;
}

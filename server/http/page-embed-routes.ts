import type { FastifyInstance } from 'fastify';
import type { BuiltScript } from '#widget/build/named-script.ts';
import { embedPage } from '#widget/pages/embed.ts';
import type { Env } from '../config.ts';
import { officeOf, PAGES } from './page-office.ts';
import { sendPage } from './page-parts.ts';

/** How to put the chat on another page, and a page to try it on; `script` is the newest. */
export function embedRoutes(app: FastifyInstance, env: Env, script: BuiltScript): void {
  app.get(PAGES.embed, async (request, reply) => {
    // Without a public address it is the one that this page was reached by: kept by nobody on the way.
    const root = env.PUBLIC_URL?.replace(/\/+$/u, '') ?? `${request.protocol}://${request.host}`;
    const view = { office: officeOf(env), root, script, origins: env.WEB_ORIGINS };
    return sendPage(reply, embedPage(view), 'private');
  });
}

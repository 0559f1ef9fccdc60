import type { FastifyInstance } from 'fastify';
import { ZodError } from 'zod';
import type { StaffParts } from '../staff/staff-parts.ts';
import { caseApi } from './cases/case-api.ts';
import { consoleFiles } from './console-files.ts';
import { refuse } from './for-desk.ts';
import { type LiveParts, liveRoutes } from './live-routes.ts';
import { type OfficeParts, officeRoutes } from './office-routes.ts';
import { type SessionParts, sessionRoutes } from './session-routes.ts';
import { type TalkParts, talkRoutes } from './talk-routes.ts';

/** Everything the desk's pages ask for, in a scope of its own: only JSON comes in, so no form of another site does. */
export async function deskApi(
  app: FastifyInstance,
  parts: SessionParts & OfficeParts & TalkParts & LiveParts & Pick<StaffParts, 'auth' | 'cases'>,
): Promise<void> {
  const outside = app.errorHandler;
  app.setErrorHandler((error, request, reply) =>
    error instanceof ZodError
      ? refuse(reply, 400, 'not-understood', 'Yêu cầu này không đúng. Anh/chị tải lại trang.')
      : outside(error as never, request, reply),
  );
  await consoleFiles(app);
  sessionRoutes(app, parts);
  talkRoutes(app, parts);
  liveRoutes(app, parts);
  officeRoutes(app, parts);
  await app.register((scope) => caseApi(scope, parts));
}

import type { FastifyInstance } from 'fastify';
import type { StaffParts } from '../staff/staff-parts.ts';
import { callBackRoutes } from './call-backs/call-back-routes.ts';
import { caseApi } from './cases/case-api.ts';
import { type ChannelDeskParts, channelDeskRoutes } from './channels/channel-routes.ts';
import { consoleFiles } from './console-files.ts';
import { tellWhatIsNotUnderstood } from './for-desk.ts';
import { knowledgeApi } from './knowledge/knowledge-api.ts';
import { type LiveParts, liveRoutes } from './live-routes.ts';
import { type NoticeParts, noticeRoutes } from './notices/notice-routes.ts';
import { type OfficeParts, officeRoutes } from './office-routes.ts';
import { type PracticeRouteParts, practiceRoutes } from './practice-routes.ts';
import { type SessionParts, sessionRoutes } from './session-routes.ts';
import type { TalkParts } from './talk-parts.ts';
import { talkRoutes } from './talk-routes.ts';

/** Everything the desk's pages ask for, in a scope of its own: only JSON comes in, so no form of another site does. */
export async function deskApi(
  app: FastifyInstance,
  parts: SessionParts &
    OfficeParts &
    TalkParts &
    LiveParts &
    ChannelDeskParts &
    NoticeParts &
    PracticeRouteParts &
    Pick<StaffParts, 'auth' | 'cases'>,
): Promise<void> {
  tellWhatIsNotUnderstood(app);
  await consoleFiles(app);
  sessionRoutes(app, parts);
  talkRoutes(app, parts);
  callBackRoutes(app, parts);
  liveRoutes(app, parts);
  noticeRoutes(app, parts);
  knowledgeApi(app, parts);
  officeRoutes(app, parts);
  channelDeskRoutes(app, parts);
  practiceRoutes(app, parts);
  await app.register((scope) => caseApi(scope, parts));
}

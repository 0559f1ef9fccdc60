import type { FastifyInstance } from 'fastify';
import type { StaffParts } from '../staff/staff-parts.ts';
import { type AuditParts, auditRoutes } from './audit/audit-routes.ts';
import { type DataRequestParts, dataRequestRoutes } from './data-requests/data-request-routes.ts';
import { invitationRoutes } from './people/invitation-routes.ts';
import { type PeopleParts, peopleRoutes } from './people/people-routes.ts';
import { type ReceptionDeskParts, receptionRoutes } from './receptions/reception-routes.ts';
import type { ReportParts } from './reports/build-report.ts';
import { reportRoutes } from './reports/report-routes.ts';
import type { AgencyParts } from './rules/agency-parts.ts';
import { agencyRoutes } from './rules/agency-routes.ts';
import { type CalendarParts, calendarApi } from './rules/calendar-routes.ts';
import { type CategoryParts, categoryRoutes } from './rules/category-routes.ts';
import { type NoticeTemplateParts, noticeTemplateRoutes } from './rules/notice-template-routes.ts';
import { type RoutingParts, routingApi } from './rules/routing-routes.ts';

export type OfficeParts = PeopleParts &
  ReportParts &
  AuditParts &
  DataRequestParts &
  RoutingParts &
  CalendarParts &
  ReceptionDeskParts &
  AgencyParts &
  CategoryParts &
  NoticeTemplateParts &
  Pick<StaffParts, 'auth'>;

/** What keeps the office in order: who may sign in, and how it does. */
export function officeRoutes(app: FastifyInstance, parts: OfficeParts): void {
  peopleRoutes(app, parts);
  invitationRoutes(app, parts);
  reportRoutes(app, parts);
  auditRoutes(app, parts);
  dataRequestRoutes(app, parts);
  routingApi(app, parts);
  calendarApi(app, parts);
  receptionRoutes(app, parts);
  agencyRoutes(app, parts);
  categoryRoutes(app, parts);
  noticeTemplateRoutes(app, parts);
}

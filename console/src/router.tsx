import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import type { CasesAsked, CaseView } from '../protocol.ts';
import type { TalkFilter } from '../talk-protocol.ts';
import { readAuditSearch } from './audit/audit-search.ts';
import { dossierRoutes } from './dossiers/routes.ts';
import type { ProcedureSearch } from './knowledge/procedure-filters.tsx';
import { BrokenPage } from './parts/broken-page.tsx';
import { DESK } from './practice/practice-mode.ts';
import { readReportSearch } from './reports/report-search.ts';
import { root } from './root-route.ts';
import { INVITATION } from './shell.tsx';

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/hop-viec', search: { view: 'open' } });
  },
});

const VIEWS = [
  'open',
  'mine',
  'my-agency',
  'overdue',
  'due-today',
  'new',
  'waiting',
  'done',
  'all',
] as const satisfies readonly CaseView[];

const inbox = createRoute({
  getParentRoute: () => root,
  path: '/hop-viec',
  validateSearch: ({ view, ...more }: Record<string, unknown>): CasesAsked => ({
    view: VIEWS.find((one) => one === view) ?? 'open',
    ...Object.fromEntries(
      ['q', 'category', 'stage', 'commune'].flatMap((name) =>
        typeof more[name] === 'string' && more[name] !== '' ? [[name, more[name]]] : [],
      ),
    ),
  }),
  component: lazyRouteComponent(() => import('./cases/inbox-page.tsx'), 'InboxPage'),
});

const oneCase = createRoute({
  getParentRoute: () => root,
  path: '/viec/$receipt',
  component: lazyRouteComponent(() => import('./cases/case-page.tsx'), 'CasePage'),
});

const FILTERS = ['waiting', 'mine', 'held', 'assistant', 'not-sent', 'blocked'] as const;

interface TalkSearch {
  readonly filter: TalkFilter;
  readonly id?: string | undefined;
}

const talk = createRoute({
  getParentRoute: () => root,
  path: '/tro-chuyen',
  validateSearch: ({ filter, id }: Record<string, unknown>): TalkSearch => ({
    filter: FILTERS.find((one) => one === filter) ?? 'waiting',
    ...(typeof id === 'string' && { id }),
  }),
  component: lazyRouteComponent(() => import('./talk/talk-page.tsx'), 'TalkPage'),
});

const callBacks = createRoute({
  getParentRoute: () => root,
  path: '/goi-lai',
  validateSearch: ({ state }: Record<string, unknown>): { readonly state: 'open' | 'done' } => ({
    state: state === 'done' ? 'done' : 'open',
  }),
  component: lazyRouteComponent(() => import('./call-backs/call-back-page.tsx'), 'CallBackPage'),
});

const citizens = [talk, callBacks] as const;

interface QuestionSearch {
  readonly show?: 'set-aside' | undefined;
  /** The question in the pane. */
  readonly cau?: number | undefined;
}

const questions = createRoute({
  getParentRoute: () => root,
  path: '/kien-thuc',
  validateSearch: ({ show, cau }: Record<string, unknown>): QuestionSearch => ({
    ...(show === 'set-aside' && { show }),
    ...(typeof cau === 'number' && { cau }),
  }),
  component: lazyRouteComponent(() => import('./knowledge/questions-page.tsx'), 'QuestionsPage'),
});

const LISTED = ['q', 'field', 'level', 'state', 'source'] as const;

const procedures = createRoute({
  getParentRoute: () => root,
  path: '/kien-thuc/thu-tuc',
  validateSearch: (given: Record<string, unknown>): ProcedureSearch => ({
    ...Object.fromEntries(
      LISTED.flatMap((name) => (given[name] ? [[name, String(given[name])]] : [])),
    ),
    ...(given['edited'] === 1 && { edited: 1 }),
  }),
  component: lazyRouteComponent(() => import('./knowledge/procedures-page.tsx'), 'ProceduresPage'),
});

const procedure = createRoute({
  getParentRoute: () => root,
  path: '/kien-thuc/thu-tuc/$code',
  component: lazyRouteComponent(() => import('./knowledge/procedure-page.tsx'), 'ProcedurePage'),
});

const lexicon = createRoute({
  getParentRoute: () => root,
  path: '/kien-thuc/tu-ngu',
  component: lazyRouteComponent(() => import('./knowledge/lexicon-page.tsx'), 'LexiconPage'),
});

const imports = createRoute({
  getParentRoute: () => root,
  path: '/kien-thuc/nhap-tep',
  component: lazyRouteComponent(() => import('./knowledge/imports-page.tsx'), 'ImportsPage'),
});

const oneImport = createRoute({
  getParentRoute: () => root,
  path: '/kien-thuc/nhap-tep/$id',
  component: lazyRouteComponent(() => import('./knowledge/import-page.tsx'), 'ImportPage'),
});

const ownEntry = createRoute({
  getParentRoute: () => root,
  path: '/kien-thuc/muc-moi',
  validateSearch: ({ cau }: Record<string, unknown>): { readonly cau?: number } =>
    typeof cau === 'number' ? { cau } : {},
  component: lazyRouteComponent(() => import('./knowledge/own-entry-page.tsx'), 'OwnEntryPage'),
});

const calendar = createRoute({
  getParentRoute: () => root,
  path: '/kien-thuc/lich',
  validateSearch: ({ nam }: Record<string, unknown>): { readonly nam?: number } =>
    typeof nam === 'number' ? { nam } : {},
  component: lazyRouteComponent(() => import('./knowledge/calendar-page.tsx'), 'CalendarPage'),
});

const knowledge = [
  questions,
  procedures,
  procedure,
  lexicon,
  imports,
  oneImport,
  ownEntry,
  calendar,
] as const;

const replies = createRoute({
  getParentRoute: () => root,
  path: '/cau-mau',
  component: lazyRouteComponent(() => import('./cases/replies-page.tsx'), 'RepliesPage'),
});

const account = createRoute({
  getParentRoute: () => root,
  path: '/tai-khoan',
  component: lazyRouteComponent(() => import('./settings/account-page.tsx'), 'AccountPage'),
});

const office = createRoute({
  getParentRoute: () => root,
  path: '/quan-ly',
  component: lazyRouteComponent(() => import('./office/office-page.tsx'), 'OfficePage'),
});

const report = createRoute({
  getParentRoute: () => root,
  path: '/bao-cao',
  validateSearch: readReportSearch,
  component: lazyRouteComponent(() => import('./reports/report-page.tsx'), 'ReportPage'),
});

const people = createRoute({
  getParentRoute: () => root,
  path: '/can-bo',
  component: lazyRouteComponent(() => import('./people/people-page.tsx'), 'PeoplePage'),
});

const person = createRoute({
  getParentRoute: () => root,
  path: '/can-bo/$id',
  component: lazyRouteComponent(() => import('./people/person-page.tsx'), 'PersonPage'),
});

const audit = createRoute({
  getParentRoute: () => root,
  path: '/nhat-ky',
  validateSearch: readAuditSearch,
  component: lazyRouteComponent(() => import('./audit/audit-page.tsx'), 'AuditPage'),
});

const dataRequests = createRoute({
  getParentRoute: () => root,
  path: '/yeu-cau-du-lieu',
  validateSearch: ({ state }: Record<string, unknown>): { readonly state: 'open' | 'settled' } => ({
    state: state === 'settled' ? 'settled' : 'open',
  }),
  component: lazyRouteComponent(
    () => import('./data-requests/data-request-page.tsx'),
    'DataRequestPage',
  ),
});

const agencies = createRoute({
  getParentRoute: () => root,
  path: '/don-vi',
  component: lazyRouteComponent(() => import('./agencies/agencies-page.tsx'), 'AgenciesPage'),
});

const agency = createRoute({
  getParentRoute: () => root,
  path: '/don-vi/$id',
  component: lazyRouteComponent(() => import('./agencies/agency-page.tsx'), 'AgencyPage'),
});

const categories = createRoute({
  getParentRoute: () => root,
  path: '/loai-viec',
  component: lazyRouteComponent(() => import('./categories/categories-page.tsx'), 'CategoriesPage'),
});

const noticeTemplates = createRoute({
  getParentRoute: () => root,
  path: '/mau-tin',
  component: lazyRouteComponent(
    () => import('./notice-templates/notice-templates-page.tsx'),
    'NoticeTemplatesPage',
  ),
});

const rules = createRoute({
  getParentRoute: () => root,
  path: '/quy-tac',
  component: lazyRouteComponent(() => import('./rules/routing-page.tsx'), 'RoutingPage'),
});

const newRule = createRoute({
  getParentRoute: () => root,
  path: '/quy-tac/moi',
  component: lazyRouteComponent(() => import('./rules/new-rule-page.tsx'), 'NewRulePage'),
});

const channels = createRoute({
  getParentRoute: () => root,
  path: '/kenh',
  component: lazyRouteComponent(() => import('./channels/channel-page.tsx'), 'ChannelPage'),
});

const zalo = createRoute({
  getParentRoute: () => root,
  path: '/kenh/zalo',
  component: lazyRouteComponent(() => import('./channels/zalo-page.tsx'), 'ZaloPage'),
});

const receptions = createRoute({
  getParentRoute: () => root,
  path: '/tiep-dan',
  validateSearch: ({ state }: Record<string, unknown>): { readonly state: 'waiting' | 'all' } => ({
    state: state === 'all' ? 'all' : 'waiting',
  }),
  component: lazyRouteComponent(() => import('./receptions/reception-page.tsx'), 'ReceptionPage'),
});

const practice = createRoute({
  getParentRoute: () => root,
  path: '/ban-tap',
  component: lazyRouteComponent(() => import('./practice/practice-page.tsx'), 'PracticePage'),
});

const help = createRoute({
  getParentRoute: () => root,
  path: '/huong-dan',
  component: lazyRouteComponent(() => import('./help/help-page.tsx'), 'HelpPage'),
});

/** Shown by the shell itself, whoever is signed in. */
const invitation = createRoute({ getParentRoute: () => root, path: INVITATION });

/** What is kept in order now and then. */
const offices = [
  ...dossierRoutes,
  office,
  report,
  people,
  person,
  audit,
  dataRequests,
  channels,
  zalo,
  receptions,
  practice,
  replies,
  agencies,
  agency,
  categories,
  noticeTemplates,
  rules,
  newRule,
  help,
  invitation,
] as const;

/** The desk's addresses, each page in a file of its own that is fetched when it is opened. */
export function createDeskRouter() {
  return createRouter({
    routeTree: root.addChildren([
      start,
      inbox,
      oneCase,
      ...citizens,
      account,
      ...knowledge,
      ...offices,
    ]),
    basepath: DESK,
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultErrorComponent: BrokenPage,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createDeskRouter>;
  }
}

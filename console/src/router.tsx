import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import type { TalkFilter } from '../protocol.ts';
import { Shell, type ShellProps } from './shell.tsx';

const root = createRootRouteWithContext<ShellProps>()({
  component: function Root() {
    return <Shell {...root.useRouteContext()} />;
  },
});

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/tro-chuyen', search: { filter: 'waiting' } });
  },
});

const FILTERS = ['waiting', 'mine', 'held', 'assistant', 'not-sent'] as const;

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

const account = createRoute({
  getParentRoute: () => root,
  path: '/tai-khoan',
  component: lazyRouteComponent(() => import('./settings/account-page.tsx'), 'AccountPage'),
});

/** The desk's addresses, each page in a file of its own that is fetched when it is opened. */
export function createDeskRouter() {
  return createRouter({
    routeTree: root.addChildren([start, talk, account]),
    basepath: '/desk',
    context: { signedOut: false, onBack: () => undefined },
    defaultPreload: 'intent',
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createDeskRouter>;
  }
}

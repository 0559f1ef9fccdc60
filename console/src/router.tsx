import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
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
    throw redirect({ to: '/tai-khoan' });
  },
});

const account = createRoute({
  getParentRoute: () => root,
  path: '/tai-khoan',
  component: lazyRouteComponent(() => import('./settings/account-page.tsx'), 'AccountPage'),
});

/** The desk's addresses, each page in a file of its own that is fetched when it is opened. */
export function createDeskRouter() {
  return createRouter({
    routeTree: root.addChildren([start, account]),
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

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../root-route.ts';

const dossiers = createRoute({
  getParentRoute: () => root,
  path: '/ho-so',
  validateSearch: ({ q }: Record<string, unknown>): { readonly q?: string } =>
    typeof q === 'string' && q !== '' ? { q } : {},
  component: lazyRouteComponent(() => import('./dossiers-page.tsx'), 'DossiersPage'),
});

const newDossier = createRoute({
  getParentRoute: () => root,
  path: '/ho-so/moi',
  component: lazyRouteComponent(() => import('./new-dossier-page.tsx'), 'NewDossierPage'),
});

const dossier = createRoute({
  getParentRoute: () => root,
  path: '/ho-so/$code',
  component: lazyRouteComponent(() => import('./dossier-page.tsx'), 'DossierPage'),
});

/** The pages of dossiers. */
export const dossierRoutes = [dossiers, newDossier, dossier] as const;

import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { StartPage } from '../start/StartPage.tsx';
import { Frame } from './Frame.tsx';
import { PageFailure } from './PageFailure.tsx';
import { PageUnknown } from './PageUnknown.tsx';

const root = createRootRoute({ component: Frame, notFoundComponent: PageUnknown, errorComponent: PageFailure });

const start = createRoute({ getParentRoute: () => root, path: '/', component: StartPage });

const matrix = createRoute({
  getParentRoute: () => root,
  path: '/matrix',
  component: lazyRouteComponent(() => import('../matrix/MatrixPage.tsx'), 'MatrixPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([start, matrix]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

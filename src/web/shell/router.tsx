import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { customerTab } from '../customers/one/customerTab.ts';
import { tableViewOf } from '../customers/table/tableView.ts';
import { historySearch } from '../history/historySearch.ts';
import { importSearch, importsSearch } from '../import/importSearch.ts';
import { matrixSearch } from '../matrix/matrixSearch.ts';
import { StartPage } from '../start/StartPage.tsx';
import { waveSearch } from '../wave/waveSearch.ts';
import { Frame } from './Frame.tsx';
import { PageFailure } from './PageFailure.tsx';
import { PageUnknown } from './PageUnknown.tsx';

const root = createRootRoute({ component: Frame, notFoundComponent: PageUnknown, errorComponent: PageFailure });

const start = createRoute({ getParentRoute: () => root, path: '/', component: StartPage });

const matrix = createRoute({
  getParentRoute: () => root,
  path: '/matrix',
  validateSearch: matrixSearch,
  component: lazyRouteComponent(() => import('../matrix/MatrixPage.tsx'), 'MatrixPage'),
});

const importing = createRoute({
  getParentRoute: () => root,
  path: '/import',
  validateSearch: importSearch,
  component: lazyRouteComponent(() => import('../import/ImportPage.tsx'), 'ImportPage'),
});

const imports = createRoute({
  getParentRoute: () => root,
  path: '/imports',
  validateSearch: importsSearch,
  component: lazyRouteComponent(() => import('../import/ImportsPage.tsx'), 'ImportsPage'),
});

const oneImport = createRoute({
  getParentRoute: () => root,
  path: '/imports/$import',
  component: lazyRouteComponent(() => import('../import/ImportDetailPage.tsx'), 'ImportDetailPage'),
});

const wave = createRoute({
  getParentRoute: () => root,
  path: '/wave',
  validateSearch: waveSearch,
  component: lazyRouteComponent(() => import('../wave/WavePage.tsx'), 'WavePage'),
});

const decisions = createRoute({
  getParentRoute: () => root,
  path: '/decisions',
  component: lazyRouteComponent(() => import('../decisions/DecisionsPage.tsx'), 'DecisionsPage'),
});

const decision = createRoute({
  getParentRoute: () => root,
  path: '/decisions/$decision',
  component: lazyRouteComponent(() => import('../decisions/DecisionPage.tsx'), 'DecisionPage'),
});

const comparison = createRoute({
  getParentRoute: () => root,
  path: '/decisions/$first/compare/$second',
  component: lazyRouteComponent(() => import('../decisions/ComparePage.tsx'), 'ComparePage'),
});

const trials = createRoute({
  getParentRoute: () => root,
  path: '/trials',
  component: lazyRouteComponent(() => import('../trials/TrialsPage.tsx'), 'TrialsPage'),
});

const trial = createRoute({
  getParentRoute: () => root,
  path: '/trials/$trial',
  component: lazyRouteComponent(() => import('../trials/TrialPage.tsx'), 'TrialPage'),
});

const customers = createRoute({
  getParentRoute: () => root,
  path: '/customers',
  validateSearch: tableViewOf,
  component: lazyRouteComponent(() => import('../customers/CustomersPage.tsx'), 'CustomersPage'),
});

const customer = createRoute({
  getParentRoute: () => root,
  path: '/customers/$customer',
  validateSearch: customerTab,
  component: lazyRouteComponent(() => import('../customers/CustomerPage.tsx'), 'CustomerPage'),
});

const history = createRoute({
  getParentRoute: () => root,
  path: '/history',
  validateSearch: historySearch,
  component: lazyRouteComponent(() => import('../history/HistoryPage.tsx'), 'HistoryPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    importing,
    imports,
    oneImport,
    start,
    matrix,
    customers,
    customer,
    wave,
    decisions,
    decision,
    comparison,
    trials,
    trial,
    history,
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

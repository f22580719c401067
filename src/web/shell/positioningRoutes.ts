import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { withWords } from '../language/spoken.ts';
import { offeringsSearch } from '../offerings/offeringsSearch.ts';
import { editSearch, perfectCustomerSearch } from '../perfectCustomer/perfectCustomerSearch.ts';
import { languageSearch, positioningSearch } from '../positioning/positioningSearch.ts';
import { problemsSearch } from '../problems/problemsSearch.ts';
import { root } from './rootRoute.ts';

const positioning = createRoute({
  getParentRoute: () => root,
  path: '/positioning',
  validateSearch: positioningSearch,
  component: lazyRouteComponent(
    () => withWords(import('../positioning/PositioningPage.tsx'), 'positioning', 'customers', 'versions'),
    'PositioningPage',
  ),
});

const positioningEdit = createRoute({
  getParentRoute: () => root,
  path: '/positioning/edit',
  validateSearch: languageSearch,
  component: lazyRouteComponent(
    () => withWords(import('../positioning/edit/EditStatementPage.tsx'), 'positioning', 'customers', 'versions'),
    'EditStatementPage',
  ),
});

const positioningComparison = createRoute({
  getParentRoute: () => root,
  path: '/positioning/$first/compare/$second',
  component: lazyRouteComponent(
    () => withWords(import('../positioning/CompareStatementsPage.tsx'), 'positioning', 'customers', 'versions'),
    'CompareStatementsPage',
  ),
});

const perfectCustomer = createRoute({
  getParentRoute: () => root,
  path: '/perfect-customer',
  validateSearch: perfectCustomerSearch,
  component: lazyRouteComponent(
    () => withWords(import('../perfectCustomer/PerfectCustomerPage.tsx'), 'perfectCustomer', 'customers', 'versions'),
    'PerfectCustomerPage',
  ),
});

const perfectCustomerEdit = createRoute({
  getParentRoute: () => root,
  path: '/perfect-customer/edit',
  validateSearch: editSearch,
  component: lazyRouteComponent(
    () =>
      withWords(
        import('../perfectCustomer/edit/EditPerfectCustomerPage.tsx'),
        'perfectCustomer',
        'customers',
        'versions',
      ),
    'EditPerfectCustomerPage',
  ),
});

const perfectCustomerComparison = createRoute({
  getParentRoute: () => root,
  path: '/perfect-customer/$first/compare/$second',
  component: lazyRouteComponent(
    () =>
      withWords(
        import('../perfectCustomer/ComparePerfectCustomersPage.tsx'),
        'perfectCustomer',
        'customers',
        'versions',
      ),
    'ComparePerfectCustomersPage',
  ),
});

const problems = createRoute({
  getParentRoute: () => root,
  path: '/problems',
  validateSearch: problemsSearch,
  component: lazyRouteComponent(
    () => withWords(import('../problems/ProblemsPage.tsx'), 'problems', 'customers', 'versions'),
    'ProblemsPage',
  ),
});

const screenComparison = createRoute({
  getParentRoute: () => root,
  path: '/problems/$first/compare/$second',
  component: lazyRouteComponent(
    () => withWords(import('../problems/CompareScreensPage.tsx'), 'problems', 'versions'),
    'CompareScreensPage',
  ),
});

const offerings = createRoute({
  getParentRoute: () => root,
  path: '/offerings',
  validateSearch: offeringsSearch,
  component: lazyRouteComponent(
    () => withWords(import('../offerings/OfferingsPage.tsx'), 'offerings', 'customers'),
    'OfferingsPage',
  ),
});

const oneOffering = createRoute({
  getParentRoute: () => root,
  path: '/offerings/$offering',
  component: lazyRouteComponent(
    () => withWords(import('../offerings/OfferingPage.tsx'), 'offerings', 'customers'),
    'OfferingPage',
  ),
});

/** The pages of the positioning and of what it is about. */
export const positioningRoutes = [
  positioning,
  positioningEdit,
  positioningComparison,
  perfectCustomer,
  perfectCustomerEdit,
  perfectCustomerComparison,
  problems,
  screenComparison,
  offerings,
  oneOffering,
] as const;

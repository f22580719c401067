import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { questionPlanSearch } from '../asking/questionPlanSearch.ts';
import { benchmarkSearch } from '../benchmark/benchmarkSearch.ts';
import { customerSearch } from '../customers/one/customerSearch.ts';
import { tableViewOf } from '../customers/table/tableView.ts';
import { decisionSearch, removedSearch } from '../decisions/decisionSearch.ts';
import { duplicatesSearch } from '../duplicates/duplicatesSearch.ts';
import { historySearch } from '../history/historySearch.ts';
import { importSearch, importsSearch } from '../import/importSearch.ts';
import { withWords } from '../language/spoken.ts';
import { learningSearch } from '../learning/learningSearch.ts';
import { matrixSearch } from '../matrix/matrixSearch.ts';
import { questionnaireSearch } from '../questionnaire/questionnaireSearch.ts';
import { StartPage } from '../start/StartPage.tsx';
import { waveSearch } from '../wave/waveSearch.ts';
import { PageFailure } from './PageFailure.tsx';
import { positioningRoutes } from './positioningRoutes.ts';
import { root } from './rootRoute.ts';

const start = createRoute({ getParentRoute: () => root, path: '/', component: StartPage });

const matrix = createRoute({
  getParentRoute: () => root,
  path: '/matrix',
  validateSearch: matrixSearch,
  component: lazyRouteComponent(
    () => withWords(import('../matrix/MatrixPage.tsx'), 'matrix', 'customers'),
    'MatrixPage',
  ),
});

const importing = createRoute({
  getParentRoute: () => root,
  path: '/import',
  validateSearch: importSearch,
  component: lazyRouteComponent(
    () => withWords(import('../import/ImportPage.tsx'), 'import', 'customers'),
    'ImportPage',
  ),
});

const imports = createRoute({
  getParentRoute: () => root,
  path: '/imports',
  validateSearch: importsSearch,
  component: lazyRouteComponent(() => withWords(import('../import/ImportsPage.tsx'), 'import'), 'ImportsPage'),
});

const oneImport = createRoute({
  getParentRoute: () => root,
  path: '/imports/$import',
  component: lazyRouteComponent(
    () => withWords(import('../import/ImportDetailPage.tsx'), 'import'),
    'ImportDetailPage',
  ),
});

const wave = createRoute({
  getParentRoute: () => root,
  path: '/wave',
  validateSearch: waveSearch,
  component: lazyRouteComponent(() => withWords(import('../wave/WavePage.tsx'), 'wave', 'customers'), 'WavePage'),
});

const questionPlan = createRoute({
  getParentRoute: () => root,
  path: '/question-plan',
  validateSearch: questionPlanSearch,
  component: lazyRouteComponent(
    () => withWords(import('../asking/QuestionPlanPage.tsx'), 'asking', 'customers', 'wave'),
    'QuestionPlanPage',
  ),
});

const decisions = createRoute({
  getParentRoute: () => root,
  path: '/decisions',
  validateSearch: removedSearch,
  component: lazyRouteComponent(
    () => withWords(import('../decisions/DecisionsPage.tsx'), 'decisions', 'trials', 'wave'),
    'DecisionsPage',
  ),
});

const decision = createRoute({
  getParentRoute: () => root,
  path: '/decisions/$decision',
  validateSearch: decisionSearch,
  component: lazyRouteComponent(
    () => withWords(import('../decisions/DecisionPage.tsx'), 'decisions', 'trials', 'wave'),
    'DecisionPage',
  ),
});

const comparison = createRoute({
  getParentRoute: () => root,
  path: '/decisions/$first/compare/$second',
  component: lazyRouteComponent(
    () => withWords(import('../decisions/ComparePage.tsx'), 'decisions', 'trials', 'wave'),
    'ComparePage',
  ),
});

const trials = createRoute({
  getParentRoute: () => root,
  path: '/trials',
  validateSearch: removedSearch,
  component: lazyRouteComponent(
    () => withWords(import('../trials/TrialsPage.tsx'), 'decisions', 'trials', 'wave'),
    'TrialsPage',
  ),
});

const trial = createRoute({
  getParentRoute: () => root,
  path: '/trials/$trial',
  component: lazyRouteComponent(
    () => withWords(import('../trials/TrialPage.tsx'), 'decisions', 'import', 'trials', 'wave'),
    'TrialPage',
  ),
});

const customers = createRoute({
  getParentRoute: () => root,
  path: '/customers',
  validateSearch: tableViewOf,
  component: lazyRouteComponent(
    () => withWords(import('../customers/CustomersPage.tsx'), 'customers'),
    'CustomersPage',
  ),
});

const customer = createRoute({
  getParentRoute: () => root,
  path: '/customers/$customer',
  validateSearch: customerSearch,
  component: lazyRouteComponent(
    () => withWords(import('../customers/CustomerPage.tsx'), 'benchmark', 'customers', 'offerings', 'trials', 'wave'),
    'CustomerPage',
  ),
});

const benchmark = createRoute({
  getParentRoute: () => root,
  path: '/benchmark',
  validateSearch: benchmarkSearch,
  component: lazyRouteComponent(
    () => withWords(import('../benchmark/BenchmarkPage.tsx'), 'benchmark', 'customers'),
    'BenchmarkPage',
  ),
});

const customerBenchmark = createRoute({
  getParentRoute: () => root,
  path: '/customers/$customer/benchmark',
  component: lazyRouteComponent(
    () => withWords(import('../benchmark/one/CustomerBenchmarkPage.tsx'), 'benchmark', 'customers'),
    'CustomerBenchmarkPage',
  ),
});

const benchmarkComparison = createRoute({
  getParentRoute: () => root,
  path: '/customers/$first/benchmark/$second',
  component: lazyRouteComponent(
    () => withWords(import('../benchmark/compare/CompareBenchmarksPage.tsx'), 'benchmark', 'customers'),
    'CompareBenchmarksPage',
  ),
});

const duplicates = createRoute({
  getParentRoute: () => root,
  path: '/duplicates',
  validateSearch: duplicatesSearch,
  component: lazyRouteComponent(
    () => withWords(import('../duplicates/DuplicatesPage.tsx'), 'duplicates', 'customers'),
    'DuplicatesPage',
  ),
});

const questionnaire = createRoute({
  getParentRoute: () => root,
  path: '/questionnaire',
  validateSearch: questionnaireSearch,
  component: lazyRouteComponent(
    () => withWords(import('../questionnaire/QuestionnairePage.tsx'), 'questionnaire', 'customers'),
    'QuestionnairePage',
  ),
});

const learning = createRoute({
  getParentRoute: () => root,
  path: '/learning',
  validateSearch: learningSearch,
  component: lazyRouteComponent(() => withWords(import('../learning/LearningPage.tsx'), 'learning'), 'LearningPage'),
});

const scorecards = createRoute({
  getParentRoute: () => root,
  path: '/scorecards',
  validateSearch: removedSearch,
  component: lazyRouteComponent(
    () => withWords(import('../scorecards/ScorecardsPage.tsx'), 'scorecards', 'customers'),
    'ScorecardsPage',
  ),
});

const scorecard = createRoute({
  getParentRoute: () => root,
  path: '/scorecards/$scorecard',
  component: lazyRouteComponent(
    () => withWords(import('../scorecards/ScorecardPage.tsx'), 'scorecards', 'customers'),
    'ScorecardPage',
  ),
});

const scorecardComparison = createRoute({
  getParentRoute: () => root,
  path: '/scorecards/$first/compare/$second',
  component: lazyRouteComponent(
    () => withWords(import('../scorecards/CompareScorecardsPage.tsx'), 'scorecards', 'customers'),
    'CompareScorecardsPage',
  ),
});

const history = createRoute({
  getParentRoute: () => root,
  path: '/history',
  validateSearch: historySearch,
  component: lazyRouteComponent(
    () => withWords(import('../history/HistoryPage.tsx'), 'history', 'trials'),
    'HistoryPage',
  ),
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
    benchmark,
    customerBenchmark,
    benchmarkComparison,
    duplicates,
    questionnaire,
    wave,
    questionPlan,
    decisions,
    decision,
    comparison,
    trials,
    trial,
    ...positioningRoutes,
    learning,
    scorecards,
    scorecard,
    scorecardComparison,
    history,
  ]),
  // Within the frame, so that the rail stays.
  defaultErrorComponent: PageFailure,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

/**
 * The pages that say whom it is for and what it solves, in the order of the work; the way between them shows those that are
 * here. A page that is added says so here.
 */
export const positioningPages = [
  { to: '/positioning', page: 'statement' },
  { to: '/perfect-customer', page: 'perfectCustomer' },
  { to: '/benchmark', page: 'benchmark' },
  { to: '/problems', page: 'problems' },
  { to: '/offerings', page: 'offerings' },
] as const;

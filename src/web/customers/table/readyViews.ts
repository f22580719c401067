import type { TableView } from './tableView.ts';

/** Views that everybody has, in this order. */
export const readyViews = [
  { label: 'customers.views.all', view: {} },
  { label: 'customers.views.wave', view: { filter: 'wave is yes' } },
  { label: 'customers.views.trial', view: { filter: 'trial is yes' } },
  { label: 'customers.views.unsure', view: { filter: 'group is unknown' } },
  {
    label: 'customers.views.contradictory',
    view: { filter: 'contradictory is yes', sort: 'answerFit', direction: 'ascending' },
  },
] as const satisfies readonly { readonly label: string; readonly view: TableView }[];

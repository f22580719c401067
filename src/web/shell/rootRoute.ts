import { createRootRoute, retainSearchParams } from '@tanstack/react-router';
import { offeringSearch } from '../offerings/offeringSearch.ts';
import { Frame } from './Frame.tsx';
import { PageFailure } from './PageFailure.tsx';
import { PageUnknown } from './PageUnknown.tsx';

/** What every page stands in. */
export const root = createRootRoute({
  validateSearch: offeringSearch,
  // From page to page one stays with the offering.
  search: { middlewares: [retainSearchParams(['offering'])] },
  component: Frame,
  notFoundComponent: PageUnknown,
  errorComponent: PageFailure,
});

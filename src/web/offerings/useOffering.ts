import { useSearch } from '@tanstack/react-router';
import { FIRST_OFFERING } from './offeringSearch.ts';

/**
 * The offering that the page is about, as its address says; a link shows to others what was seen.
 *
 * ```tsx
 * const offering = useOffering();
 * const { data } = useOperation(currentStatement, { offering });
 * ```
 */
export function useOffering(): number {
  return useSearch({ strict: false, select: ({ offering }) => offering ?? FIRST_OFFERING });
}

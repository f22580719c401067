import { QueryClient } from '@tanstack/react-query';
import { Failure } from '../../platform/failure.ts';

/** What has been read of the service, until something changes. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 10 * 60_000,
      // A refusal stays one; what did not answer at all may answer in a moment.
      retry: (failures, error) => failures < 2 && (!(error instanceof Failure) || error.code === 'service-unreachable'),
      retryDelay: (failures) => 300 * 2 ** failures,
      refetchOnWindowFocus: false,
    },
  },
});

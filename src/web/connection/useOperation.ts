import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { InputOf, Operation, OutputOf } from '../../platform/operation/operation.ts';
import { aboutOffering } from '../offerings/aboutOffering.ts';
import { useOffering } from '../offerings/useOffering.ts';
import { service } from './service.ts';

/** The question and its answer, for `useQuery` and for loading ahead. */
export function asking<Op extends Operation>(operation: Op, input: InputOf<Op>) {
  return queryOptions({
    queryKey: [operation.id, input],
    queryFn: ({ signal }): Promise<OutputOf<Op>> => service.call(operation, input, { signal }),
  });
}

/**
 * Reads an operation and stays with the last answer while a new one comes. Where no offering is named it is about that of
 * the page.
 *
 * ```tsx
 * const { data, error } = useOperation(getMatrix, { x: 'willingness', y: 'needs' });
 * ```
 */
export function useOperation<Op extends Operation>(operation: Op, input: InputOf<Op>, isWanted = true) {
  const asked = aboutOffering(operation, input, useOffering());
  return useQuery({ ...asking(operation, asked), placeholderData: keepPreviousData, enabled: isWanted });
}

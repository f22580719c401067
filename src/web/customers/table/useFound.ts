import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { OutputOf } from '../../../platform/operation/operation.ts';
import { findCustomers } from '../../../selection/find/contract.ts';
import { service } from '../../connection/service.ts';
import type { Asked } from './askedOf.ts';
import { FIRST_ROWS, MORE_ROWS } from './pagesWanted.ts';

export type FoundRow = OutputOf<typeof findCustomers>['items'][number];

/** The customers of a view, page by page as they are looked at; null asks nothing. */
export function useFound(asked: Asked | null) {
  const query = useInfiniteQuery({
    queryKey: [findCustomers.id, asked],
    queryFn: ({ pageParam, signal }) =>
      service.call(
        findCustomers,
        {
          ...(asked ?? { columns: [] }),
          limit: pageParam === null ? FIRST_ROWS : MORE_ROWS,
          ...(pageParam !== null && { cursor: pageParam }),
        },
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    enabled: asked !== null,
  });
  const pages = query.data?.pages;
  const rows = useMemo((): readonly FoundRow[] => pages?.flatMap(({ items }) => items) ?? [], [pages]);
  return { ...query, rows, newest: pages?.at(-1) };
}

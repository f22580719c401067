import { keepPreviousData, queryOptions, type UseQueryResult, useQueries, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { OutputOf } from '../../../platform/operation/operation.ts';
import { findCustomers } from '../../../selection/find/contract.ts';
import { queries } from '../../connection/queries.ts';
import { service } from '../../connection/service.ts';
import type { Asked } from './askedOf.ts';
import { PAGE_ROWS } from './pagesWanted.ts';

export type Found = OutputOf<typeof findCustomers>;
export type FoundRow = Found['items'][number];

/** The customers of a view: its first page, and the pages that are looked at; null asks nothing. */
export function useFound(asked: Asked | null, looked: readonly number[]) {
  const isAsked = asked !== null;
  const question = asked ?? nothing;
  const first = useQuery({ ...onePage(question, 0), placeholderData: keepPreviousData, enabled: isAsked });
  const pages = useMemo(() => looked.filter((page) => page > 0), [looked]);
  const together = useCallback(
    (answers: UseQueryResult<Found>[]) => ({
      byPage: new Map(pages.map((page, i) => [page, answers[i]?.data])),
      isPending: answers.some(({ isPending }) => isPending),
      error: answers.find(({ error }) => error)?.error ?? null,
    }),
    [pages],
  );
  const others = useQueries({
    queries: pages.map((page) => ({ ...onePage(question, page), enabled: isAsked })),
    combine: together,
  });
  const { byPage } = others;
  const head = first.data;
  const isStale = first.isPlaceholderData;
  const rowAt = useCallback(
    (index: number): FoundRow | undefined => {
      const page = Math.floor(index / PAGE_ROWS);
      const answer = page === 0 ? head : isStale ? undefined : byPage.get(page);
      return answer?.items[index - page * PAGE_ROWS];
    },
    [head, isStale, byPage],
  );
  return {
    head,
    rowAt,
    isStale,
    isLoading: first.isPending || others.isPending,
    error: first.error ?? others.error,
  };
}

/** Ids of the customers between two places of a view, those not looked at too. */
export async function idsBetween(asked: Asked, first: number, last: number): Promise<string[]> {
  const ids: string[] = [];
  for (let page = Math.floor(first / PAGE_ROWS); page <= Math.floor(last / PAGE_ROWS); page++) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as a person would scroll
    const { items } = await queries.ensureQueryData(onePage(asked, page));
    const before = page * PAGE_ROWS;
    ids.push(...items.slice(Math.max(0, first - before), last - before + 1).map(({ id }) => id));
  }
  return ids;
}

const nothing: Asked = { sort: 'odds', direction: 'descending', columns: [] };

function onePage(asked: Asked, page: number) {
  return queryOptions({
    queryKey: [findCustomers.id, asked, page],
    queryFn: ({ signal }): Promise<Found> =>
      service.call(findCustomers, { ...asked, from: page * PAGE_ROWS, limit: PAGE_ROWS }, { signal }),
    gcTime: 60_000,
  });
}

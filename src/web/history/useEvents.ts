import { useInfiniteQuery } from '@tanstack/react-query';
import { type Event, getEvent, listEvents } from '../../platform/event/contract.ts';
import { findCustomers } from '../../selection/find/contract.ts';
import { service } from '../connection/service.ts';
import { type HistorySearch, sinceOf } from './historySearch.ts';
import { customerNumberOf } from './subject.ts';

const CHANGES_PER_PAGE = 100;

export interface NamedCustomer {
  readonly id: string;
  readonly name: string | null;
}

export interface EventsPage {
  readonly items: readonly Event[];
  /** What the changes of this page took back, which may be older than they. */
  readonly undone: readonly Event[];
  /** Whom they are about, by number; who was removed or erased is not among them. */
  readonly customers: ReadonlyMap<number, NamedCustomer>;
  readonly next: string | null;
}

/** The changes, newest first, a page at a time, with what is needed to word them. */
export function useEvents(search: HistorySearch) {
  return useInfiniteQuery({
    queryKey: [listEvents.id, 'history', search],
    queryFn: ({ pageParam, signal }) => eventsPage(search, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
}

/** One page of the changes; the next begins at its `next`. */
export async function eventsPage(
  { subject, kind, days }: HistorySearch,
  cursor: string | null,
  signal: AbortSignal,
): Promise<EventsPage> {
  const { items, next } = await service.call(
    listEvents,
    {
      limit: CHANGES_PER_PAGE,
      ...(subject !== undefined && { subject }),
      ...(kind && { kind }),
      ...(days && { since: sinceOf(days, new Date()) }),
      ...(cursor !== null && { cursor }),
    },
    { signal },
  );
  const [undone, customers] = await Promise.all([undoneBy(items, signal), customersOf(items, signal)]);
  return { items, undone, customers, next };
}

/** The changes that were taken back, followed through undone undos to what was done in the first place. */
async function undoneBy(items: readonly Event[], signal: AbortSignal): Promise<Event[]> {
  const known = new Map(items.map((event) => [event.id, event]));
  const found: Event[] = [];
  let wanted = missing(items, known);
  while (wanted.length > 0) {
    const more = await Promise.all(wanted.map((event) => service.call(getEvent, { event }, { signal })));
    for (const event of more) known.set(event.id, event);
    found.push(...more);
    wanted = missing(more, known);
  }
  return found;
}

function missing(events: readonly Event[], known: ReadonlyMap<number, Event>): number[] {
  return [...new Set(events.flatMap(({ undoes }) => (undoes !== null && !known.has(undoes) ? [undoes] : [])))];
}

async function customersOf(items: readonly Event[], signal: AbortSignal): Promise<Map<number, NamedCustomer>> {
  const numbers = [...new Set(items.flatMap((event) => customerNumberOf(event) ?? []))];
  if (numbers.length === 0) return new Map();
  const { items: found } = await service.call(findCustomers, { numbers, columns: [], limit: 200 }, { signal });
  return new Map(found.map(({ id, number, name }) => [number, { id, name }]));
}

import { listEvents } from '../../platform/event/contract.ts';
import { useOperation } from '../connection/useOperation.ts';

/** The names of those who made the newest changes of something, by their number. */
export function useActorNames(subject: string): ReadonlyMap<number, string> {
  const { data } = useOperation(listEvents, { subject, limit: 200 });
  return new Map(data?.items.map(({ actor }) => [actor.id, actor.name]));
}

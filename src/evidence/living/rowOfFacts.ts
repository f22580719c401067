import { profileOf } from '../observation/profile.ts';
import { momentOf } from '../observation/source.ts';
import { type CustomerFacts, historyOf } from '../observation/storedFacts.ts';
import { dateOfDays, endOfDay, MILLISECONDS_PER_DAY } from '../portfolio/calendar.ts';
import type { Definitions } from './definitions.ts';
import type { RowFold } from './rowFold.ts';

/**
 * Folds everything kept of a customer into a row, by way of its profile. Facts dated after the day do not count yet: the
 * first day on which another one will is given back, infinity where none waits.
 */
export function rowOfFacts(
  fold: RowFold,
  id: string,
  facts: CustomerFacts | undefined,
  { signalIds }: Pick<Definitions, 'signalIds'>,
  day: number,
): number {
  fold.takeProfile(facts && profileOf(historyOf(id, facts, signalIds), endOfDay(dateOfDays(day))));
  let due = Number.POSITIVE_INFINITY;
  const instants = [
    ...(facts?.records ?? []).map(({ observedAt }) => observedAt),
    ...(facts?.retractions ?? []).map(({ at }) => at),
  ];
  for (const instant of instants) {
    const itsDay = Math.floor(momentOf(instant) / MILLISECONDS_PER_DAY);
    if (itsDay > day) due = Math.min(due, itsDay);
  }
  return due;
}

import type { Filter } from '../../evidence/filter/filter.ts';
import type { Standing } from '../../positioning/benchmark/benchmark.ts';

/**
 * The customers whose fit stands so to the line, as the list of customers asks for them.
 *
 * ```ts
 * standingFilter('over', 0.7); // { field: 'fitLow', operator: 'atLeast', value: 0.7 }
 * ```
 */
export function standingFilter(standing: Standing, line: number): Filter {
  const reaches = (field: string): Filter => ({ field, operator: 'atLeast', value: line });
  const isBelow = (field: string): Filter => ({ not: reaches(field) });
  if (standing === 'over') return reaches('fitLow');
  if (standing === 'likelyOver') return { all: [reaches('fit'), isBelow('fitLow')] };
  if (standing === 'likelyUnder') return { all: [isBelow('fit'), reaches('fitHigh')] };
  return standing === 'under' ? isBelow('fitHigh') : { field: 'fit', operator: 'isUnknown' };
}

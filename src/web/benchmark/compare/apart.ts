import type { Comparison } from '../benchmarkTypes.ts';

/** How two customers differ in a trait. */
export const aparts = ['first', 'second', 'both', 'neither', 'open'] as const;
export type Apart = (typeof aparts)[number];

type Stated = Pick<Comparison['traits'][number], 'first' | 'second'>;

/**
 * Which of the two has a trait; `open` where it is not known of one of them, or not measured.
 *
 * ```ts
 * apartOf({ first: { state: 'match', value: 'yes' }, second: { state: 'gap', value: 'no' } }); // 'first'
 * ```
 */
export function apartOf({ first, second }: Stated): Apart {
  const states = [first.state, second.state];
  if (states.some((state) => state === null || state === 'unknown')) return 'open';
  if (first.state === 'match') return second.state === 'match' ? 'both' : 'first';
  return second.state === 'match' ? 'second' : 'neither';
}

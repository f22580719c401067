import { expect, it } from 'vitest';
import { benchmarkSearch } from './benchmarkSearch.ts';

it('reads what was chosen, and leaves out what is as usual or cannot be meant', () => {
  const chosen = { order: 'fit', filter: 'odds >= 0.5', side: 'group', show: 'table' };
  expect(benchmarkSearch(chosen)).toEqual(chosen);
  expect(benchmarkSearch({ order: 'structure', show: 'picture', side: 'colour', filter: ' ' })).toEqual({});
  expect(benchmarkSearch({ order: 'line' })).toEqual({ order: 'line' });
  expect(benchmarkSearch({ side: 'none' })).toEqual({ side: 'none' });
});

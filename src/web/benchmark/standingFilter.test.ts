import { expect, it } from 'vitest';
import { filterText } from '../../evidence/filter/filterText.ts';
import { standingFilter } from './standingFilter.ts';

it('asks for those whose whole interval, or whose fit alone, is on a side of the line', () => {
  expect(filterText(standingFilter('over', 0.7))).toBe('fitLow >= 0.7');
  expect(filterText(standingFilter('likelyOver', 0.7))).toBe('fit >= 0.7 and not fitLow >= 0.7');
  expect(filterText(standingFilter('likelyUnder', 0.7))).toBe('not fit >= 0.7 and fitHigh >= 0.7');
  expect(filterText(standingFilter('under', 0.7))).toBe('not fitHigh >= 0.7');
  expect(filterText(standingFilter('unknown', 0.7))).toBe('fit is unknown');
});

import { expect, it } from 'vitest';
import { pathMarks } from './pathMarks.ts';

it('leads from step to step, and never out of the scale', () => {
  expect(pathMarks(0.5, [0.25, 0.125])).toEqual([
    { from: 0.5, to: 0.75 },
    { from: 0.75, to: 0.875 },
  ]);
  expect(pathMarks(0.9, [0.2])).toEqual([{ from: 0.9, to: 1 }]);
  expect(pathMarks(0.4, [])).toEqual([]);
});

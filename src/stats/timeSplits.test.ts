import { array, assert, constant, integer, oneof, property } from 'fast-check';
import { expect, it } from 'vitest';
import { timeSplits } from './timeSplits.ts';

it('lets the earlier judge the later', () => {
  const [only] = timeSplits([3, 1, 4, 2], 1);
  expect(only && { ...only, taught: [...only.taught], judged: [...only.judged] }).toEqual({
    taught: [1, 3],
    judged: [0, 2],
    from: 3,
    to: 4,
  });
});

it('never lets a row judge one of the same time, or a row be judged twice', () => {
  const times = array(oneof(integer({ min: 0, max: 9 }), constant(Number.NaN)), { maxLength: 40 });
  assert(
    property(times, integer({ min: 1, max: 6 }), (values, parts) => {
      const splits = timeSplits(values, parts);
      for (const { taught, judged, from } of splits) {
        for (const row of taught) expect(values[row]).toBeLessThan(from);
        for (const row of judged) expect(values[row]).toBeGreaterThanOrEqual(from);
      }
      const judged = splits.flatMap((split) => [...split.judged]);
      expect(new Set(judged).size).toBe(judged.length);
      expect(splits.length).toBeLessThanOrEqual(parts);
    }),
    { seed: 1, numRuns: 300 },
  );
});

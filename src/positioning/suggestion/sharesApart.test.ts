import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Having, sharesApart } from './sharesApart.ts';

interface Reference {
  readonly field: string;
  readonly good: Having;
  readonly others: Having;
  readonly difference: { readonly mean: number; readonly low: number; readonly high: number };
  readonly posterior: readonly [number, number];
  readonly chance: number;
}
const { values } = JSON.parse(readFileSync(new URL('sharesApart.json', import.meta.url), 'utf8')) as {
  readonly values: readonly Reference[];
};

describe('shares of good customers and others agree with scipy, counted from the deals', () => {
  it.each(values.map((value) => [value.field, value] as const))('%s', (_, { good, others, difference, chance }) => {
    const found = sharesApart({ good, others });
    for (const side of ['good', 'others'] as const) {
      expect(found[side].mean).toBeCloseTo({ good, others }[side].mean, 12);
      expect(found[side].low).toBeCloseTo({ good, others }[side].low, 8);
      expect(found[side].high).toBeCloseTo({ good, others }[side].high, 8);
    }
    expect(found.difference.low).toBeCloseTo(difference.low, 8);
    expect(found.difference.high).toBeCloseTo(difference.high, 8);
    expect(found.probability / chance).toBeCloseTo(1, 6);
  });

  it.each(values.map((value) => [value.field, value] as const))(
    'the interval of the difference stands for what is believed of it: %s',
    (_, { good, others, posterior }) => {
      const { low, high } = sharesApart({ good, others }).difference;
      expect(Math.abs(low - posterior[0])).toBeLessThan(0.004);
      expect(Math.abs(high - posterior[1])).toBeLessThan(0.004);
    },
  );
});

import { describe, expect, it } from 'vitest';
import { intraclassCorrelation } from './intraclassCorrelation.ts';
import { normalDraw, seededRandom } from './random.ts';

describe('intraclass correlation', () => {
  it('is that of the worked example of Shrout and Fleiss 1979', () => {
    const ratings = [
      [9, 2, 5, 8],
      [6, 1, 3, 2],
      [8, 4, 6, 8],
      [7, 1, 2, 6],
      [10, 5, 6, 9],
      [6, 2, 4, 7],
    ];
    const { single, mean, cases } = intraclassCorrelation(ratings) ?? { single: 0, mean: 0, cases: 0 };
    expect(single).toBeCloseTo(0.17, 2);
    expect(mean).toBeCloseTo(0.44, 2);
    expect(cases).toBe(6);
  });

  it('finds the share of the variance between cases, whatever the number of judges', () => {
    const random = seededRandom(1);
    const cases = Array.from({ length: 4_000 }, (_, place) => {
      const truth = normalDraw(random);
      return Array.from({ length: 1 + (place % 4) }, () => truth + Math.sqrt(0.5) * normalDraw(random));
    });
    expect(intraclassCorrelation(cases)?.single).toBeCloseTo(1 / 1.5, 1);
  });

  it('is null without two cases of two judges, or where all say the same', () => {
    expect(intraclassCorrelation([[1], [2], [3, 4]])).toBeNull();
    expect(
      intraclassCorrelation([
        [2, 2],
        [2, 2],
      ]),
    ).toBeNull();
  });

  it('is not below zero where judges differ more within cases than between', () => {
    expect(
      intraclassCorrelation([
        [1, 5],
        [5, 1],
        [2, 4],
      ])?.single,
    ).toBe(0);
  });
});

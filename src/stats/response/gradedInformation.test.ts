import { describe, expect, it } from 'vitest';
import { categoryProbabilities, type GradedItem, posterior } from '../gradedResponse.ts';
import { standardDeviationOf, standardNormalGrid } from '../quadrature.ts';
import { normalDraw, seededRandom } from '../random.ts';
import { itemInformation, marginalReliability } from './gradedInformation.ts';

const grid = standardNormalGrid();
const item: GradedItem = { discrimination: 1.6, thresholds: [-1.2, 0.1, 1.4] };

describe('information of an item', () => {
  it('is the expected square of the change of the log-probability', () => {
    const step = 1e-5;
    const information = itemInformation(item, grid);
    for (const [point, trait] of grid.points.entries()) {
      const [at, up, down] = [trait, trait + step, trait - step].map((x) => categoryProbabilities(item, [x]));
      const expected = (at as Float64Array[]).reduce((sum, curve, k) => {
        const change = ((up?.[k]?.[0] as number) - (down?.[k]?.[0] as number)) / (2 * step);
        return sum + change ** 2 / (curve[0] as number);
      }, 0);
      expect(information[point]).toBeCloseTo(expected, 6);
    }
  });

  it('of an item with two answers is a^2 p (1 - p)', () => {
    const [information] = itemInformation(
      { discrimination: 2, thresholds: [0] },
      { ...grid, points: Float64Array.of(0) },
    );
    expect(information).toBeCloseTo(4 * 0.25, 12);
  });
});

describe('marginal reliability', () => {
  it('says which part of the variance of scores is that of traits', () => {
    const items = Array.from({ length: 8 }, () => item);
    const random = seededRandom(2);
    const curves = categoryProbabilities(item, grid.points);
    let remaining = 0;
    const people = 3_000;
    for (let person = 0; person < people; person++) {
      const shares = categoryProbabilities(item, [normalDraw(random)]);
      const evidence = items.map(() => {
        let rest = random();
        const category = Math.max(
          0,
          shares.findIndex((curve) => (rest -= curve[0] as number) < 0),
        );
        return { probabilities: curves[category] as Float64Array, weight: 1 };
      });
      remaining += standardDeviationOf(posterior(grid, evidence)) ** 2 / people;
    }
    expect(marginalReliability(items, grid)).toBeCloseTo(1 - remaining, 1);
    expect(marginalReliability([], grid)).toBeCloseTo(0, 12);
  });
});

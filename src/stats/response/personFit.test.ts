import { describe, expect, it } from 'vitest';
import { categoryProbabilities, type GradedItem, posterior } from '../gradedResponse.ts';
import { standardNormalGrid } from '../quadrature.ts';
import { seededRandom } from '../random.ts';
import { fitMoments, personFit } from './personFit.ts';
import { simulatedAnswers } from './simulatedAnswers.fixture.ts';

const grid = standardNormalGrid();
const items: readonly GradedItem[] = Array.from({ length: 12 }, (_, item) => ({
  discrimination: 1.8,
  thresholds: [-1.5, 0, 1.5].map((threshold) => threshold + (item % 4) / 3 - 0.5),
}));
const curves = items.map((item) => categoryProbabilities(item, grid.points));
const moments = curves.map(fitMoments);

function fitOf(categories: ArrayLike<number>): number | null {
  const given = curves.map((_, position) => categories[position] as number);
  const trait = posterior(
    grid,
    curves.map((item, position) => ({ probabilities: item[given[position] as number] as Float64Array, weight: 1 })),
  );
  return personFit(
    moments.map((item, position) => ({ moments: item, category: given[position] as number })),
    trait,
  );
}

describe('person fit', () => {
  it('is about standard normal for people who answer as the items expect', () => {
    const people = 1_500;
    const answers = simulatedAnswers(items, people, seededRandom(6));
    const fits = Array.from({ length: people }, (_, person) =>
      fitOf(answers.subarray(person * items.length, (person + 1) * items.length)),
    ).map((fit) => fit ?? Number.NaN);
    const mean = fits.reduce((sum, fit) => sum + fit, 0) / people;
    expect(Math.abs(mean)).toBeLessThan(0.2);
    const far = fits.filter((fit) => fit < -2).length / people;
    expect(far).toBeLessThan(0.04);
  });

  it('is far below zero for answers that contradict each other', () => {
    expect(fitOf([0, 3, 0, 3, 0, 3, 0, 3, 0, 3, 0, 3])).toBeLessThan(-3);
    expect(fitOf([2, 2, 1, 2, 2, 1, 2, 2, 1, 2, 2, 2])).toBeGreaterThan(-1);
  });

  it('says nothing of two answers', () => {
    const answers = moments.slice(0, 2).map((item) => ({ moments: item, category: 1 }));
    expect(personFit(answers, grid)).toBeNull();
  });
});

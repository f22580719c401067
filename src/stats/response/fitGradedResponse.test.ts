import { fc } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { GradedItem } from '../gradedResponse.ts';
import { seededRandom } from '../random.ts';
import { answerTable } from './answerTable.ts';
import { fitGradedResponse } from './fitGradedResponse.ts';
import { observedInformation } from './observedInformation.ts';
import { simulatedAnswers } from './simulatedAnswers.fixture.ts';

const truth: readonly GradedItem[] = [
  { discrimination: 1.8, thresholds: [-1.5, -0.2, 1] },
  { discrimination: 0.8, thresholds: [-1, 1.5] },
  { discrimination: 1.2, thresholds: [0.3] },
  { discrimination: 2.4, thresholds: [-2, -1, 0, 1, 2] },
  { discrimination: 1.5, thresholds: [-0.5, 0.5] },
];
const categoriesOfItem = truth.map(({ thresholds }) => thresholds.length + 1);
const beliefs = truth.map(({ thresholds }) => ({ item: { discrimination: 1, thresholds }, people: 4 }));

describe('a graded response fit', () => {
  it('finds the items that the answers were drawn from, also where a third of the answers is missing', () => {
    const answers = simulatedAnswers(truth, 20_000, seededRandom(3), 1 / 3);
    const fit = fitGradedResponse(answerTable(answers, categoriesOfItem));
    expect(fit.hasConverged).toBe(true);
    for (const [position, item] of fit.items.entries()) {
      const known = truth[position] as GradedItem;
      expect(Math.abs(item.discrimination / known.discrimination - 1)).toBeLessThan(0.08);
      for (const [k, threshold] of item.thresholds.entries()) {
        expect(Math.abs(threshold - (known.thresholds[k] as number))).toBeLessThan(0.1);
      }
    }
  });

  it('ends where the gradient vanishes, the beliefs included', () => {
    const table = answerTable(simulatedAnswers(truth, 300, seededRandom(5), 0.2), categoriesOfItem);
    const { parameters } = fitGradedResponse(table, { beliefs });
    const { gradient } = observedInformation({ table, parameters, beliefs });
    expect(Math.max(...gradient.map(Math.abs))).toBeLessThan(1e-3);
  });

  it('is what was believed where nobody has answered', () => {
    const nobody = answerTable(new Int8Array(0), categoriesOfItem);
    const { items } = fitGradedResponse(nobody, { beliefs });
    for (const [position, item] of items.entries()) {
      expect(item.discrimination).toBeCloseTo(1, 3);
      for (const [k, threshold] of item.thresholds.entries()) {
        expect(threshold).toBeCloseTo(truth[position]?.thresholds[k] as number, 3);
      }
    }
  });

  it('refuses a category of which neither answers nor beliefs say anything', () => {
    const table = answerTable(Int8Array.of(0, 0, 2, 2), [3]);
    expect(() => fitGradedResponse(table)).toThrow(RangeError);
    expect(
      fitGradedResponse(table, { beliefs: [{ item: { discrimination: 1, thresholds: [-1, 1] }, people: 2 }] })
        .hasConverged,
    ).toBe(true);
  });

  it('gives finite items in order whatever was answered', () => {
    const column = (categories: number) =>
      fc.oneof(
        fc.constant(() => 0),
        fc.constant(() => -1),
        fc.constant((person: number) => (person % 2 === 0 ? 0 : categories - 1)),
        fc
          .array(fc.integer({ min: -1, max: categories - 1 }), { minLength: 1, maxLength: 9 })
          .map((answers) => (person: number) => answers[person % answers.length] as number),
      );
    fc.assert(
      fc.property(fc.tuple(...categoriesOfItem.map(column)), fc.integer({ min: 0, max: 60 }), (columns, people) => {
        const answers = Int8Array.from({ length: people * columns.length }, (_, at) =>
          (columns[at % columns.length] as (person: number) => number)(Math.floor(at / columns.length)),
        );
        const { items, logLikelihood } = fitGradedResponse(answerTable(answers, categoriesOfItem), { beliefs });
        expect(Number.isFinite(logLikelihood)).toBe(true);
        for (const { discrimination, thresholds } of items) {
          expect(discrimination).toBeGreaterThan(0);
          expect(Number.isFinite(discrimination)).toBe(true);
          expect(thresholds.every(Number.isFinite)).toBe(true);
          expect(thresholds.toSorted((a, b) => a - b)).toEqual(thresholds);
        }
      }),
      { seed: 11, numRuns: 60 },
    );
  });
});

describe('observed information', () => {
  it('is minus the change of the gradient', () => {
    const table = answerTable(simulatedAnswers(truth, 200, seededRandom(8), 0.2), categoriesOfItem);
    const parameters = truth.map(({ discrimination, thresholds }) =>
      Float64Array.of(discrimination, ...thresholds.map((threshold) => -discrimination * threshold)),
    );
    const observed = { table, beliefs };
    const { gradient, information } = observedInformation({ ...observed, parameters });
    const step = 1e-5;
    for (let k = 0; k < gradient.length; k++) {
      const moved = (by: number) => {
        let at = 0;
        return observedInformation({
          ...observed,
          parameters: parameters.map((item) => item.map((value) => value + (at++ === k ? by : 0))),
        }).gradient;
      };
      const [up, down] = [moved(step), moved(-step)];
      for (let row = 0; row < gradient.length; row++) {
        const change = ((up[row] as number) - (down[row] as number)) / (2 * step);
        expect(information[row * gradient.length + k]).toBeCloseTo(-change, 5);
      }
    }
  });
});

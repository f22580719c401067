import { fc } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { Portfolio, PortfolioColumn } from '../evidence/portfolio/portfolio.ts';
import { signalOfQuestion } from '../evidence/questionnaire/question.ts';
import { questionnaire } from '../evidence/questionnaire/questionnaire.ts';
import { isKnown } from '../stats/estimate.ts';
import { seededRandom } from '../stats/random.ts';
import type { Answer } from './answer.ts';
import { axisNames } from './axis.ts';
import { groupProbabilities } from './group.ts';
import { itemOfQuestion } from './item.ts';
import { itemsOfPortfolio } from './itemsOfPortfolio.ts';
import { measuresOf, posteriorsOf } from './measure.ts';
import { groupAt, measureAt, measurePortfolio } from './measurePortfolio.ts';

/** A base that answered each question with the given probability, the rest missing. */
function portfolioOf(rows: number, answeredShare: number, seed: number): Portfolio {
  const random = seededRandom(seed);
  const columns: PortfolioColumn[] = questionnaire.map((question) => ({
    signal: signalOfQuestion(question),
    banding: itemOfQuestion(question).banding,
    bands: Uint8Array.from({ length: rows }, () =>
      random() < answeredShare ? 1 + Math.floor(random() * question.answers.length) : 0,
    ),
  }));
  return { customers: Array.from({ length: rows }, (_, row) => `customer ${row + 1}`), columns };
}

function answersOfRow(
  portfolio: Portfolio,
  items: ReturnType<typeof itemsOfPortfolio>['items'],
  row: number,
  weight: number,
): Answer[] {
  return items.flatMap((item) => {
    const bands = portfolio.columns.find((column) => column.signal.id === item.id)?.bands;
    const category = item.categoryOfBand[bands?.[row] ?? 0] as number;
    return category < 0 ? [] : [{ item: item.id, category, weight, respondent: 'file' }];
  });
}

describe('measuring a whole portfolio', () => {
  it('gives every customer what it would be given alone', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.constantFrom(0, 0.2, 0.7, 1),
        fc.constantFrom(0.3, 1),
        fc.constantFrom(50, 30),
        (seed, share, weight, cut) => {
          const portfolio = portfolioOf(60, share, seed);
          const { items } = itemsOfPortfolio(portfolio);
          const cuts = { willingness: cut, needs: 50 };
          const measures = measurePortfolio(portfolio, items, { weight, cuts });
          for (let row = 0; row < 60; row++) {
            const answers = answersOfRow(portfolio, items, row, weight);
            const alone = measuresOf(items, answers);
            for (const axis of axisNames) {
              const together = measureAt(measures[axis], row);
              expect(Object.keys(together)).toEqual(Object.keys(alone[axis]));
              for (const figure of ['mean', 'low', 'high', 'evidence'] as const) {
                const expected = isKnown(alone[axis]) ? alone[axis][figure] : 0;
                expect(isKnown(together) ? together[figure] : 0).toBeCloseTo(expected, 3);
              }
            }
            const posteriors = posteriorsOf(items, answers);
            const groups = groupProbabilities(posteriors.willingness, posteriors.needs, cuts);
            const found = groupAt(measures.groups, row);
            expect(found === null).toBe(groups === null);
            expect(found?.radical ?? 0).toBeCloseTo(groups?.radical ?? 0, 5);
          }
        },
      ),
      { seed: 3, numRuns: 12 },
    );
  });

  it('says what is missing, most useful first, where a customer answered nothing', () => {
    const portfolio = portfolioOf(30, 0, 1);
    const { items } = itemsOfPortfolio(portfolio);
    const measures = measurePortfolio(portfolio, items);
    expect(measureAt(measures.needs, 0)).toEqual(measuresOf(items, []).needs);
    expect(measures.needs.mean.every((mean) => Number.isNaN(mean))).toBe(true);
    expect(groupAt(measures.groups, 0)).toBeNull();
  });

  it('works without items, without rows, and without a column for an item', () => {
    const portfolio = portfolioOf(5, 1, 1);
    const { items } = itemsOfPortfolio(portfolio);
    expect(measureAt(measurePortfolio(portfolio, []).needs, 4)).toEqual({ unknown: [] });
    expect(measurePortfolio({ customers: [], columns: [] }, items).needs.mean).toHaveLength(0);
    expect(isKnown(measureAt(measurePortfolio({ ...portfolio, columns: [] }, items).needs, 0))).toBe(false);
  });

  it('believes the built-in questions more than the columns of a file, unless told', () => {
    const portfolio = portfolioOf(40, 1, 2);
    const { items } = itemsOfPortfolio(portfolio);
    const stated = measurePortfolio(portfolio, items);
    expect(stated.needs.mean).toEqual(measurePortfolio(portfolio, items, { weight: 0.9 }).needs.mean);
    expect(stated.needs.mean).not.toEqual(measurePortfolio(portfolio, items, { weight: 0.7 }).needs.mean);
    expect(() => measurePortfolio(portfolio, items, { weight: 2 })).toThrow('weight 2');
  });
});

describe('the items in a portfolio', () => {
  it('are placed by the base itself, and claims that cannot be used are named', () => {
    const portfolio = portfolioOf(200, 0.9, 4);
    const [first] = portfolio.columns as [PortfolioColumn];
    const unordered: PortfolioColumn = {
      ...first,
      signal: { ...first.signal, id: 'colour', kind: 'choice' },
      banding: { ...first.banding, signal: 'colour', order: 'unordered' },
    };
    const { items, leftOut } = itemsOfPortfolio({ ...portfolio, columns: [...portfolio.columns, unordered] });
    expect(items).toHaveLength(14);
    expect(items.every((item) => item.parameters.placedBy === 'shares')).toBe(true);
    expect(leftOut).toEqual([{ signal: 'colour', why: 'Its answers have no order.' }]);
  });

  it('spread a base over the scale: half of the customers measure above 50', () => {
    const portfolio = portfolioOf(2000, 1, 9);
    const { mean } = measurePortfolio(portfolio, itemsOfPortfolio(portfolio).items).willingness;
    expect(mean.filter((each) => each >= 50).length / 2000).toBeGreaterThan(0.45);
    expect(mean.filter((each) => each >= 50).length / 2000).toBeLessThan(0.55);
  });
});

import { describe, expect, it } from 'vitest';
import { filledAfterwards } from './filledAfterwards.ts';
import { answerColumn, portfolioOfColumns } from './portfolio.fixture.ts';
import { fitScorecard } from './scorecardFit.ts';

/** Thirty good, thirty not good, twenty that have not ended. */
const outcomes = Int8Array.from({ length: 80 }, (_, row) => (row < 30 ? 1 : row < 60 ? 0 : -1));
const rows = Uint32Array.from({ length: 60 }, (_, row) => row);
const filled = (where: (row: number) => boolean) =>
  Array.from(outcomes.keys(), (row) => (where(row) ? (row % 2 ? 'a' : 'b') : null));
const bandsOf = (where: (row: number) => boolean) => answerColumn('signed', 'choice', ['a', 'b'], filled(where));

describe('a column that is filled in only after the end', () => {
  it('is known by being filled for one outcome alone and never before', () => {
    expect(
      filledAfterwards(
        bandsOf((row) => row < 30),
        { rows, outcomes },
      ),
    ).toBe(1);
    expect(
      filledAfterwards(
        bandsOf((row) => row >= 30 && row < 50),
        { rows, outcomes },
      ),
    ).toBe(0);
  });

  it('is not one that open rows have too, that both outcomes have, or that few rows have', () => {
    expect(
      filledAfterwards(
        bandsOf((row) => row < 30 || row === 70),
        { rows, outcomes },
      ),
    ).toBeUndefined();
    expect(
      filledAfterwards(
        bandsOf((row) => row < 31),
        { rows, outcomes },
      ),
    ).toBeUndefined();
    expect(
      filledAfterwards(
        bandsOf((row) => row < 9),
        { rows, outcomes },
      ),
    ).toBeUndefined();
  });

  it('is left out of the scorecard with its reason', () => {
    const colour = answerColumn(
      'colour',
      'choice',
      ['red', 'blue'],
      Array.from(outcomes.keys(), (row) => (row % 3 ? 'red' : 'blue')),
    );
    const { signals, leftOut } = fitScorecard(portfolioOfColumns([bandsOf((row) => row < 30), colour]), outcomes);
    expect(signals.map(({ signal }) => signal)).toEqual(['colour']);
    expect(leftOut).toEqual([
      {
        signal: 'signed',
        code: 'filled-afterwards',
        why: 'It is filled only where the outcome is good, and never before: it seems to be filled in afterwards.',
        isFilledAfterwards: true,
      },
    ]);
  });
});

it('a column that says nothing in the rows that teach is left out, whatever it says in the others', () => {
  const late = answerColumn(
    'answer',
    'scale',
    ['1', '2'],
    Array.from(outcomes.keys(), (row) => (row >= 60 ? '1' : null)),
  );
  const colour = answerColumn(
    'colour',
    'choice',
    ['red', 'blue'],
    Array.from(outcomes.keys(), (row) => (row % 3 ? 'red' : 'blue')),
  );
  const { leftOut } = fitScorecard(portfolioOfColumns([late, colour]), outcomes);
  expect(leftOut).toEqual([
    { signal: 'answer', code: 'missing', why: 'It is missing in every row that has an outcome.' },
  ]);
});

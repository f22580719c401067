import { describe, expect, test } from 'vitest';
import { concerns, type Facts } from './attention.ts';

const NOW = Date.parse('2026-11-22T12:00:00.000Z');
const judgedBy = {
  scorecard: 1,
  restsOn: 'outcomes',
  outcomes: 20,
  outcomesNow: 20,
  mismatch: null,
} as unknown as NonNullable<Facts['judgedBy']>;
const said = (facts: Facts) => concerns(facts, NOW).map(({ says }) => says);

describe('what needs attention', () => {
  test('is nothing where all that is known has been taken into account', () => {
    expect(concerns({ customers: 5, unplaced: 0, judgedBy, jobs: [], trials: [] }, NOW)).toEqual([]);
  });

  test('is a scorecard that knows fewer outcomes than there are, to be mended at once', () => {
    const [concern] = concerns({ judgedBy: { ...judgedBy, outcomesNow: 23 } }, NOW);
    expect(concern).toMatchObject({ says: 'start.scorecard.older', values: { more: 3 } });
    expect(concern).not.toHaveProperty('href');
  });

  test('is one that fits no longer, before all that could be said of its outcomes', () => {
    expect(said({ judgedBy: { ...judgedBy, outcomesNow: 23, mismatch: 'Its bands have changed.' } })).toEqual([
      'start.scorecard.mismatch',
    ]);
  });

  test('is that there is no outcome, or that nobody learned from them', () => {
    expect(said({ judgedBy: { ...judgedBy, scorecard: null, outcomes: 0, outcomesNow: 0 } })).toEqual([
      'start.outcomes.none',
    ]);
    expect(said({ judgedBy: { ...judgedBy, scorecard: null, outcomes: 0, outcomesNow: 9 } })).toEqual([
      'start.scorecard.none',
    ]);
  });

  test('are alarms that the positioning statement no longer holds, on the page of its offering', () => {
    expect(said({ drift: { alarms: 0, offering: 1 } })).toEqual([]);
    expect(concerns({ drift: { alarms: 2, offering: 1 } }, NOW)).toMatchObject([
      { says: 'start.drift', values: { alarms: 2 }, href: '/positioning' },
    ]);
    expect(concerns({ drift: { alarms: 1, offering: 3 } }, NOW)).toMatchObject([{ href: '/positioning?offering=3' }]);
  });

  test('are jobs that run, and changes that failed within a day, but no failed look at a file', () => {
    const job = { id: 1, operation: 'imports.run', state: 'failed', failure: null } as const;
    const yesterday = '2026-11-20T12:00:00.000Z';
    const jobs: Facts['jobs'] = [
      { ...job, endedAt: '2026-11-22T11:00:00.000Z' },
      { ...job, id: 2, endedAt: yesterday },
      { ...job, id: 3, operation: 'imports.preview', endedAt: '2026-11-22T11:00:00.000Z' },
      { ...job, id: 4, operation: 'scorecards.fit', state: 'running', endedAt: null },
    ];
    expect(concerns({ jobs }, NOW).map(({ key, says }) => [key, says])).toEqual([
      ['job-1', 'start.job.failed'],
      ['job-4', 'start.job.running'],
    ]);
  });

  test('are the problems of the last import, customers without a place, and pairs that look alike', () => {
    expect(
      concerns(
        {
          customers: 9,
          unplaced: 4,
          duplicates: { pairs: 2, isMore: false },
          lastImport: { id: 7, fileName: 'a.csv', problemCounts: { 'row-short': 2, 'cell-long': 1 } },
        },
        NOW,
      ).map(({ says, values, href }) => [says, values, href]),
    ).toEqual([
      ['start.import.problems', { problems: 3, fileName: 'a.csv' }, '/imports/7'],
      ['start.unplaced', { unplaced: 4, customers: 9 }, '/customers?filter=group%20is%20unknown'],
      ['start.duplicates', { pairs: 2, isMore: 'false' }, '/duplicates'],
    ]);
  });
});

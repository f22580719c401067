import { expect, test } from 'vitest';
import { type KeptReport, reportOf } from './keptReport.ts';

const earlier = {
  fileName: 'a.csv',
  leftOut: [{ column: 'Seller', why: 'It is about a person.' }],
  outcome: 'Won is good.',
  problems: [{ code: 'row-short', row: 3, text: 'A row is short.' }],
} as unknown as KeptReport;

test('a report of an earlier version, without codes and figures, has the shape of today', () => {
  expect(reportOf(earlier)).toEqual({
    fileName: 'a.csv',
    leftOut: [{ column: 'Seller', why: 'It is about a person.', reasons: [] }],
    outcome: 'Won is good.',
    outcomeDecision: null,
    problems: [{ code: 'row-short', row: 3, text: 'A row is short.', figures: {} }],
  });
});

test('a report of today stays what it is', () => {
  const report = reportOf(earlier);
  expect(reportOf(report)).toEqual(report);
});

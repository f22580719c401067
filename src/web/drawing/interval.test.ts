import { describe, expect, test } from 'vitest';
import { intervalMarks, knownInterval } from './interval.ts';

describe('interval bar', () => {
  test('stands where its figures are on either scale', () => {
    expect(intervalMarks({ mean: 0.5, low: 0.25, high: 0.75 }, 'share')).toEqual({ mean: 50, low: 25, width: 50 });
    expect(intervalMarks({ mean: 62, low: 48, high: 74 }, 'percentile')).toEqual({ mean: 62, low: 48, width: 26 });
  });

  test('never leaves its frame', () => {
    expect(intervalMarks({ mean: 101, low: -3, high: 120 }, 'percentile')).toEqual({ mean: 100, low: 0, width: 100 });
  });

  test('what is missing is no figure', () => {
    expect(knownInterval({ unknown: ['bw-habits'] })).toBeNull();
    expect(knownInterval(null)).toBeNull();
    expect(knownInterval({ mean: 1, low: 0, high: 2 })).toEqual({ mean: 1, low: 0, high: 2 });
  });
});

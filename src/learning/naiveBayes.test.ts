import { expect, it } from 'vitest';
import { naiveBayesScores } from './naiveBayes.ts';

const rows = Uint32Array.of(0, 1, 2, 3);
const outcomes = Int8Array.of(1, 1, 0, 0);

it('multiplies the frequencies of the values, each cell begun at a tenth', () => {
  const columns = [{ bands: Uint8Array.of(1, 1, 1, 2), count: 3 }];
  const [score] = naiveBayesScores(columns, outcomes, rows, rows);
  const [good, bad] = [2.1 / 2.2, 1.1 / 2.2];
  expect(score).toBeCloseTo(good / (good + bad), 12);
});

it('skips what is unset, and values that were never seen', () => {
  const columns = [{ bands: Uint8Array.of(1, 1, 2, 2, 0, 3), count: 4 }];
  const [unset, unseen] = naiveBayesScores(columns, outcomes, rows, Uint32Array.of(4, 5));
  expect([unset, unseen]).toEqual([0.5, 0.5]);
});

it('stays inside its bounds however many signals agree', () => {
  const columns = Array.from({ length: 30 }, () => ({ bands: Uint8Array.of(1, 1, 2, 2), count: 3 }));
  expect([...naiveBayesScores(columns, outcomes, rows, rows)]).toEqual([0.9999, 0.9999, 0.0001, 0.0001]);
});

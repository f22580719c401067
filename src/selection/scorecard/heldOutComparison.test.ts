import { expect, test } from 'vitest';
import { seededRandom } from '../../stats/random.ts';
import { heldOutComparison } from './heldOutComparison.ts';

const random = seededRandom(3);
const truth = Float64Array.from({ length: 400 }, () => 0.1 + 0.8 * random());
const outcomes = Int8Array.from(truth, (probability) => (random() < probability ? 1 : 0));
const groups = Int32Array.from(truth.keys());

test('the better of two scorecards is told by an interval on the same customers', () => {
  const blunt = truth.map(() => 0.5);
  const compared = heldOutComparison({ first: blunt, second: truth, outcomes, groups });
  expect(compared?.first.logLoss).toBeCloseTo(Math.log(2), 10);
  expect(compared?.logLoss.high).toBeLessThan(0);
  expect(compared?.brier.high).toBeLessThan(0);
  expect(compared?.auc?.low).toBeGreaterThan(0.1);
  expect(compared?.logLoss.mean).toBeCloseTo((compared?.second.logLoss ?? 0) - (compared?.first.logLoss ?? 0), 10);
});

test('a scorecard beside itself differs by nothing', () => {
  const same = heldOutComparison({ first: truth, second: truth, outcomes, groups });
  expect(same).toMatchObject({ logLoss: { mean: 0, low: 0, high: 0 }, auc: { mean: 0, low: 0, high: 0 } });
});

test('there is nothing to compare where at most one case was judged by both', () => {
  const none = { first: new Float64Array(0), second: new Float64Array(0), outcomes: new Int8Array(0) };
  expect(heldOutComparison({ ...none, groups: new Int32Array(0) })).toBeNull();
});

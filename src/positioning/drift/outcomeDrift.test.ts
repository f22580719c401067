import { assert, boolean, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../stats/random.ts';
import { outsideDrift, targetDrift } from './outcomeDrift.ts';

const DAY = 86_400_000;

/** Customers that all ended well, one a day, the oldest first. */
function daily(matches: readonly (0 | 1 | -1)[], recent = 30) {
  const outcomes = new Int8Array(matches.length).fill(1);
  const moments = Float64Array.from(matches, (_, day) => day * DAY);
  return { truth: Int8Array.from(matches), outcomes, moments, recent };
}

const many = <Value>(count: number, value: Value): Value[] => Array<Value>(count).fill(value);

describe('recent good customers', () => {
  test('that match the target as earlier ones did give no alarm, and fewer of them do', () => {
    expect(targetDrift(daily(many(60, 1)))).toMatchObject({ state: 'calm', because: null, chance: 1 });
    const fallen = targetDrift(daily([...many(60, 1 as const), ...many(20, 0 as const), ...many(10, 1 as const)]));
    expect(fallen).toMatchObject({
      state: 'alarm',
      recent: { from: '1970-03-02T00:00:00.000Z', to: '1970-03-31T00:00:00.000Z', target: { count: 10, of: 30 } },
      earlier: { target: { count: 60, of: 60, high: 1 } },
    });
    expect(fallen.chance).toBeLessThan(1e-6);
  });

  test('that match more often than before are good news', () => {
    expect(targetDrift(daily([...many(60, 0 as const), ...many(30, 1 as const)]))).toMatchObject({ state: 'calm' });
  });

  test('few of them say nothing, and neither do outcomes that all bear one time', () => {
    expect(targetDrift(daily([]))).toMatchObject({ state: 'unknown', because: 'noOutcomes', recent: null });
    expect(targetDrift(daily(many(39, 1)))).toMatchObject({ because: 'tooFew', earlier: { target: { of: 9 } } });
    expect(targetDrift(daily(many(40, 1)))).toMatchObject({ state: 'calm' });
    const imported = { ...daily(many(448, 1)), moments: new Float64Array(448) };
    expect(targetDrift(imported)).toMatchObject({ state: 'unknown', because: 'oneTime', earlier: null, chance: null });
  });

  test('of whom nobody can say whether they match are not counted at all', () => {
    expect(targetDrift(daily([...many(50, 1 as const), ...many(500, -1 as const)]))).toMatchObject({
      recent: { target: { of: 30 } },
      earlier: { target: { of: 20 } },
    });
  });
});

describe('what is sold outside the target', () => {
  test('alarms where it rises, of all that ended, well or not', () => {
    const over = daily([...many(60, 1 as const), ...many(30, 0 as const)]);
    const lost = { ...over, outcomes: new Int8Array(90) };
    expect(outsideDrift(lost)).toMatchObject({ state: 'alarm', recent: { target: { count: 30, of: 30 } } });
    expect(targetDrift(lost)).toMatchObject({ state: 'unknown', because: 'noOutcomes' });
    expect(outsideDrift(daily([...many(60, 0 as const), ...many(30, 1 as const)]))).toMatchObject({ state: 'calm' });
  });
});

test('where nothing changes, an alarm rings at most as often as its level says', () => {
  let alarms = 0;
  let looks = 0;
  assert(
    property(integer(), (seed) => {
      const random = seededRandom(seed);
      const matches = Array.from({ length: 120 }, () => (random() < 0.6 ? 1 : 0));
      looks += 1;
      alarms += targetDrift(daily(matches)).state === 'alarm' ? 1 : 0;
    }),
    { seed: 20_261_122, numRuns: 2000 },
  );
  expect(alarms / looks).toBeLessThan(0.05 + 0.015);
});

test('a line of customers in any order of rows gives the same answer', () => {
  assert(
    property(integer({ min: 40, max: 90 }), boolean(), integer(), (size, isFalling, seed) => {
      const random = seededRandom(seed);
      const matches = Array.from({ length: size }, (_, day) => (random() < (isFalling ? 1 - day / size : 0.5) ? 1 : 0));
      const { truth, outcomes, moments, recent } = daily(matches);
      const turned = { truth: truth.toReversed(), outcomes, moments: moments.toReversed(), recent };
      expect(targetDrift(turned)).toEqual(targetDrift({ truth, outcomes, moments, recent }));
    }),
    { seed: 20_261_122 },
  );
});

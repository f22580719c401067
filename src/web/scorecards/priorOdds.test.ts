import { expect, it } from 'vitest';
import { outcomeHalfLifeSetting, priorSetting } from '../../selection/settings.ts';
import { isHalfLife, isWeight, priorOdds } from './priorOdds.ts';

const { standard } = priorSetting;

it('says the published figures as odds with intervals', () => {
  const said = priorOdds(standard, 1).map(({ band, odds: { mean, low, high } }) => [
    band,
    ...[mean, low, high].map((share) => Math.round(share * 100)),
  ]);
  expect(said).toEqual([
    ['unknown', 26, 6, 53],
    ['no', 28, 8, 53],
    ['yes', 9, 1, 22],
  ]);
});

it('is wider the less it is believed, and as it says where it is not believed at all', () => {
  const width = (weight: number) => {
    const { low, high } = priorOdds(standard, weight)[2]?.odds ?? { low: 0, high: 0 };
    return high - low;
  };
  expect(width(0.25)).toBeGreaterThan(width(1));
  expect(width(4)).toBeLessThan(width(1));
  expect(width(0)).toBe(width(1));
});

it('speaks of everybody where it names no signal', () => {
  const said = priorOdds({ ...standard, base: { mean: 0, deviation: 1 }, signals: [] }, 1);
  expect(said).toMatchObject([{ signal: null, odds: { mean: expect.closeTo(0.5) } }]);
});

it.each([0, 0.005, 0.0099, 0.01, 0.25, 1, 100, 101, -1])('takes %d as a weight where the setting does', (weight) => {
  expect(isWeight(weight)).toBe(priorSetting.schema.safeParse({ ...standard, weight }).success);
});

it.each([0, 0.5, 1, 180, 36_500, 36_501])('takes %d as a half-life where the setting does', (days) => {
  expect(isHalfLife(days)).toBe(outcomeHalfLifeSetting.schema.safeParse(days).success);
});

it('takes no empty field', () => {
  expect([isWeight(''), isHalfLife('')]).toEqual([false, false]);
});

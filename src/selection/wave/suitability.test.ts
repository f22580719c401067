import { describe, expect, it } from 'vitest';
import type { GroupColumns } from '../../readiness/measurePortfolio.ts';
import { favouredColumn, leadingGroupOfRow, statedSuitability, suitabilityColumn } from './suitability.ts';
import { worthColumn } from './worth.ts';

const nan = Number.NaN;
const groups: GroupColumns = {
  conservative: Float32Array.of(0, 0.25, nan, 0.75),
  experiential: Float32Array.of(1, 0.25, nan, 0.25),
  picky: Float32Array.of(0, 0.25, nan, 0),
  radical: Float32Array.of(0, 0.25, nan, 0),
};

describe('suitability', () => {
  it('averages the table over the group probabilities', () => {
    const { suitability } = suitabilityColumn(groups);
    expect(suitability[0]).toBe(1);
    expect(suitability[3]).toBeCloseTo(0.75 * 0.5 + 0.25, 12);
  });

  it('takes an unknown group as each group with equal probability, and says that it assumed so', () => {
    const { suitability, isAssumed } = suitabilityColumn(groups);
    expect(suitability[2]).toBeCloseTo(suitability[1] as number, 12);
    expect([...isAssumed]).toEqual([0, 0, 1, 0]);
  });

  it('follows a table that a person has moved', () => {
    const table = { ...statedSuitability, experiential: { value: 0.2, why: 'We sell to the demanding.' } };
    expect(suitabilityColumn(groups, table).suitability[0]).toBeCloseTo(0.2, 12);
  });

  it('knows the leading group, and that an unknown group leads nowhere', () => {
    expect(leadingGroupOfRow(groups, 3)).toEqual({ group: 'conservative', probability: 0.75 });
    expect(leadingGroupOfRow(groups, 2)).toBeNull();
    expect([...favouredColumn(groups)]).toEqual([1, 0, -1, 0]);
  });
});

describe('worthColumn', () => {
  const odds = { mean: Float64Array.of(0.6, nan), low: Float64Array.of(0.4, nan), high: Float64Array.of(0.8, nan) };

  it('is odds times suitability plus the value of learning', () => {
    const { worth, basis } = worthColumn({ rows: 2, odds, suitability: Float64Array.of(0.5, 1), learning: 0.1 });
    expect(basis).toBe('odds');
    expect(worth[0]).toBeCloseTo(0.6 * 0.5 + 0.1 * 0.4, 12);
  });

  it('makes no comparison between customers with odds and customers without', () => {
    expect(worthColumn({ rows: 2, odds, suitability: Float64Array.of(0.5, 1) }).worth[1]).toBeNaN();
  });

  it('lets suitability alone decide where nobody has odds, but not for an unknown group', () => {
    const { suitability, isAssumed } = suitabilityColumn(groups);
    const { worth, basis } = worthColumn({ rows: 4, suitability, isSuitabilityAssumed: isAssumed });
    expect(basis).toBe('suitability');
    expect(worth[0]).toBe(1);
    expect(worth[2]).toBeNaN();
  });

  it('gives no worth at all where nothing is known', () => {
    expect(worthColumn({ rows: 2 })).toMatchObject({ worth: Float64Array.of(nan, nan), basis: 'none' });
  });
});

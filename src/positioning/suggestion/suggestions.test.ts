import { expect, it } from 'vitest';
import { seededRandom } from '../../stats/random.ts';
import { finished } from '../../stats/steps.ts';
import { likelyDonors } from './donors.ts';
import { importanceOf, traitIds } from './suggestedTrait.ts';
import { suggestionSteps } from './suggestions.ts';
import { type TraitColumn, wantOfBands } from './traitColumn.ts';

function column(field: string, bands: readonly number[], more: Partial<TraitColumn> = {}): TraitColumn {
  return {
    field,
    label: field,
    kind: 'steps',
    isOrdered: true,
    bands: Uint8Array.from(bands),
    bandCount: 3,
    answers: ['low', 'middle', 'high'],
    axis: null,
    isSegment: false,
    ...more,
  };
}

/** 200 customers, every second good; band 2 mostly of good ones, otherwise as chance has it. */
const outcomes = Int8Array.from({ length: 200 }, (_, row) => (row % 2 === 0 ? 1 : 0));
const random = seededRandom(3);
const middle = Array.from(outcomes, (good) => (good === 1 && random() < 0.8 ? 2 : random() < 0.5 ? 1 : 3));
const noise = Array.from(outcomes, () => 1 + Math.floor(random() * 3));

const found = (columns: readonly TraitColumn[], of = outcomes) => finished(suggestionSteps(columns, of));

it('finds a range in the middle of an ordered field, and leaves out what chance explains', () => {
  const { values, leftOut, tested } = found([column('middle', middle), column('noise', noise)]);
  expect(values.map(({ column: { field }, bands }) => [field, bands])).toEqual([['middle', [2]]]);
  expect(leftOut).toMatchObject([{ column: { field: 'noise' }, code: 'chance' }]);
  // Two cuts and the middle of each: a cut and its counterpart are one thing to look at.
  expect(tested).toBe(6);
});

it('of noise alone suggests nothing in at least nine of ten worlds', () => {
  let worlds = 0;
  for (let seed = 1; seed <= 60; seed++) {
    const chance = seededRandom(seed);
    const columns = Array.from({ length: 8 }, (_, i) =>
      column(
        `noise-${i}`,
        Array.from(outcomes, () => Math.floor(chance() * 4)),
      ),
    );
    if (found(columns).values.length > 0) worlds++;
  }
  expect(worlds).toBeLessThanOrEqual(6);
});

it('takes two fields that the same customers answer alike for one', () => {
  const { values, leftOut } = found([column('middle', middle), column('again', middle)]);
  expect(values).toHaveLength(1);
  expect(leftOut).toMatchObject([{ column: { field: 'again' }, code: 'near-identical', alike: 'middle' }]);
});

it('joins the answers of a choice that good customers give more often, and never the one of all rare answers', () => {
  const answers = Array.from(outcomes, (good, row) => (good === 1 ? [1, 2, 4][row % 3] : [3, 3, 4][row % 3]) as number);
  const choice = {
    kind: 'values',
    isOrdered: false,
    bandCount: 4,
    other: 4,
    answers: ['a', 'b', 'c', 'rest'],
  } as const;
  const { values } = found([column('choice', answers, choice)]);
  expect(values.map(({ column: of, bands }) => wantOfBands(of, bands))).toEqual([
    { kind: 'values', values: ['a', 'b'], near: [] },
  ]);
});

it('says nothing of a field that too few are known of, nor of what few good customers have', () => {
  const sparse = column(
    'sparse',
    Array.from(outcomes, (_, row) => (row < 6 ? 1 + (row % 2) : 0)),
  );
  const rare = column(
    'rare',
    Array.from(outcomes, (good, row) => (good === 1 && row < 8 ? 3 : 1)),
  );
  const many = Int8Array.from({ length: 2000 }, (_, row) =>
    row < 200 ? (outcomes[row] as number) : row % 9 === 0 ? 1 : 0,
  );
  const rareOfMany = column(
    'rare',
    Array.from(many, (good, row) => (good === 1 && row < 20 ? 3 : 1)),
  );
  expect(found([sparse]).leftOut).toMatchObject([{ code: 'sparse' }]);
  expect(found([rare]).leftOut).toMatchObject([{ code: 'sparse' }]);
  expect(found([rareOfMany], many).leftOut).toMatchObject([{ code: 'rare' }]);
});

it('wants a number up to the largest value that the band holds, since its upper edge is in the next one', () => {
  const numbers = Float32Array.from([5, 10, 29.5, 30, Number.NaN]);
  const size = column('size', [1, 2, 2, 3, 0], { kind: 'range', answers: [], numbers, edges: [10, 30] });
  expect(wantOfBands(size, [2])).toEqual({ kind: 'range', low: 10, high: 29.5, near: 0 });
  expect(wantOfBands(size, [1])).toEqual({ kind: 'range', low: null, high: 5, near: 0 });
  expect(wantOfBands(size, [2, 3])).toEqual({ kind: 'range', low: 10, high: null, near: 0 });
});

it('ranks donors by what else they have, then by odds, unknown ones last', () => {
  const values = [{ holds: Uint8Array.of(1, 1, 1, 0, 1) }, { holds: Uint8Array.of(0, 1, 1, 0, 1) }];
  const donors = likelyDonors(values, {
    outcomes: Int8Array.of(1, 1, 1, 1, 0),
    odds: Float64Array.of(0.9, Number.NaN, 0.5, 0.9, 0.9),
  });
  expect(donors).toEqual([
    [
      { row: 2, has: 1 },
      { row: 1, has: 1 },
      { row: 0, has: 0 },
    ],
    [
      { row: 2, has: 1 },
      { row: 1, has: 1 },
    ],
  ]);
});

it('gives 5 to what tells most and the others in proportion, rounded up', () => {
  const { values } = found([
    column('middle', middle),
    column(
      'half',
      middle.map((band, row) => (row % 3 === 0 ? 1 : band)),
    ),
  ]);
  const [first, second] = values.map((value) => importanceOf(value, values));
  expect(first).toBe(5);
  expect(second).toBeGreaterThanOrEqual(1);
  expect(second).toBeLessThan(5);
});

it('makes ids of what ids can be made of', () => {
  expect(traitIds(['Strat_deal', 'strat deal', '客户规模'])).toEqual(['strat-deal', 'strat-deal-2', 'trait-3']);
  expect(traitIds(['a-3', 'a', 'A', 'a_3'])).toEqual(['a-3', 'a', 'a-4', 'a-3-4']);
});

it('importances are from 1 to 5, whatever the figures', () => {
  const told = Array.from({ length: 500 }, (_, i) => ({ information: { mean: 0.05 + i / 997, low: 0, high: 1 } }));
  for (const value of told) expect(importanceOf(value as never, [value] as never)).toBe(5);
  expect(importanceOf({ information: { mean: 0, low: 0, high: 0 } } as never, told as never)).toBe(1);
});

import { expect, test } from 'vitest';
import { seededRandom } from '../../stats/random.ts';
import { fitColumns } from './fitColumns.ts';
import type { StatedTrait } from './statedTrait.ts';
import { traitDependence, widening } from './traitDependence.ts';
import { UNKNOWN } from './traitState.ts';
import { chancesOf } from './unknownScore.ts';

const SIZE = 600;
const random = seededRandom(61);

/** Twelve traits of customers that are more or less of one kind, from `together` 0, unrelated, to 1, all the same. */
function customers(together: number): Uint8Array[] {
  const kinds = Array.from({ length: SIZE }, random);
  return Array.from({ length: 12 }, () =>
    Uint8Array.from(kinds, (kind) => {
      const at = random() < together ? kind : random();
      return at < 0.4 ? 1 : at < 0.6 ? 2 : 3;
    }),
  );
}

function statedTraits(columns: readonly Uint8Array[]): StatedTrait[] {
  return columns.map((states, i) => {
    const counts = new Uint32Array(4);
    for (const state of states) counts[state]!++;
    return { importance: 1 + (i % 5), states, counts, chances: chancesOf(counts) };
  });
}

/** How often the fit with all traits known lies within the interval that was said with `hidden` of them unknown. */
function coverage(columns: readonly Uint8Array[], hidden: number, isDependent: boolean): number {
  const masked = statedTraits(columns.map((states) => states.map((state) => (random() < hidden ? UNKNOWN : state))));
  const none = traitDependence([], SIZE);
  const independent = { traits: 12, correlation: new Float64Array(144), rows: new Float64Array(144).fill(SIZE) };
  const { low, high } = fitColumns(masked, SIZE, isDependent ? traitDependence(masked, SIZE) : independent);
  const { mean } = fitColumns(statedTraits(columns), SIZE, none);
  const rows = [...mean.keys()].filter((row) => !Number.isNaN(low[row]));
  const inside = rows.filter((row) => (low[row] as number) <= (mean[row] as number) + 1e-9);
  return inside.filter((row) => (high[row] as number) >= (mean[row] as number) - 1e-9).length / rows.length;
}

test.each([0.3, 0.6, 0.85])(
  'of traits that go together the interval holds what it says, %d of them unknown',
  (hidden) => {
    expect(coverage(customers(0.7), hidden, true)).toBeGreaterThan(0.75);
  },
);

test('as if they were independent it would not, and of unrelated ones it is hardly wider', () => {
  expect(coverage(customers(0.7), 0.85, false)).toBeLessThan(0.65);
  const unrelated = statedTraits(
    customers(0).map((states) => states.map((state) => (random() < 0.5 ? UNKNOWN : state))),
  );
  const all = Array.from({ length: 12 }, (_, i) => i);
  expect(
    widening(
      traitDependence(unrelated, SIZE),
      all,
      all.map(() => 1),
    ),
  ).toBeLessThan(1.15);
});

test('two traits that say the same spread as one that is twice as heavy', () => {
  const [states] = customers(0) as [Uint8Array];
  const known = states.map((state, row) => (row % 3 === 0 ? UNKNOWN : state));
  const dependence = traitDependence(statedTraits([known, known]), SIZE);
  expect(widening(dependence, [0, 1], [1, 1])).toBeCloseTo(Math.SQRT2, 1);
  expect(widening(dependence, [0], [1, 1])).toBe(1);
});

test('of few customers hardly anything is concluded, and nothing of one', () => {
  const states = Uint8Array.of(1, 3, 1, 3, 0, 1);
  const few = widening(traitDependence(statedTraits([states, states]), states.length), [0, 1], [1, 1]);
  expect(few).toBeGreaterThan(1);
  expect(few).toBeLessThan(1.27);
  const one = traitDependence(statedTraits([Uint8Array.of(3), Uint8Array.of(0)]), 1);
  expect(widening(one, [0, 1], [1, 1])).toBe(1);
});

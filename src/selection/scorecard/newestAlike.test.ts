import { expect, test } from 'vitest';
import type { Signal } from '../../evidence/signal.ts';
import { seededRandom } from '../../stats/random.ts';
import { newestAlike } from './newestAlike.ts';

const signal: Signal = { id: 'opened', label: 'Opened', kind: 'date', about: 'organisation', role: 'signal' };
const numbers = Float32Array.from({ length: 2000 }, (_, i) => 14_000 + Math.floor(i / 4));
const rows = Uint32Array.from(numbers.keys());
const random = seededRandom(3);
const byChance = (rate: number) => Int8Array.from(numbers, () => (random() < rate ? 1 : 0));

test('the newest rows that nearly all ended one way are found, with how many they are', () => {
  const outcomes = byChance(0.25).map((outcome, row) => (row >= 1900 ? 1 : outcome)) as Int8Array;
  const found = newestAlike({ signal, numbers }, { rows, outcomes });
  expect(found?.isGood).toBe(true);
  expect(found?.rows).toBeGreaterThanOrEqual(100);
  expect(found?.rows).toBeLessThan(112);
  expect(found?.share).toBeGreaterThanOrEqual(0.95);
  const lost = outcomes.map((outcome) => 1 - outcome) as Int8Array;
  expect(newestAlike({ signal, numbers }, { rows, outcomes: lost })).toEqual({ ...found, isGood: false });
});

test('outcomes that only chance deals are not suspected, however rare or few they are', () => {
  for (const rate of [0, 0.02, 0.2, 0.5, 0.95, 1]) {
    for (let i = 0; i < 20; i++) {
      expect(newestAlike({ signal, numbers }, { rows, outcomes: byChance(rate) })).toBeUndefined();
    }
  }
  const few = rows.slice(0, 15);
  const outcomes = Int8Array.from(numbers, (_, row) => (row < 8 ? 0 : 1));
  expect(newestAlike({ signal, numbers }, { rows: few, outcomes })).toBeUndefined();
});

test('numbers that are no dates have no newest', () => {
  const outcomes = Int8Array.from(numbers, (_, row) => (row >= 1900 ? 1 : row % 4 === 0 ? 1 : 0));
  expect(newestAlike({ signal: { ...signal, kind: 'number' }, numbers }, { rows, outcomes })).toBeUndefined();
});

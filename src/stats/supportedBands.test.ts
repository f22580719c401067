import { expect, it } from 'vitest';
import { bandInformation } from './bandInformation.ts';
import { seededRandom } from './random.ts';
import { supportedBands } from './supportedBands.ts';

it('counts neighbours together until they have rows enough, and the last ones with those before', () => {
  const together = supportedBands(
    { rows: [2, 3, 4, 5, 1, 6, 2], good: [1, 1, 2, 5, 0, 3, 2] },
    { order: 'ordered', least: 5 },
  );
  expect(together).toEqual({ rows: [2, 7, 5, 9], good: [1, 3, 5, 5] });
});

it('counts the rare answers of an unordered signal as one, and leaves the others as they are', () => {
  const together = supportedBands({ rows: [0, 3, 9, 1, 6], good: [0, 3, 4, 0, 1] }, { order: 'unordered', least: 5 });
  expect(together).toEqual({ rows: [0, 4, 9, 6], good: [0, 3, 4, 1] });
});

it('loses no row, whatever is counted', () => {
  const random = seededRandom(2);
  for (let run = 0; run < 200; run++) {
    const rows = Array.from({ length: 1 + Math.floor(20 * random()) }, () => Math.floor(9 * random()));
    for (const order of ['ordered', 'unordered'] as const) {
      const together = supportedBands({ rows, good: rows }, { order, least: 5 });
      expect(together.good).toEqual(together.rows);
      expect(sum(together.rows)).toBe(sum(rows));
      const isShort = together.rows.slice(1).filter((count) => count < 5);
      expect(isShort.length).toBeLessThanOrEqual(together.rows.length === 2 || order === 'unordered' ? 1 : 0);
    }
  }
});

it('leaves a number of noise below a signal that tells, where twenty outcomes are known', () => {
  const random = seededRandom(5);
  let [fine, together] = [0, 0];
  for (let run = 0; run < 60; run++) {
    const outcomes = Array.from({ length: 20 }, (_, row) => (random() < (row < 10 ? 0.8 : 0.2) ? 1 : 0));
    const places = outcomes.map(() => random());
    const noise = outcomes.map((_, row) =>
      Math.floor((places.filter((p) => p < (places[row] as number)).length * 16) / 20),
    );
    const told = bandInformation(
      table(
        outcomes.map((_, row) => (row < 10 ? 0 : 1)),
        outcomes,
      ),
      chance(),
    ).share.mean;
    const finely = table(noise, outcomes);
    if (bandInformation(finely, chance()).share.mean < told) fine++;
    if (bandInformation(supportedBands(finely, { order: 'ordered', least: 5 }), chance()).share.mean < told) together++;
  }
  expect(together).toBeGreaterThan(fine);
  expect(together).toBeGreaterThan(42);
});

const chance = () => ({ coverage: 0.8, random: seededRandom(1) });

function table(bands: readonly number[], outcomes: readonly number[]) {
  const rows = Array<number>(2 + Math.max(...bands)).fill(0);
  const good = rows.slice();
  for (const [row, band] of bands.entries()) {
    rows[band + 1]!++;
    good[band + 1]! += outcomes[row] as number;
  }
  return { rows, good };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

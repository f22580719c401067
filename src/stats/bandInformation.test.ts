import { expect, it } from 'vitest';
import { bandInformation, entropyBits } from './bandInformation.ts';
import { probabilityOf } from './logistic.ts';
import { normalDraw, type Random, seededRandom } from './random.ts';

const eighty = () => ({ coverage: 0.8, random: seededRandom(1) });

/** Bands whose log-odds scatter by `deviation`; the information that they truly hold, and what was seen of them. */
function simulated(bands: number, people: number, deviation: number, random: Random) {
  const rates = Array.from({ length: bands }, () => probabilityOf(-0.5 + deviation * normalDraw(random)));
  const rows = new Float64Array(bands);
  const good = new Float64Array(bands);
  for (let person = 0; person < people; person++) {
    const band = Math.floor(random() * bands);
    rows[band]!++;
    if (random() < (rates[band] as number)) good[band]!++;
  }
  return {
    rows,
    good,
    truth: informationOf(rates, rows),
    counted: informationOf(
      good.map((k, b) => k / Math.max(1, rows[b] as number)),
      rows,
    ),
  };
}

function informationOf(rates: ArrayLike<number>, rows: Float64Array): number {
  const all = rows.reduce((sum, count) => sum + count, 0);
  const mean = rows.reduce((sum, count, band) => sum + (count / all) * (rates[band] as number), 0);
  return (
    entropyBits(mean) - rows.reduce((sum, count, band) => sum + (count / all) * entropyBits(rates[band] as number), 0)
  );
}

it('is right on average, and its 80 % interval holds the truth about four times in five', () => {
  const random = seededRandom(3);
  let [covered, believed, truth, counted] = [0, 0, 0, 0];
  const runs = 200;
  for (let run = 0; run < runs; run++) {
    const table = simulated(15, 450, 0.5, random);
    const { bits } = bandInformation(table, eighty());
    covered += bits.low <= table.truth && table.truth <= bits.high ? 1 / runs : 0;
    believed += bits.mean / runs;
    truth += table.truth / runs;
    counted += table.counted / runs;
  }
  expect(covered).toBeGreaterThan(0.7);
  expect(covered).toBeLessThan(0.9);
  expect(Math.abs(believed - truth)).toBeLessThan(0.004);
  expect(counted - truth).toBeGreaterThan(0.015);
});

it('finds next to nothing in noise, where counting finds some', () => {
  const table = simulated(15, 450, 0, seededRandom(5));
  expect(table.counted).toBeGreaterThan(0.015);
  expect(bandInformation(table, eighty()).bits.low).toBeLessThan(0.003);
});

it('finds all of it in a band for each outcome, and says so as a share', () => {
  const { bits, share } = bandInformation({ rows: [300, 100], good: [300, 0] }, eighty());
  expect(share.mean).toBeGreaterThan(0.95);
  expect(bits.mean).toBeGreaterThan(0.9 * entropyBits(0.75));
  expect(share.high).toBeLessThanOrEqual(1);
});

it('stays a number in every corner', () => {
  for (const counts of [
    { rows: [], good: [] },
    { rows: [5], good: [2] },
    { rows: [5, 0], good: [2, 0] },
    { rows: [3, 4], good: [0, 0] },
    { rows: [1, 1], good: [1, 0] },
    { rows: Array.from({ length: 60 }, () => 1), good: Array.from({ length: 60 }, (_, i) => i % 2) },
  ]) {
    for (const { mean, low, high } of Object.values(bandInformation(counts, eighty()))) {
      expect(low).toBeGreaterThanOrEqual(0);
      expect(low).toBeLessThanOrEqual(mean);
      expect(mean).toBeLessThanOrEqual(high);
      expect(high).toBeLessThanOrEqual(1);
    }
  }
});

import { expect, test } from 'vitest';
import { type Random, seededRandom, shuffled } from '../../stats/random.ts';
import { heatMapOrder, lineDistance } from './heatMapOrder.ts';
import { creditOfState, GAP, MATCH, NEAR, UNKNOWN } from './traitState.ts';

const SEED = 63;
const TRAITS = 15;
const ROWS = 448;

test('rows of a hidden gradient stand closer together than by fit, and the gradient is found again', () => {
  const { columns, place } = gradient(seededRandom(SEED), 0.1);
  const { rows } = heatMapOrder(columns);
  const byFit = fitOrder(columns);
  expect([...rows].sort((a, b) => a - b)).toEqual([...Array(ROWS).keys()]);
  expect(pathLength(rows, columns)).toBeLessThan(0.6 * pathLength(byFit, columns));
  expect(antiRobinson(rows, columns)).toBeLessThan(antiRobinson(byFit, columns));
  expect(Math.abs(rankCorrelation(rows.map((row) => place[row] as number)))).toBeGreaterThan(0.9);
});

test('two blocks of customers that differ in which traits they match fall apart, though all have the same fit', () => {
  const random = seededRandom(SEED);
  const block = shuffled(
    Array.from({ length: 60 }, (_, row) => (row < 30 ? 0 : 1)),
    random,
  );
  const side = shuffled(
    Array.from({ length: 10 }, (_, column) => (column < 5 ? 0 : 1)),
    random,
  );
  const columns = side.map((own) => Uint8Array.from(block, (each) => (each === own ? MATCH : GAP)));
  const order = heatMapOrder(columns);
  expect(changes(order.rows.map((row) => block[row] as number))).toBe(1);
  expect(changes(order.columns.map((column) => side[column] as number))).toBe(1);
});

test('the same whatever is asked twice, and as it stands where nothing tells rows or traits apart', () => {
  const { columns } = gradient(seededRandom(SEED), 0.3);
  expect(heatMapOrder(columns)).toEqual(heatMapOrder(columns));
  const alike = [1, 2, 3].map(() => new Uint8Array(4).fill(MATCH));
  expect(heatMapOrder(alike)).toEqual({ rows: [0, 1, 2, 3], columns: [0, 1, 2] });
  expect(heatMapOrder([])).toEqual({ rows: [], columns: [] });
  expect(heatMapOrder([new Uint8Array(3)])).toEqual({ rows: [0, 1, 2], columns: [0] });
});

/** Customers along a hidden line; each trait matches on one side of a place of its own, half of them the other way round. */
function gradient(random: Random, unknown: number) {
  const place = Array.from({ length: ROWS }, () => random());
  const columns = Array.from({ length: TRAITS }, (_, trait) => {
    const turn = random();
    return Uint8Array.from(place, (at) => {
      if (random() < unknown) return UNKNOWN;
      const beyond = (trait % 2 === 0 ? at - turn : turn - at) + 0.1 * (random() - 0.5);
      return beyond > 0.05 ? MATCH : beyond > -0.05 ? NEAR : GAP;
    });
  });
  return { columns, place };
}

function fitOrder(columns: readonly Uint8Array[]): number[] {
  const fit = (row: number) =>
    columns.reduce((sum, states) => sum + (creditOfState[states[row] as number] as number), 0);
  return [...Array(ROWS).keys()].sort((a, b) => fit(b) - fit(a) || a - b);
}

function pathLength(order: readonly number[], columns: readonly Uint8Array[]): number {
  return order.slice(1).reduce((sum, row, i) => sum + apart(order[i] as number, row, columns), 0);
}

/** The share of sampled triples in which one in between is farther than the two ends are from each other. */
function antiRobinson(order: readonly number[], columns: readonly Uint8Array[]): number {
  let [events, all] = [0, 0];
  for (let i = 0; i < order.length; i += 11) {
    for (let j = i + 1; j < order.length; j += 11) {
      for (let k = j + 1; k < order.length; k += 17) {
        const ends = apart(order[i] as number, order[k] as number, columns);
        for (const end of [i, k]) {
          all++;
          if (apart(order[end] as number, order[j] as number, columns) > ends) events++;
        }
      }
    }
  }
  return events / all;
}

function apart(one: number, other: number, columns: readonly Uint8Array[]): number {
  const line = (row: number) => Uint8Array.from(columns, (states) => states[row] as number);
  return lineDistance(line(one), line(other));
}

/** Of values with their own order (Spearman). */
function rankCorrelation(values: readonly number[]): number {
  const ranks = values.map((value) => values.filter((other) => other < value).length);
  const middle = (values.length - 1) / 2;
  const [covariance, variance] = ranks.reduce(
    ([c, v], rank, at) => [c + (rank - middle) * (at - middle), v + (at - middle) ** 2],
    [0, 0],
  );
  return covariance / variance;
}

function changes(values: readonly number[]): number {
  return values.slice(1).filter((value, i) => value !== values[i]).length;
}

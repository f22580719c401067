import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../stats/random.ts';
import { changedSides, quadrantAt, streamsOf } from './changedSides.ts';
import { pointIndex } from './pointIndex.ts';

const random = seededRandom(11);
const xs = Float32Array.from({ length: 4000 }, (_, row) => (row % 97 === 0 ? Number.NaN : random() * 100));
const ys = Float32Array.from({ length: 4000 }, () => Math.round(random() * 100));
const index = pointIndex(xs, ys);

describe('changedSides', () => {
  it.each([
    [50, 50, 50, 50],
    [50, 50, 61.5, 50],
    [50, 50, 50, 20],
    [50, 50, 12, 88],
    [50, 50, -5, 120],
  ])('finds from the cuts %d and %d to %d and %d whom a look at everybody finds', (x0, y0, x1, y1) => {
    const [before, after] = [
      { x: x0, y: y0 },
      { x: x1, y: y1 },
    ];
    const expected = [...xs.keys()].filter((row) => {
      const [x, y] = [xs[row] as number, ys[row] as number];
      return !Number.isNaN(x) && quadrantAt(x, y, before) !== quadrantAt(x, y, after);
    });
    expect([...changedSides(index, before, after)]).toEqual(expected);
  });

  it('says how many went from where to where', () => {
    const [before, after] = [
      { x: 50, y: 50 },
      { x: 60, y: 50 },
    ];
    const rows = changedSides(index, before, after);
    const streams = streamsOf(index, rows, before, after);
    expect(streams.map(({ from, to }) => `${from} ${to}`).toSorted()).toEqual(['highHigh lowHigh', 'highLow lowLow']);
    expect(streams.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length);
  });
});

import { describe, expect, test } from 'vitest';
import { pointIndex } from './pointIndex.ts';
import type { Points } from './points.ts';
import { byOdds, rowsApart, selectionOf } from './selection.ts';

const unknown = Number.NaN;
const points = pointsOf([
  // x, y, odds, group: 1 conservative, 2 experiential, 3 picky, 4 radical
  [20, 20, 0.4, 1],
  [80, 20, 0.9, 2],
  [80, 80, unknown, 4],
  [20, 80, 0.4, 3],
  [50, 20, 0.95, 1],
  [unknown, 20, 0.99, 0],
]);
const data = { points, index: pointIndex(points.xs, points.ys) };
const cuts = { x: 50, y: 50 };

describe('who is listed beside the picture', () => {
  test('is a quadrant, where a value at the cut is high', () => {
    const found = selectionOf({ list: 'highLow' }, data, cuts);
    expect(found).toMatchObject({ quadrant: 'highLow', lasso: null });
    expect([...(found?.rows ?? [])]).toEqual([1, 4]);
    expect(selectionOf({ list: 'highLow' }, data, null)).toBeNull();
  });

  test('are those within a line, whatever else the address says', () => {
    const found = selectionOf({ list: 'highLow', around: '0,0,60,0,60,100,0,100' }, data, cuts);
    expect([...(found?.rows ?? [])]).toEqual([0, 3, 4]);
    expect(found?.quadrant).toBeNull();
  });

  test('are those picked by number, as far as they are there', () => {
    expect([...(selectionOf({ picked: '103,101,999' }, data, cuts)?.rows ?? [])]).toEqual([1, 3]);
    expect(selectionOf({ picked: '999' }, data, cuts)).toBeNull();
  });

  test('are those who stand in the quadrant of another group than their likeliest', () => {
    expect([...rowsApart(data, cuts)]).toEqual([4]);
  });
});

test('a list begins with the best odds; equal ones stay as they were added, unknown ones come last', () => {
  expect([...byOdds(Uint32Array.from([0, 1, 2, 3, 4]), points)]).toEqual([4, 1, 0, 3, 2]);
});

function pointsOf(rows: readonly (readonly [x: number, y: number, odds: number, group: number])[]): Points {
  const cut = { rule: 'value', at: 50 } as const;
  return {
    rows: rows.length,
    seenVersion: 1,
    x: { field: 'willingness', label: 'Willingness', cut },
    y: { field: 'needs', label: 'Needs', cut },
    numbers: Int32Array.from(rows, (_, row) => 100 + row),
    xs: Float32Array.from(rows, ([x]) => x),
    ys: Float32Array.from(rows, ([, y]) => y),
    odds: Float32Array.from(rows, ([, , odds]) => odds),
    groups: Uint8Array.from(rows, ([, , , group]) => group),
    sureness: new Uint8Array(rows.length).fill(80),
    outcomes: new Uint8Array(rows.length).fill(255),
  };
}

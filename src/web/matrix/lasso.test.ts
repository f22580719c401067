import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../stats/random.ts';
import { isWithin, type Lasso, lassoOf, rowsWithin, simplified } from './lasso.ts';
import { aroundText } from './matrixSearch.ts';
import { pointIndex } from './pointIndex.ts';

const random = seededRandom(23);
const xs = Float32Array.from({ length: 5000 }, (_, row) => (row % 89 === 0 ? Number.NaN : random() * 100));
const ys = Float32Array.from({ length: 5000 }, () => random() * 100);
const index = pointIndex(xs, ys);
const star: Lasso = Array.from({ length: 10 }, (_, i) => {
  const [angle, radius] = [(i * Math.PI) / 5, i % 2 === 0 ? 45 : 12];
  return [50 + radius * Math.cos(angle), 50 + radius * Math.sin(angle)];
});

describe('a line drawn around customers', () => {
  test.each<[string, Lasso]>([
    [
      'a triangle',
      [
        [10, 10],
        [90, 20],
        [40, 95],
      ],
    ],
    ['a star with dents', star],
    [
      'an upright line and a corner beyond all points',
      [
        [30, -20],
        [30, 120],
        [300, 50],
      ],
    ],
    [
      'a line that crosses itself',
      [
        [10, 10],
        [90, 90],
        [90, 10],
        [10, 90],
      ],
    ],
    [
      'a sliver within one cell',
      [
        [50, 50],
        [50.3, 50],
        [50.3, 50.4],
      ],
    ],
  ])('%s holds whom a look at everybody finds', (_, lasso) => {
    const expected = [...xs.keys()].filter(
      (row) => !Number.isNaN(xs[row]) && isWithin(lasso, xs[row] as number, ys[row] as number),
    );
    expect([...rowsWithin(index, lasso)]).toEqual(expected);
  });

  test('holds nobody where it is no line around anything', () => {
    expect([
      ...rowsWithin(index, [
        [0, 0],
        [100, 100],
      ]),
    ]).toEqual([]);
    expect([...rowsWithin(pointIndex(new Float32Array(0), new Float32Array(0)), star)]).toEqual([]);
  });

  test('comes back from an address, and holds the same customers', () => {
    expect([...rowsWithin(index, lassoOf(aroundText(star)) as Lasso)]).toEqual([...rowsWithin(index, star)]);
    expect([lassoOf('1,2,3,4'), lassoOf('1,2,3,4,5'), lassoOf('1,2,3,4,x,6')]).toEqual([null, null, null]);
  });

  test('keeps its corners and loses what lies between them', () => {
    const drawn: Lasso = [
      [0, 0],
      [5, 0.2],
      [10, 0],
      [10.3, 5],
      [10, 10],
    ];
    expect(simplified(drawn, 0.5)).toEqual([
      [0, 0],
      [10, 0],
      [10, 10],
    ]);
    expect(simplified(drawn, 0.1)).toEqual(drawn);
  });
});

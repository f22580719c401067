import { describe, expect, test } from 'vitest';
import { coloured, oddsCodes } from './colouring.ts';
import { cellsHeld, countInView, densityPicture } from './density.ts';
import { decodedPoints } from './points.ts';

const view = { x0: 0, x1: 2, y0: 0, y1: 2 };
const red = [255, 0, 0] as const;
const blue = [0, 0, 255] as const;

function picture(points: readonly (readonly [x: number, y: number, code: number])[]) {
  const crowd = {
    xs: Float32Array.from(points, ([x]) => x),
    ys: Float32Array.from(points, ([, y]) => y),
    codes: Uint8Array.from(points, ([, , code]) => code),
    colours: [red, blue],
  };
  const bytes = densityPicture(crowd, view, 2, 2);
  return (column: number, row: number) => [...bytes.subarray((row * 2 + column) * 4, (row * 2 + column) * 4 + 4)];
}

describe('the picture of a crowd', () => {
  test('has its points where they are, high values above, and nothing elsewhere', () => {
    const at = picture([
      [0.5, 1.5, 0],
      [1.5, 0.5, 1],
    ]);
    expect(at(0, 0).slice(0, 3)).toEqual([255, 0, 0]);
    expect(at(1, 1).slice(0, 3)).toEqual([0, 0, 255]);
    expect(at(1, 0)).toEqual([0, 0, 0, 0]);
  });

  test('is fuller where there are more, mixes what meets, and shows a single point still', () => {
    const at = picture([
      [0.5, 0.5, 0],
      [0.5, 0.5, 1],
      [0.5, 0.5, 1],
      [1.5, 1.5, 0],
    ]);
    const [crowded, single] = [at(0, 1), at(1, 0)];
    expect(crowded[3]).toBe(255);
    expect(single[3]).toBeGreaterThan(60);
    expect(crowded[2] as number).toBeGreaterThan(crowded[0] as number);
    expect(crowded[0] as number).toBeGreaterThan(100);
  });

  test('leaves out who is unknown or outside', () => {
    const at = picture([
      [Number.NaN, 0.5, 0],
      [0.5, Number.NaN, 0],
      [5, 0.5, 0],
      [0.5, -1, 0],
      [2, 2, 0],
    ]);
    expect([at(0, 0), at(1, 0), at(0, 1), at(1, 1)].flat().every((part) => part === 0)).toBe(true);
    expect(countInView(Float32Array.of(1, Number.NaN, 3), Float32Array.of(1, 1, 1), view)).toBe(1);
  });
});

describe('colours', () => {
  test('fall into fifths of the odds, and unknown odds have their own', () => {
    expect([...oddsCodes(Float32Array.of(0, 0.19, 0.2, 0.99, 1, Number.NaN))]).toEqual([1, 1, 2, 5, 5, 0]);
  });

  test('tell a few answers apart and let the rare ones share the last', () => {
    const points = decodedPoints(bytesOf(Array.from({ length: 12 }, (_, i) => `answer ${i}`)));
    const { codes, marks } = coloured(points, 'field:answer');
    expect([...codes]).toEqual([0, 8]);
    expect(marks).toHaveLength(9);
    expect([...coloured(points, 'outcome').codes]).toEqual([2, 0]);
    expect([...coloured(points, 'none').codes]).toEqual([0, 0]);
  });
});

/** Two customers: one with a value on both axes and a good outcome, one with nothing known but the twelfth answer. */
function bytesOf(categories: readonly string[]): ArrayBuffer {
  const columns: [string, Int32Array | Float32Array | Uint8Array][] = [
    ['number', Int32Array.of(7, 9)],
    ['x', Float32Array.of(1, Number.NaN)],
    ['y', Float32Array.of(2, Number.NaN)],
    ['odds', Float32Array.of(0.5, Number.NaN)],
    ['group', Uint8Array.of(2, 0)],
    ['sureness', Uint8Array.of(80, 0)],
    ['outcome', Uint8Array.of(1, 255)],
    ['category', Uint8Array.of(0, 12)],
  ];
  let end = 0;
  const stated = columns.map(([name, { byteLength }]) => {
    const offset = end;
    end += byteLength;
    return { name, offset };
  });
  const axis = { field: 'f', label: 'F', cut: null };
  const json = JSON.stringify({
    seenVersion: 3,
    rows: 2,
    x: axis,
    y: axis,
    category: 'answer',
    categories,
    columns: stated,
  });
  const text = new TextEncoder().encode(json.padEnd(Math.ceil(json.length / 4) * 4));
  const bytes = new Uint8Array(4 + text.length + end);
  new DataView(bytes.buffer).setUint32(0, text.length, true);
  bytes.set(text, 4);
  columns.forEach(([, column], i) => {
    const offset = 4 + text.length + (stated[i]?.offset ?? 0);
    bytes.set(new Uint8Array(column.buffer), offset);
  });
  return bytes.buffer;
}

test('points are read as they were sent', () => {
  const points = decodedPoints(bytesOf(['a']));
  expect([...points.numbers]).toEqual([7, 9]);
  expect([...points.xs]).toEqual([1, Number.NaN]);
  expect([...points.sureness]).toEqual([80, 0]);
  expect(points.seenVersion).toBe(3);
  const nothing = new TextEncoder().encode('\u0010\0\0\0{"columns":[]}  ');
  expect(() => decodedPoints(nothing.buffer)).toThrow('no column "number"');
});

test('a crowd on few places is told from one that is spread out', () => {
  const view = { x0: 0, x1: 100, y0: 0, y1: 100 };
  const heaps = {
    xs: Float32Array.from({ length: 9000 }, (_, i) => (i % 5) * 20),
    ys: new Float32Array(9000).fill(50),
  };
  expect(cellsHeld(heaps, view, 450, 300, 1500)).toBe(5);
  const spread = {
    xs: Float32Array.from({ length: 9000 }, (_, i) => i / 90),
    ys: Float32Array.from({ length: 9000 }, (_, i) => (i * 7) % 100),
  };
  expect(cellsHeld(spread, view, 450, 300, 1500)).toBe(1501);
  expect(cellsHeld({ xs: Float32Array.of(Number.NaN, 200), ys: Float32Array.of(5, 5) }, view, 450, 300, 1500)).toBe(0);
});

import { expect, test } from 'vitest';
import { coloured } from './colouring.ts';
import { type PictureWords, pictureShapes } from './pictureShapes.ts';
import { pictureSvg, svgMarks } from './pictureSvg.ts';
import type { Points } from './points.ts';
import type { Stage } from './stage.ts';

const whole = { x0: 0, x1: 100, y0: 0, y1: 100 };
const axis = (field: string, label: string) => ({ field, label, kind: 'percentile', least: 0, most: 100 }) as const;
const counts = { lowLow: 1, highLow: 2, lowHigh: 0, highHigh: 0 };
const stage: Stage = {
  x: axis('willingness', 'Willingness'),
  y: axis('needs', 'Needs & "wishes"'),
  whole,
  view: whole,
  isZoomed: false,
  xCut: 50,
  yCut: 50,
  counts,
  standard: { x: 50, y: 50 },
  placed: 3,
  likely: null,
  expected: null,
  tally: { basis: 'place', counts, total: 3 },
};
const words: PictureWords = {
  title: '<Deals>',
  xText: String,
  yText: String,
  name: (key) => key,
  figures: (key) => `${counts[key]} customers`,
  colour: (variable) => (variable === '--surface' ? '#ffffff' : '#123456'),
};
const points: Points = {
  rows: 3,
  seenVersion: 1,
  x: { field: 'willingness', label: '', cut: null },
  y: { field: 'needs', label: '', cut: null },
  numbers: Int32Array.of(1, 2, 3),
  xs: Float32Array.of(70, 70, 20),
  ys: Float32Array.of(20, 20, 30),
  odds: new Float32Array(3),
  groups: Uint8Array.of(2, 2, 1),
  sureness: Uint8Array.of(80, 60, 40),
  outcomes: new Uint8Array(3),
};

test('a saved picture holds its axes, cuts, quadrants and every place of a point, and escapes what people wrote', () => {
  const plot = { width: 400, height: 300 };
  const marks = svgMarks(points, coloured(points, 'group'), whole, plot, 4, words.colour);
  expect(marks.match(/<path/g)).toHaveLength(2);
  const svg = pictureSvg({
    title: words.title,
    plot,
    ground: '#ffffff',
    font: 'sans-serif',
    ...pictureShapes(stage, plot, words),
    points: marks,
  });
  expect(svg).toContain('<title>&lt;Deals&gt;</title>');
  expect(svg).toContain('Needs &amp; &quot;wishes&quot;');
  expect(svg).toContain('2 customers');
  expect(svg).not.toMatch(/NaN|undefined/);
});

import { expect, test } from 'vitest';
import { likelyRegion } from './likelyRegion.ts';

const PARTS = 25;
const bell = (middle: number, width: number) => {
  const raw = Array.from({ length: PARTS }, (_, part) => Math.exp(-(((part * 4 + 2 - middle) / width) ** 2) / 2));
  const total = raw.reduce((sum, each) => sum + each, 0);
  return raw.map((each) => each / total);
};

test('the region of two bells is an ellipse around their peaks, larger for more probability', () => {
  const area = (probability: number) => {
    const outline = likelyRegion(bell(40, 10), bell(60, 5), probability);
    return Math.abs(
      outline.reduce((sum, [x, y], i) => {
        const [nextX, nextY] = outline[(i + 1) % outline.length] as readonly [number, number];
        return sum + (x * nextY - nextX * y) / 2;
      }, 0),
    );
  };
  // An ellipse that holds the share p of a normal distribution has the area 2 pi sigma tau ln(1 / (1 - p)).
  expect(area(0.8)).toBeGreaterThan(0.85 * 2 * Math.PI * 50 * Math.log(5));
  expect(area(0.8)).toBeLessThan(1.15 * 2 * Math.PI * 50 * Math.log(5));
  expect(area(0.5)).toBeLessThan(area(0.8));
});

test('an axis of which nothing is known is spanned as a whole', () => {
  const outline = likelyRegion(
    Array.from({ length: PARTS }, () => 1 / PARTS),
    bell(60, 5),
    0.8,
  );
  expect(Math.min(...outline.map(([x]) => x))).toBe(0);
  expect(Math.max(...outline.map(([x]) => x))).toBe(100);
});

import { expect, test } from 'vitest';
import { quadrantOf } from './quadrant.ts';

test('a value at the cut is high', () => {
  const cuts = { willingness: 50, needs: 60 };
  expect(quadrantOf(50, 59, cuts)).toBe('experiential');
  expect(quadrantOf(49.9, 60, cuts)).toBe('picky');
  expect(quadrantOf(50, 60, cuts)).toBe('radical');
  expect(quadrantOf(0, 0, cuts)).toBe('conservative');
});

import { expect, it } from 'vitest';
import { evenTicks, scaleBetween } from './curveScale.ts';

it('writes some four round values, none outside of what is shown', () => {
  expect(evenTicks(0, 0.33)).toEqual([0, 0.1, 0.2, 0.3]);
  expect(evenTicks(0.548, 0.713)).toEqual([0.55, 0.6, 0.65, 0.7]);
  expect(evenTicks(0, 60)).toEqual([0, 20, 40, 60]);
});

it('places the ends at 0 and 1, and does not fail where they are one', () => {
  const place = scaleBetween(2, 4);
  expect([place(2), place(3), place(4)]).toEqual([0, 0.5, 1]);
  expect(Number.isFinite(scaleBetween(1, 1)(1))).toBe(true);
});

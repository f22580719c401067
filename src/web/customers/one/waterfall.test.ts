import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addingUp, type Points, placeBetween, scaleOf, ticksOf, waterfall } from './waterfall.ts';

const points = (signal: string, band: string, value: number): Points => ({
  signal,
  label: signal,
  band,
  points: value,
  low: value - 0.1,
  high: value + 0.1,
});

test('bars go from the base to the sum, the heaviest first, what is unknown as one at the end', () => {
  const steps = waterfall(-0.5, [
    points('a', 'x', 0.2),
    points('b', 'missing', 0.3),
    points('c', 'y', -0.9),
    points('d', 'missing', -0.1),
  ]);
  expect(steps.map(({ kind, parts }) => [kind, parts.map(({ signal }) => signal)])).toEqual([
    ['signal', ['c']],
    ['signal', ['a']],
    ['unknown', ['b', 'd']],
  ]);
  expect(steps[0]?.from).toBe(-0.5);
  expect(steps.at(-1)?.to).toBeCloseTo(-0.5 + 0.2 + 0.3 - 0.9 - 0.1, 12);
  expect(steps.slice(1).map(({ from }) => from)).toEqual(steps.slice(0, -1).map(({ to }) => to));
});

test('a pair is a bar of its own, unless neither of its answers is known', () => {
  const pair = (first: string, second: string): Points => ({
    ...points(`${first} × ${second}`, `${first} × ${second}`, 0.4),
    pair: [
      { signal: 'a', label: 'a', band: first },
      { signal: 'b', label: 'b', band: second },
    ],
  });
  const steps = waterfall(0, [pair('x', 'y'), points('a', 'x', 0.2), pair('missing', 'y'), pair('missing', 'missing')]);
  expect(steps.map(({ kind, parts }) => [kind, parts.length])).toEqual([
    ['pair', 1],
    ['pair', 1],
    ['signal', 1],
    ['unknown', 1],
  ]);
  expect(scaleOf(0, steps.slice(0, 1)).high).toBeGreaterThan(0.5);
});

test('the scale holds every step and even odds', () => {
  const steps = waterfall(-3, [points('a', 'x', 1)]);
  const { low, high } = scaleOf(-3, steps);
  expect(low).toBeLessThan(-3);
  expect(high).toBeGreaterThan(0);
  expect(placeBetween(-99, low, high)).toBe(0);
});

test('the scale is written in round probabilities that do not touch', () => {
  expect(ticksOf({ low: -2.5, high: 0.5 })).toEqual([0.1, 0.15, 0.25, 0.4, 0.5, 0.6]);
  expect(ticksOf({ low: -6, high: 6 })).toEqual([0.01, 0.1, 0.5, 0.9, 0.99]);
});

test('written points add up to the written sum, and none is a hundredth off', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 1, maxLength: 40 }), (values) => {
      const written = addingUp(values);
      const sum = values.reduce((total, each) => total + each, 0);
      expect(written.reduce((total, each) => total + each, 0)).toBeCloseTo(Math.round(sum * 100) / 100, 6);
      for (const [i, each] of written.entries()) expect(Math.abs(each - (values[i] as number))).toBeLessThan(0.0101);
    }),
    { seed: 11 },
  );
});

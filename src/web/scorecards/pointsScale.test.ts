import { expect, test } from 'vitest';
import { byReach, pointMarks, reachOf } from './pointsScale.ts';
import type { SignalPoints } from './scorecardTypes.ts';

const band = (points: number, standardError = 0.1, outcomes = 5) => ({ label: 'x', points, standardError, outcomes });
const signal = (name: string, ...bands: ReturnType<typeof band>[]) =>
  ({ signal: name, bands }) as unknown as SignalPoints;

test('the picture has room for the widest interval, in halves', () => {
  expect(reachOf([signal('a', band(0.3)), signal('b', band(-1, 0.3))])).toBe(1.5);
  expect(reachOf([])).toBe(0.5);
});

test('a bar runs from zero to its points, inside its interval', () => {
  const marks = pointMarks(-1, 0.1, 2);
  expect(marks).toMatchObject({ from: 25, to: 50 });
  expect(marks.low).toBeLessThan(25);
  expect(marks.high).toBeGreaterThan(25);
  expect(pointMarks(9, 1, 2)).toMatchObject({ to: 100, high: 100 });
});

test('the signal that sets customers furthest apart comes first, bands that nobody is in aside', () => {
  const signals = [
    signal('small', band(0.1), band(-0.1)),
    signal('big', band(1), band(-1)),
    signal('empty', band(0.05), band(5, 1, 0)),
  ];
  expect(byReach(signals).map((each) => each.signal)).toEqual(['big', 'small', 'empty']);
});

import { expect, it } from 'vitest';
import { stateMark } from './stateMarks.ts';
import { shownStates } from './stateOf.ts';

it('draws a sign of its own for each state, within its box', () => {
  const signs = shownStates.map((state) => JSON.stringify(stateMark(state, 12, 20)));
  expect(new Set(signs).size).toBe(4);
  for (const sign of signs) {
    const places = [...sign.matchAll(/[ML](?<x>[\d.]+) (?<y>[\d.]+)/g)];
    for (const { groups } of places) {
      expect(Number(groups?.['x'])).toBeLessThanOrEqual(12);
      expect(Number(groups?.['y'])).toBeLessThanOrEqual(20);
    }
  }
});

import { expect, it } from 'vitest';
import { obstacleWords, reasonWords, worthWords } from './reasonWords.ts';

const number = (value: number, decimals: number) => value.toFixed(decimals);
const share = (value: number) => `${Math.round(value * 100)}%`;
const said = (code: string, figures: Record<string, number | string> = {}) => ({ code, text: 'In English.', figures });

it('compares a worth with the one that is needed, in as many decimals as it takes', () => {
  expect(reasonWords(said('below-worth-needed', { worth: 0.38, worthNeeded: 0.43 }), number)?.values).toMatchObject({
    worth: '0.38',
    needed: '0.43',
    isTie: 'no',
  });
  const near = said('below-worth-needed', { worth: 0.4301, worthNeeded: 0.4304, place: 'reserved' });
  expect(reasonWords(near, number)?.values).toMatchObject({ worth: '0.4301', needed: '0.4304', place: 'reserved' });
  const tie = said('below-worth-needed', { worth: 0.43, worthNeeded: 0.43 });
  expect(reasonWords(tie, number)?.values).toMatchObject({ isTie: 'yes' });
});

it('says without figures what was kept without them, and nothing of what it does not know', () => {
  expect(reasonWords(said('below-worth-needed'), number)).toEqual({ id: 'wave.reason.below-worth-needed', values: {} });
  expect(reasonWords(said('has-outcome'), number)?.id).toBe('wave.reason.has-outcome');
  expect(reasonWords(said('came-later'), number)).toBeUndefined();
});

it('tells a running trial from a filter', () => {
  expect(reasonWords(said('blocked', { gate: 'in-trial' }), number)?.values).toMatchObject({ gate: 'trial' });
  expect(obstacleWords(said('blocked', { gate: 'odds < 0.2' }))?.values).toEqual({
    gate: 'filter',
    filter: 'odds < 0.2',
  });
});

it('takes a worth apart, where it is more than the odds', () => {
  expect(worthWords(said('', { worth: 0.557, odds: 0.62, suitability: 0.85 }), number, share)?.values).toEqual({
    odds: '62%',
    hasGroup: 'yes',
    suitability: '0.85',
    hasLearned: 'yes',
    learned: '0.03',
  });
  expect(worthWords(said('', { worth: 0.62, odds: 0.62 }), number, share)).toBeUndefined();
  expect(worthWords(said('', { worth: 0.5 }), number, share)).toBeUndefined();
});

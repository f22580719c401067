import { expect, it } from 'vitest';
import { extremesOf, numberOne, sideOf } from './insight.ts';

const answer = (text: string, mean: number, falseDiscovery: number) => ({
  answer: text,
  isMissing: false,
  rows: 50,
  good: 50 * mean,
  mean,
  low: mean,
  high: mean,
  lift: mean / 0.5,
  falseDiscovery,
});
const spread = (mean: number) => ({ mean, low: 0, high: 1 });

it('calls an answer better or worse than the rest only where that is no chance', () => {
  expect(sideOf(answer('a', 0.7, 0.01))).toBe('more');
  expect(sideOf(answer('a', 0.3, 0.1))).toBe('fewer');
  expect(sideOf(answer('a', 0.9, 0.11))).toBe('chance');
});

it('names the best and the worst answer of those that differ plainly', () => {
  const answers = [answer('a', 0.9, 0.5), answer('b', 0.7, 0.01), answer('c', 0.2, 0.02), answer('d', 0.3, 0.01)];
  const { best, worst } = extremesOf({ answers });
  expect([best?.answer, worst?.answer]).toEqual(['b', 'c']);
  expect(extremesOf({ answers: [answer('a', 0.5, 1)] })).toEqual({ best: undefined, worst: undefined });
});

it('has no number one where nothing tells enough', () => {
  const signal = (share: number) => ({
    signal: 's',
    label: 's',
    bits: spread(share),
    share: spread(share),
    known: 5,
    answers: [],
  });
  expect(numberOne({ signals: [signal(0.2), signal(0.1)] })?.share.mean).toBe(0.2);
  expect(numberOne({ signals: [signal(0.001)] })).toBeUndefined();
  expect(numberOne({ signals: [] })).toBeUndefined();
});

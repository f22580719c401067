import { describe, expect, it } from 'vitest';
import type { GradedItem } from '../../stats/gradedResponse.ts';
import { seededRandom } from '../../stats/random.ts';
import { simulatedAnswers } from '../../stats/response/simulatedAnswers.fixture.ts';
import { shorten } from './shorten.ts';

const telling: GradedItem = { discrimination: 3, thresholds: [-0.8, 0, 0.8] };
const idle: GradedItem = { discrimination: 0.3, thresholds: [-2, 0, 2] };
const items = [idle, telling, idle, telling, idle, telling];
const categoriesOfItem = items.map(() => 4);

function shortened(agree: number, people = 500, missing = 0) {
  const categories = simulatedAnswers(items, people, seededRandom(4), missing);
  return shorten({ categories, categoriesOfItem }, { agree, below: 0.5, random: seededRandom(1) });
}

describe('shortening a questionnaire', () => {
  it('places people as often as asked where all questions would, with few of them', () => {
    const { adaptive } = shortened(0.9);
    expect(adaptive.people).toBe(500);
    expect(adaptive.agreement).toBeGreaterThan(0.87);
    expect(adaptive.meanAsked).toBeLessThan(3);
  });

  it('asks more where it is to agree more often', () => {
    expect(shortened(0.97).adaptive.meanAsked).toBeGreaterThan(shortened(0.85).adaptive.meanAsked);
  });

  it('takes up telling questions before idle ones', () => {
    expect(
      shortened(0.9)
        .order.slice(0, 3)
        .toSorted((a, b) => a - b),
    ).toEqual([1, 3, 5]);
  });

  it('has a fixed form of every length, the longest of which is the questionnaire', () => {
    const { fixed } = shortened(0.9);
    expect(fixed.map((form) => form.items.length)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(fixed.at(-1)?.agreement).toBe(1);
    for (const { agreement } of fixed) expect(agreement).toBeGreaterThan(0.5);
  });

  it('asks nobody what that person left open', () => {
    const { adaptive } = shortened(0.99, 300, 0.5);
    expect(adaptive.meanAsked).toBeLessThan(3.5);
    expect(adaptive.agreement).toBeGreaterThan(0.95);
  });

  it('is the same again for the same seed', () => {
    expect(shortened(0.9, 200)).toEqual(shortened(0.9, 200));
  });
});

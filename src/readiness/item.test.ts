import { describe, expect, it } from 'vitest';
import { chooseAnswerBands, chooseNumberBands } from '../evidence/portfolio/chooseBands.ts';
import { questionnaire } from '../evidence/questionnaire/questionnaire.ts';
import type { Signal } from '../evidence/signal.ts';
import { categoryOf, type Item, isItem, itemOf, itemOfQuestion } from './item.ts';

const scale: Signal = {
  id: 'mood',
  label: 'Mood',
  kind: 'scale',
  answers: ['low', 'mid', 'high'],
  axis: { axis: 'willingness', direction: 1, strength: 'fair', why: 'It shows.' },
  about: 'organisation',
  role: 'signal',
};
const lowering: Signal = { ...scale, axis: { axis: 'willingness', direction: -1, strength: 'fair', why: 'It shows.' } };
const revenue: Signal = { ...scale, id: 'revenue', label: 'Revenue', kind: 'number' };

function fitItem(signal: Signal, counts: Readonly<Record<string, number>>): Item {
  const banding = chooseAnswerBands(signal, new Map(Object.entries(counts)));
  const bandCounts = [0, ...(signal.answers ?? []).map((answer) => counts[answer] ?? 0)];
  return itemOf(signal, banding, bandCounts) as Item;
}

describe('an item', () => {
  it('counts its categories in the direction of the axis', () => {
    const raises = fitItem(scale, {});
    const lowers = fitItem(lowering, {});
    expect(['low', 'mid', 'high'].map((answer) => categoryOf(raises, answer))).toEqual([0, 1, 2]);
    expect(['low', 'mid', 'high'].map((answer) => categoryOf(lowers, answer))).toEqual([2, 1, 0]);
  });

  it('takes what is unknown or no answer as no category', () => {
    const item = fitItem(scale, {});
    expect([categoryOf(item, null), categoryOf(item, 'purple'), categoryOf(item, 3)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('is placed by the base from twenty answers on, by stated defaults before', () => {
    expect(fitItem(scale, { low: 10, mid: 5, high: 4 }).parameters.placedBy).toBe('default');
    const placed = fitItem(scale, { low: 16, mid: 2, high: 2 });
    expect(placed.parameters.placedBy).toBe('shares');
    expect(placed.parameters.boundaries[0]).toBeGreaterThan(0.5);
    const turned = fitItem(lowering, { low: 16, mid: 2, high: 2 });
    expect(turned.parameters.boundaries.at(-1)).toBeLessThan(-0.5);
  });

  it('lets a number speak through five categories of about equal size', () => {
    const numbers = Float32Array.from({ length: 1000 }, (_, row) => row ** 2);
    const banding = chooseNumberBands(revenue, numbers);
    const counts = Array.from({ length: banding.labels.length }, (_, band) =>
      band === 0 ? 0 : 1000 / (banding.labels.length - 1),
    );
    const item = itemOf(revenue, banding, counts) as Item;
    expect(item.categories).toBe(5);
    const categories = [...numbers].map((number) => categoryOf(item, number) as number);
    expect(categories).toEqual(categories.toSorted((a, b) => a - b));
    expect([0, 1, 2, 3, 4].every((category) => categories.filter((each) => each === category).length > 120)).toBe(true);
  });

  it('is refused, with the reason, where it could not be honest', () => {
    const bands = chooseAnswerBands(scale, new Map());
    const { axis: _, ...claimless } = scale;
    const choice: Signal = { ...scale, kind: 'choice' };
    const unfit = [
      itemOf(claimless, bands),
      itemOf({ ...scale, about: 'person' }, bands),
      itemOf({ ...scale, role: 'outcome' }, bands),
      itemOf(choice, chooseAnswerBands(choice, new Map())),
      itemOf(revenue, chooseNumberBands(revenue, Float32Array.of(3, 3, 3))),
    ];
    expect(unfit.map((candidate) => (isItem(candidate) ? 'fits' : candidate.why))).toEqual([
      'It claims no axis.',
      'It is about a person, and persons are never scored.',
      'It is an outcome, known only afterwards.',
      'Its answers have no order.',
      'It says the same of everyone.',
    ]);
  });

  it('of a question takes its answer codes', () => {
    for (const question of questionnaire) {
      const item = itemOfQuestion(question);
      const categories = question.answers.map((answer) => categoryOf(item, answer.code));
      const ascending = question.answers.map((_, position) => position);
      expect(categories).toEqual(question.axis.direction === 1 ? ascending : ascending.toReversed());
    }
  });
});

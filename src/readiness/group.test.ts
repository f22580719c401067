import { describe, expect, it } from 'vitest';
import { questionnaire } from '../evidence/questionnaire/questionnaire.ts';
import { groupPortraits } from './approach.ts';
import { axes, axisNames } from './axis.ts';
import { type GroupName, groupAt, groupNames, groupProbabilities, leadingGroup } from './group.ts';
import { itemOfQuestion } from './item.ts';
import { posteriorsOf } from './measure.ts';

const items = questionnaire.map((question) => itemOfQuestion(question));

function customer(willing: number | null, demanding: number | null) {
  const answers = [
    ...(willing === null ? [] : [{ item: 'bw-habits', category: willing, weight: 1, respondent: 'one' }]),
    ...(demanding === null ? [] : [{ item: 'bw-own-way', category: demanding, weight: 1, respondent: 'one' }]),
  ];
  return posteriorsOf(items, answers);
}

function groups(willing: number | null, demanding: number | null, cuts?: { willingness: number; needs: number }) {
  const { willingness, needs } = customer(willing, demanding);
  return groupProbabilities(willingness, needs, cuts);
}

describe('groups', () => {
  it('are not judged until both axes have evidence', () => {
    expect([groups(null, null), groups(4, null), groups(null, 0)]).toEqual([null, null, null]);
  });

  it('are probabilities that sum to one, the leading one by the four corners', () => {
    const corners: readonly (readonly [number, number, GroupName])[] = [
      [0, 0, 'conservative'],
      [4, 0, 'experiential'],
      [0, 4, 'picky'],
      [4, 4, 'radical'],
    ];
    for (const [willing, demanding, name] of corners) {
      const found = groups(willing, demanding);
      expect(groupNames.reduce((sum, each) => sum + (found?.[each] ?? 0), 0)).toBeCloseTo(1, 12);
      expect(found && leadingGroup(found).group).toBe(name);
    }
  });

  it('leave a customer in the middle of both cuts undecided', () => {
    const found = groups(2, 2);
    for (const name of groupNames) expect(found?.[name]).toBeCloseTo(0.25, 6);
  });

  it('shrink as their side of a cut shrinks', () => {
    const experiential = [20, 40, 60, 80].map((willingness) => groups(4, 0, { willingness, needs: 50 })?.experiential);
    expect(experiential).toEqual(experiential.toSorted((a, b) => (b ?? 0) - (a ?? 0)));
  });

  it('refuse a cut that leaves nobody on one side', () => {
    for (const cut of [0, 100, -5, Number.NaN]) {
      expect(() => groups(4, 0, { willingness: cut, needs: 50 })).toThrow('leaves nobody on one side');
    }
  });
});

describe('the words for axes and groups', () => {
  it('are there in every language, and each group has its own approach', () => {
    const texts = [
      ...axisNames.flatMap((name) => [axes[name].label, axes[name].question, axes[name].low, axes[name].high]),
      ...groupNames.flatMap((name) => {
        const { label, character, approachLabel, advice } = groupPortraits[name];
        return [label, character, approachLabel, advice];
      }),
    ];
    for (const text of texts) {
      expect(text.zh).toMatch(/\p{Script=Han}/u);
      expect([text.en, text.fr].every((each) => each.length > 0)).toBe(true);
    }
    expect(groupNames.map((name) => groupPortraits[name].approach)).toEqual(['guide', 'cooperate', 'command', 'cool']);
  });
});

it('a point at a cut lies on its high side', () => {
  const cuts = { willingness: 50, needs: 60 };
  expect(groupAt(50, 59, cuts)).toBe('experiential');
  expect(groupAt(49.9, 60, cuts)).toBe('picky');
  expect(groupAt(50, 60, cuts)).toBe('radical');
  expect(groupAt(0, 0, cuts)).toBe('conservative');
});

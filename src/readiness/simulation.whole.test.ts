import { describe, expect, it } from 'vitest';
import { questionnaire } from '../evidence/questionnaire/questionnaire.ts';
import type { AxisName } from '../evidence/signal.ts';
import { isKnown } from '../stats/estimate.ts';
import { categoryProbabilities } from '../stats/gradedResponse.ts';
import { normalCdf } from '../stats/normal.ts';
import { normalDraw, type Random, seededRandom } from '../stats/random.ts';
import type { Answer } from './answer.ts';
import { axisNames } from './axis.ts';
import { groupsFrom, leadingGroup } from './group.ts';
import { type Item, itemOfQuestion } from './item.ts';
import { type Deviation, gradedItemAt } from './itemParameters.ts';
import { measuresOf } from './measure.ts';
import { type NextQuestion, nextQuestion } from './nextQuestion.ts';

const items = questionnaire.map((question) => itemOfQuestion(question));
const itemById = new Map(items.map((item) => [item.id, item]));

type Traits = Readonly<Record<AxisName, number>>;

/** Asks the suggested questions one after the other until there is a reason to stop. */
function interview(categoryGiven: (item: Item) => number, weight: number): { answers: Answer[]; end: NextQuestion } {
  const answers: Answer[] = [];
  for (;;) {
    const end = nextQuestion({ items, answers, weight });
    if (end.ask === null) return { answers, end };
    answers.push({ item: end.ask, category: categoryGiven(itemById.get(end.ask) as Item), weight, respondent: 'one' });
  }
}

function categoryShares(item: Item, traits: Traits, deviation: Deviation): number[] {
  const graded = gradedItemAt(item.parameters, deviation);
  return categoryProbabilities(graded, [traits[item.claim.axis]]).map((curve) => curve[0] as number);
}

/** Answers drawn from an item whose true parameters are themselves drawn from the stated uncertainty. */
function drawnCategory(item: Item, traits: Traits, random: Random): number {
  const deviation = { discrimination: normalDraw(random), shift: normalDraw(random), spacing: normalDraw(random) };
  const shares = categoryShares(item, traits, deviation);
  let left = random();
  for (const [category, share] of shares.entries()) {
    left -= share;
    if (left < 0) return category;
  }
  return shares.length - 1;
}

function drawnTraits(random: Random): Traits {
  return { willingness: normalDraw(random), needs: normalDraw(random), strategicView: normalDraw(random) };
}

function trueGroup(traits: Traits) {
  return leadingGroup(groupsFrom(traits.willingness >= 0 ? 1 : 0, traits.needs >= 0 ? 1 : 0)).group;
}

describe('clear-cut customers', () => {
  const certain = { discrimination: 0, shift: 0, spacing: 0 };
  const corners = [-1, 1].flatMap((willing) => [-1, 1].map((demanding) => [willing, demanding] as const));

  // 1.645: further out than 95 % of the population. Each answers as such a customer most often would.
  it.each(corners)(
    'willingness %i, needs %i: placed with 85 % in at most six suggested questions',
    (willing, demanding) => {
      const traits = { willingness: 1.645 * willing, needs: 1.645 * demanding, strategicView: 0 };
      for (const weight of [1, 0.9]) {
        const { answers, end } = interview((item) => {
          const shares = categoryShares(item, traits, certain);
          return shares.indexOf(Math.max(...shares));
        }, weight);
        const leading = end.groups && leadingGroup(end.groups);
        expect(leading?.group).toBe(trueGroup(traits));
        expect(leading?.probability).toBeGreaterThanOrEqual(0.85);
        expect(answers.length).toBeLessThanOrEqual(6);
      }
    },
  );
});

describe('simulated customers whose true item parameters are drawn from the stated uncertainty', () => {
  it('are right at least 80 % of the time where they are called with at least 85 %', () => {
    const random = seededRandom(20);
    let called = 0;
    let right = 0;
    for (let customer = 0; customer < 3000; customer++) {
      const traits = drawnTraits(random);
      const { end } = interview((item) => drawnCategory(item, traits, random), 1);
      const leading = end.groups && leadingGroup(end.groups);
      if (!leading || leading.probability < 0.85) continue;
      called++;
      if (leading.group === trueGroup(traits)) right++;
    }
    expect(called).toBeGreaterThan(200);
    expect(right / called).toBeGreaterThanOrEqual(0.8);
  });

  it.each([2, 4, 14])('lie in the interval of 80 in 100 four times in five after about %i answers', (asked) => {
    const random = seededRandom(asked);
    let known = 0;
    let covered = 0;
    for (let customer = 0; customer < 4000; customer++) {
      const traits = drawnTraits(random);
      const answers = items
        .filter(() => random() < asked / items.length)
        .map((item) => ({
          item: item.id,
          category: drawnCategory(item, traits, random),
          weight: 1,
          respondent: 'one',
        }));
      const measures = measuresOf(items, answers);
      for (const axis of axisNames) {
        const measure = measures[axis];
        if (!isKnown(measure)) continue;
        const truth = 100 * normalCdf(traits[axis]);
        known++;
        if (truth >= measure.low && truth <= measure.high) covered++;
      }
    }
    expect(known).toBeGreaterThan(1000);
    expect(covered / known).toBeGreaterThan(0.75);
    expect(covered / known).toBeLessThan(0.85);
  });
});

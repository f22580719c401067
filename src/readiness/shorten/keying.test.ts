import { describe, expect, it } from 'vitest';
import type { GradedItem } from '../../stats/gradedResponse.ts';
import { seededRandom } from '../../stats/random.ts';
import { simulatedAnswers } from '../../stats/response/simulatedAnswers.fixture.ts';
import { keyingOf } from './keying.ts';

const items: GradedItem[] = Array.from({ length: 6 }, (_, at) => ({
  discrimination: 1.5,
  thresholds: [-1, 0, 1].map((threshold) => threshold + at / 6 - 0.5),
}));

/** Answers to six questions, those named turned round. */
function answersWith(turned: readonly number[], missing = 0): Int8Array {
  return simulatedAnswers(items, 400, seededRandom(2), missing).map((category, at) =>
    category >= 0 && turned.includes(at % items.length) ? 3 - category : category,
  );
}

function turnedIn(answers: Int8Array): number[] {
  const { isTurned } = keyingOf(answers, items.length);
  return [...isTurned.keys()].filter((item) => isTurned[item]);
}

describe('the direction of questions', () => {
  it.each([[[]], [[3]], [[0, 4]], [[3, 4, 5]]])('finds that %j run against the others', (turned) => {
    expect(turnedIn(answersWith(turned))).toEqual(turned);
    expect(turnedIn(answersWith(turned, 0.3))).toEqual(turned);
  });

  it('leaves most questions as they are, and of two halves that of the first', () => {
    expect(turnedIn(answersWith([0, 1, 2, 3]))).toEqual([4, 5]);
    expect(turnedIn(answersWith([0, 1, 2]))).toEqual([3, 4, 5]);
  });

  it('says how well each question goes with the rest', () => {
    const noise = seededRandom(9);
    const answers = answersWith([1]).map((category, at) =>
      at % items.length === 5 ? Math.floor(noise() * 4) : category,
    );
    const { withRest } = keyingOf(answers, items.length);
    for (const correlation of withRest.slice(0, 5)) expect(correlation).toBeGreaterThan(0.3);
    expect(Math.abs(withRest[5] as number)).toBeLessThan(0.15);
  });

  it('survives people who answered nothing and questions that say the same of everyone', () => {
    const { isTurned, withRest } = keyingOf(Int8Array.of(-1, -1, 1, 0, 1, 2, 1, 1), 2);
    expect(isTurned).toEqual([false, false]);
    expect(withRest).toEqual([0, 0]);
  });
});

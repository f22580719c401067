import { describe, expect, it } from 'vitest';
import { categoryProbabilities, type GradedItem } from '../../stats/gradedResponse.ts';
import { seededRandom } from '../../stats/random.ts';
import { answerTable } from '../../stats/response/answerTable.ts';
import { simulatedAnswers } from '../../stats/response/simulatedAnswers.fixture.ts';
import { fixedForms } from './fixedForms.ts';
import { agreementOfSides, cutBelow, logarithmsOf, populationGrid, scoresFrom } from './sidesOfCut.ts';

const strengths = [0.4, 2.2, 1.1, 0.7, 1.6, 0.9, 2.8, 1.3, 0.5, 1.9];

function world(questions: number, missing: number) {
  const items: GradedItem[] = strengths
    .slice(0, questions)
    .map((discrimination, at) => ({ discrimination, thresholds: [-1, 0, 1].map((each) => each + at / 10) }));
  const table = answerTable(
    simulatedAnswers(items, 300, seededRandom(3), missing),
    items.map(() => 4),
  );
  const logarithms = logarithmsOf(items.map((item) => categoryProbabilities(item, populationGrid.points)));
  const whole = scoresFrom(table, logarithms, [...items.keys()]);
  const cut = cutBelow(whole, table.counts, 0.5);
  const agreementOf = (form: readonly number[]) =>
    agreementOfSides(scoresFrom(table, logarithms, form), whole, table.counts, cut);
  return { forms: fixedForms(table, logarithms, whole, cut), agreementOf };
}

function formsOf(questions: number, length: number): number[][] {
  const all = [...Array(2 ** questions).keys()].map((bits) =>
    [...Array(questions).keys()].filter((item) => bits & (1 << item)),
  );
  return all.filter((form) => form.length === length);
}

describe('fixed forms', () => {
  it('are the best of their length among few questions, judged as their scores say', () => {
    const { forms, agreementOf } = world(6, 0.2);
    for (const { items, agreement } of forms) {
      expect(agreement).toBe(agreementOf(items));
      expect(agreement).toBe(Math.max(...formsOf(6, items.length).map(agreementOf)));
    }
  });

  it('cannot be bettered by one exchange among many', () => {
    const { forms, agreementOf } = world(10, 0);
    for (const { items, agreement } of forms) {
      expect(agreement).toBe(agreementOf(items));
      const others = [...strengths.keys()].filter((item) => !items.includes(item));
      for (const other of others) {
        for (const place of items.keys()) expect(agreementOf(items.with(place, other))).toBeLessThanOrEqual(agreement);
      }
    }
    expect(forms.at(-1)?.agreement).toBe(1);
  });
});

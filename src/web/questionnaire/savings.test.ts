import { expect, test } from 'vitest';
import { savingsOf, shortestForm } from './savings.ts';
import type { FoundForms } from './useShortening.ts';

const form = (questions: number, agreement: number) => ({
  questions,
  agreement,
  agreementLow: agreement - 0.02,
  agreementHigh: agreement + 0.02,
  signals: Array.from({ length: questions }, (_, place) => `q${place}`),
});

function found(agreement: number, meanAsked: number): FoundForms {
  return {
    people: 400,
    agreement,
    agreementLow: agreement,
    agreementHigh: agreement,
    meanAsked,
    sureAt: 0.8,
    order: ['q0', 'q1', 'q2'],
    fixedForms: [form(1, 0.8), form(2, 0.91), form(3, 1)],
    reliability: 0.8,
  };
}

test('asking one at a time is compared with the shortest form that agrees as often', () => {
  expect(savingsOf(found(0.9, 1.4), 3)).toEqual({ formQuestions: 2, saved: expect.closeTo(0.6) });
  expect(savingsOf(found(0.9, 2.5), 3)).toEqual({ formQuestions: 2, saved: 0 });
  expect(savingsOf(found(0.95, 2.5), 3)).toEqual({ formQuestions: null, saved: 0.5 });
});

test('the shortest form is the first that agrees as often as asked for', () => {
  expect(shortestForm(found(0.9, 1), 0.9)?.questions).toBe(2);
  expect(shortestForm(found(0.9, 1), 0.75)?.questions).toBe(1);
});

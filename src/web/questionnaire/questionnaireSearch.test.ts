import { expect, test } from 'vitest';
import { questionnaireSearch } from './questionnaireSearch.ts';

test('an address keeps what a person chose, and nothing that is as usual', () => {
  const chosen = { tab: 'speak', axis: 'needs', agree: 95, cut: 60, signals: ['Scope', 'RFI'], believed: 30 } as const;
  expect(questionnaireSearch(chosen)).toEqual(chosen);
  expect(questionnaireSearch({ tab: 'short', axis: 'willingness', agree: 90, cut: 50, signals: [] })).toEqual({});
});

test('what cannot be meant is left out', () => {
  expect(questionnaireSearch({ tab: 'long', axis: 'size', agree: 100, cut: 0.5, signals: 'RFI', believed: 0 })).toEqual(
    {},
  );
  expect(questionnaireSearch({ signals: ['RFI', 'RFI', 42, null] })).toEqual({ signals: ['RFI', '42'] });
});

import { expect, test } from 'vitest';
import { defaultReliability, HALF_LIFE_DAYS, type SourceKind, sourceOfKind, weightOf } from './source.ts';

const questionnaire = sourceOfKind('q1', 'questionnaire');

test('evidence counts as its source is believed, half as much after a half-life, and not before it was given', () => {
  const given = '2026-01-01T00:00:00Z';
  expect(weightOf(questionnaire, given, given)).toBe(questionnaire.reliability);
  expect(HALF_LIFE_DAYS).toBe(365);
  expect(weightOf(questionnaire, given, '2027-01-01T00:00:00Z')).toBeCloseTo(questionnaire.reliability / 2, 12);
  expect(weightOf(questionnaire, given, '2026-01-11T00:00:00Z', 10)).toBeCloseTo(questionnaire.reliability / 2, 12);
  expect(weightOf(questionnaire, given, '2025-12-31T23:59:59Z')).toBe(0);
});

test('by default the customer’s own behaviour and words are believed more than what others say of it', () => {
  const kinds: SourceKind[] = ['usage', 'questionnaire', 'interview', 'crm', 'colleague'];
  const reliabilities = kinds.map((kind) => defaultReliability[kind].reliability);
  expect(reliabilities).toEqual(reliabilities.toSorted((a, b) => b - a));
  expect(reliabilities.every((reliability) => reliability > 0 && reliability < 1)).toBe(true);
});

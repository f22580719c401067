import { expect, test } from 'vitest';
import { filterText } from '../../../evidence/filter/filterText.ts';
import { parseFilterText } from '../../../evidence/filter/parseFilterText.ts';
import { draftOfFilter, filterOfDraft, newCondition, newList, withPart } from './filterDraft.ts';

test.each([
  'everything',
  'odds >= 0.5',
  'country is "France" and (revenue >= 1000 or not client contains "New")',
  'not (a is "x" or b is "y")',
  'day before "2026-01-01" and size is one of ("S", "M") and needs between 10 and 20 and x is unknown',
])('what stands in the text stands in the builder: %s', (text) => {
  expect(filterText(filterOfDraft(draftOfFilter(parseFilterText(text))))).toBe(text);
});

test('more and less than, and two nots, are put as people put them', () => {
  const { parts } = draftOfFilter(parseFilterText('a > 3 and not not b is "x" and not c is known'));
  expect(parts).toMatchObject([{ comparison: 'moreThan' }, { comparison: 'is' }, { comparison: 'isUnknown' }]);
});

test('a condition that lacks a value narrows nothing yet', () => {
  const draft = newList([newCondition(), newCondition('odds', 'atLeast'), newCondition('odds', 'between', [0.1])]);
  expect(filterText(filterOfDraft(draft))).toBe('everything');
});

test('one part is changed or taken out, however deep it stands', () => {
  const draft = draftOfFilter(parseFilterText('a is "x" and (b is "y" or c is "z")'));
  const inner = draft.parts[1];
  const key = inner?.kind === 'list' ? (inner.parts[0]?.key ?? 0) : 0;
  const changed = withPart(draft, key, () => newCondition('b', 'isKnown'));
  expect(filterText(filterOfDraft(changed))).toBe('a is "x" and (b is known or c is "z")');
  expect(filterText(filterOfDraft(withPart(draft, key, () => undefined)))).toBe('a is "x" and c is "z"');
});

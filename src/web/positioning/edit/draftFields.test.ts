import { expect, it } from 'vitest';
import { changedFields, fieldsOf, withFields } from './draftFields.ts';
import { draftOf } from './statementDraft.ts';

const draft = {
  ...draftOf(null),
  texts: {
    target: { en: 'Dairies', zh: '乳品厂' },
    offering: {},
    value: {},
    uniqueness: {},
    oneLiner: { to: { fr: 'planifier' }, use: {} },
  },
  filter: 'Client is "Current"',
  solves: ['late-plans', 'no-plan'],
};

it('names every text of a draft and puts it back', () => {
  const fields = fieldsOf(draft);
  expect(fields['target.zh']).toBe('乳品厂');
  expect(fields['to.fr']).toBe('planifier');
  expect(fields['value.en']).toBeNull();
  expect(withFields({ ...draftOf(null), note: 'kept' }, fields)).toEqual({ ...draft, note: 'kept' });
});

it('takes one text of another version, and leaves the others', () => {
  const taken = withFields(draft, { ...fieldsOf(draft), 'target.en': 'Cheese makers', filter: null });
  expect(changedFields(draft, taken).map(({ field }) => field)).toEqual(['target.en', 'filter']);
  expect(taken.texts.target).toEqual({ en: 'Cheese makers', zh: '乳品厂' });
  expect(changedFields(draft, { ...draft })).toEqual([]);
});

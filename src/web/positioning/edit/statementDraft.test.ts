import { expect, it } from 'vitest';
import type { StatementContent } from '../statementTypes.ts';
import { contentOf, draftOf, isChanged, isDraft } from './statementDraft.ts';

const content: StatementContent = {
  target: { en: 'Dairies' },
  offering: {},
  value: { fr: 'Plus vite' },
  uniqueness: {},
  oneLiner: { to: { en: 'plan' }, use: { en: 'it' } },
  filter: {
    all: [
      { field: 'Client', operator: 'is', value: 'Current' },
      { field: 'odds', operator: 'atLeast', value: 0.5 },
    ],
  },
  solves: ['late-plans'],
  reviewEveryDays: 30,
};
const statement = { id: 3, version: 17, content };

it('begins from what is in force, knows when nothing was changed, and saves the same again', () => {
  const draft = draftOf(statement);
  expect(draft.base).toEqual({ id: 3, version: 17 });
  expect(draft.filter).toBe('Client is "Current" and odds >= 0.5');
  expect(isChanged(draft, statement)).toBe(false);
  expect(contentOf(draft)).toEqual({ ...content, filter: draft.filter });
});

it('counts no spaces as a change, and every other sign', () => {
  const draft = draftOf(statement);
  const spaced = { ...draft, texts: { ...draft.texts, target: { en: ' Dairies\n' }, offering: { zh: ' ' } } };
  expect(isChanged(spaced, statement)).toBe(false);
  expect(contentOf(spaced).offering).toEqual({});
  expect(isChanged({ ...draft, filter: '' }, statement)).toBe(true);
  expect(isChanged({ ...draft, texts: { ...draft.texts, target: { en: 'Dairies.' } } }, statement)).toBe(true);
  expect(isChanged(draftOf(null), null)).toBe(false);
});

it('takes only what it kept itself for a draft', () => {
  expect(isDraft(JSON.parse(JSON.stringify(draftOf(statement))))).toBe(true);
  for (const stored of [null, 1, {}, { ...draftOf(null), texts: {} }, { ...draftOf(null), base: null }]) {
    expect(isDraft(stored)).toBe(false);
  }
});

import { expect, it } from 'vitest';
import type { Suggestion, TraitShown } from '../perfectCustomerTypes.ts';
import {
  contentOf,
  draftOf,
  freeId,
  insteadOf,
  isChanged,
  isContent,
  isDraft,
  moved,
  newTrait,
  noPortrait,
  traitOf,
} from './perfectCustomerDraft.ts';

const trait = (id: string, section: TraitShown['section'] = 'culture'): TraitShown => ({
  ...newTrait([], section),
  id,
});
const content = { name: { en: 'A planner' }, traits: [trait('a')], line: 0.7, portrait: null };
const current = { id: 3, version: 9, content };

it('begins with what is in force, and knows when nothing was changed', () => {
  const draft = draftOf(current);
  expect(draft.base).toEqual({ id: 3, version: 9 });
  expect(isChanged(draft, current)).toBe(false);
  const spaced = {
    ...draft,
    content: { ...content, name: { en: ' A planner ' }, portrait: { ...noPortrait, likes: ' ' } },
  };
  expect(isChanged(spaced, current)).toBe(false);
  expect(isChanged({ ...draft, content: { ...content, line: 0.8 } }, current)).toBe(true);
  expect(isChanged(draftOf(null), null)).toBe(false);
});

it('saves a portrait only where it says something', () => {
  expect(contentOf({ ...content, portrait: noPortrait }).portrait).toBeNull();
  expect(contentOf({ ...content, portrait: { ...noPortrait, name: ' Ms Example' } }).portrait?.name).toBe('Ms Example');
});

it('takes only what it kept itself for a draft', () => {
  expect(isDraft(JSON.parse(JSON.stringify(draftOf(current))))).toBe(true);
  for (const stored of [null, {}, { ...draftOf(null), content: {} }, { ...draftOf(null), base: null }]) {
    expect(isDraft(stored)).toBe(false);
  }
  expect(isContent({ ...content, traits: [{ id: 'a', section: 'nowhere', name: {}, howToClose: {} }] })).toBe(false);
});

it('gives a trait an id of its own', () => {
  expect(freeId([])).toBe('trait-1');
  expect(freeId([{ id: 'trait-1' }, { id: 'client' }])).toBe('trait-2');
  expect(freeId([{ id: 'client' }], 'client')).toBe('client-1');
  expect(freeId([], 'client')).toBe('client');
});

it('moves a trait within its section, and not beyond', () => {
  const traits = [trait('a'), trait('x', 'people'), trait('b')];
  const ids = (list: readonly TraitShown[]) => list.map(({ id }) => id).join('');
  expect(ids(moved(traits, 'b', -1))).toBe('bxa');
  expect(ids(moved(traits, 'a', 1))).toBe('bxa');
  expect(ids(moved(traits, 'a', -1))).toBe('axb');
  expect(ids(moved(traits, 'x', 1))).toBe('axb');
});

it('takes over a suggestion with its best donor, unchangeable until a person says otherwise', () => {
  const suggestion = {
    trait: { ...trait('client'), section: null, isChangeable: null, measure: null },
    donors: [{ customer: 'deal-4', name: null, has: 3, odds: null }],
  } as unknown as Suggestion;
  expect(traitOf(suggestion, [])).toMatchObject({
    id: 'client',
    section: 'organisation',
    isChangeable: false,
    donor: { customer: 'deal-4', isFormer: false, hasIt: true },
  });
  const mine = { ...trait('mine', 'people'), isChangeable: true };
  expect(insteadOf(mine, suggestion, { en: 'Client' })).toMatchObject({
    id: 'mine',
    section: 'people',
    isChangeable: true,
    name: { en: 'Client' },
    measure: suggestion.trait.measure,
  });
});

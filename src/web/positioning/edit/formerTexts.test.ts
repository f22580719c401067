import { expect, it } from 'vitest';
import type { Texts } from '../slots.ts';
import { formerTexts, withoutTexts } from './formerTexts.ts';

const before: Texts = {
  target: { en: 'Dairies', fr: 'Les laiteries', zh: '乳品厂' },
  offering: { en: 'A list' },
  value: {},
  uniqueness: { fr: 'Sans papier' },
  oneLiner: { to: { en: 'plan', fr: 'planifier' }, use: {} },
};

it('names what another language still says where one was rewritten, not where one was added or all changed', () => {
  const rewritten: Texts = {
    ...before,
    target: { en: 'Dairies of Brittany', fr: 'Les laiteries ', zh: '布列塔尼的乳品厂' },
    uniqueness: { en: 'No paper', fr: 'Sans papier' },
    oneLiner: { ...before.oneLiner, to: { en: 'count', fr: 'compter' } },
  };
  const former = formerTexts(rewritten, before);
  expect(former).toEqual([{ slot: 'target', language: 'fr' }]);
  expect(formerTexts(before, before)).toEqual([]);
  const left = withoutTexts(rewritten, former);
  expect(left.target).toEqual({ en: 'Dairies of Brittany', zh: '布列塔尼的乳品厂' });
  expect(left.uniqueness).toEqual(rewritten.uniqueness);
  expect(left.oneLiner).toEqual(rewritten.oneLiner);
});

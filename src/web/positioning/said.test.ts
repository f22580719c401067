import { expect, it } from 'vitest';
import { saidIn, withSaid } from './said.ts';

it('shows the language wanted, else one that there is, never an empty one', () => {
  expect(saidIn({ en: 'a plan', fr: 'un plan' }, 'fr')).toEqual({ text: 'un plan', language: 'fr' });
  expect(saidIn({ en: ' ', fr: 'un plan' }, 'en')).toEqual({ text: 'un plan', language: 'fr' });
  expect(saidIn({}, 'zh')).toBeUndefined();
});

it('leaves out what was emptied', () => {
  expect(withSaid({ en: 'a plan', fr: 'un plan' }, 'en', '')).toEqual({ fr: 'un plan' });
  expect(withSaid({}, 'zh', '计划')).toEqual({ zh: '计划' });
});

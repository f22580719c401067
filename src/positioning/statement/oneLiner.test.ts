import { expect, it } from 'vitest';
import { oneLinerParts } from './oneLiner.ts';

const textOf = (...asked: Parameters<typeof oneLinerParts>) =>
  oneLinerParts(...asked)
    ?.map(({ text }) => text)
    .join('');

const to = { en: 'plan a month in two days', fr: 'planifier un mois en deux jours', zh: '两天排完一个月的计划' };
const use = { en: 'the planning package', fr: 'le module de planification', zh: '计划软件包' };

it('says "to do X, use Y" as each language does', () => {
  expect(textOf({ to, use }, 'en')).toBe('To plan a month in two days, use the planning package.');
  expect(textOf({ to, use }, 'fr')).toBe('Pour planifier un mois en deux jours, utilisez le module de planification.');
  expect(textOf({ to, use }, 'zh')).toBe('要两天排完一个月的计划，就用计划软件包。');
});

it('does not end a sentence twice, and says no half of one', () => {
  expect(textOf({ to, use: { en: 'the package!' } }, 'en')).toBe('To plan a month in two days, use the package!');
  expect(textOf({ to, use: { en: ' ' } }, 'en')).toBeUndefined();
  expect(textOf({ to, use: {} }, 'fr')).toBeUndefined();
});

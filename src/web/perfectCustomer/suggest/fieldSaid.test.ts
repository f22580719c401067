import { expect, it } from 'vitest';
import { fieldSaid } from './fieldSaid.ts';

it('names a field in every language that knows it, and what only a file knows in the reader’s', () => {
  expect(fieldSaid('willingness', 'Willingness', 'en')).toEqual({
    en: 'Willingness',
    fr: 'Ouverture au changement',
    zh: '变革意愿',
  });
  expect(Object.keys(fieldSaid('bw-change-new', 'Rarely takes on new technology', 'zh'))).toEqual(['en', 'fr', 'zh']);
  expect(fieldSaid('tier', 'Tier of ours', 'fr')).toEqual({ fr: 'Tier of ours' });
});

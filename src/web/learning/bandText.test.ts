import { expect, it } from 'vitest';
import { bandText } from './bandText.ts';

const writer = {
  words: (id: string, values: object = {}) => [id, ...(Object.values(values) as string[])].filter(Boolean).join(' '),
  language: 'fr',
} as const;

it.each([
  ['below 12', 'learning.band.below 12'],
  ['12 to 30', 'learning.band.between 12 30'],
  ['-1.5 to 2', 'learning.band.between -1.5 2'],
  ['30 or more', 'learning.band.orMore 30'],
  ['before 2011-02-01', 'learning.band.before 2011-02-01'],
  ['other', 'learning.band.other'],
  ['Won', 'Gagnée'],
  ['North to South', 'North to South'],
])('writes %s in the reader’s words', (answer, text) => {
  expect(bandText('x', { answer }, writer)).toBe(text);
});

it('writes an answer of the questionnaire as it asks, and what is missing as that', () => {
  expect(bandText('bw-change-new', { answer: 'yes' }, writer)).toBe('Oui');
  expect(bandText('x', { answer: 'missing', isMissing: true }, writer)).toBe('learning.band.missing');
});

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { languageCodes } from '../language/languages.ts';

/** Each page brings its own words; these are the same thing on both. */
const same = ['section.', 'want.atLeast', 'want.atMost', 'want.between', 'unchangeable', 'told'];

it.each(languageCodes)('says of a trait in %s what the perfect customer says of it', (language) => {
  const [benchmark, perfect] = ['benchmark', 'perfectCustomer'].map((folder) => wordsOf(folder, language));
  expect(benchmark).toEqual(perfect);
});

function wordsOf(folder: string, language: string) {
  const words = JSON.parse(readFileSync(`src/web/${folder}/${language}.json`, 'utf8')) as Record<string, string>;
  return Object.entries(words)
    .map(([id, text]) => [id.slice(folder.length + 1), text] as const)
    .filter(([id]) => same.some((each) => id.startsWith(each)));
}

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Language, languageCodes } from './languages.ts';

/** What no text of a language may hold, and what stands there instead. */
const rules: Readonly<Record<Language, readonly (readonly [remedy: string, fault: RegExp])[]>> = {
  en: [
    ['’ as apostrophe', /\w'\w/],
    ['… as ellipsis', /\.\.\./],
    ['trial', /\bpilot/i],
  ],
  fr: [
    ['’ as apostrophe', /\p{L}'\p{L}/u],
    ['… as ellipsis', /\.\.\./],
    ['a narrow no-break space before ; : ? ! »', /[^\u202F\d:][;?!»]|[^\u202F\d:]:(?!:)/],
    ['a narrow no-break space after «', /«[^\u202F]/],
    ['a narrow no-break space before %', /[^\u202F]%/],
    ['− as minus', /(^|[\s(])-\d/],
    ['résultat', /\bissues?\b/i],
    ['vague d’essai', /\bpilotes?\b/i],
    ['chances de bonne affaire', /chances d’une bonne affaire/i],
    ['clôturer', /\bclo(re|s|se)\b/i],
    ['correspondance of columns', /\bcartes?\b/i],
  ],
  zh: [
    ['full-width punctuation', /\p{Script=Han}[,;:?!.]|[,;:?!]\p{Script=Han}/u],
    ['（）', /\p{Script=Han}[()]|[()]\p{Script=Han}/u],
    ['… as ellipsis', /\.\.\./],
    ['no space between Chinese and Chinese', /\p{Script=Han} +\p{Script=Han}/u],
    ['成功交易', /良好交易/],
    ['成功率', /胜算|成功交易概率/],
    ['群组', /群体/],
    ['位客户', /[个家]客户/],
    ['您', /你/],
  ],
};

const web = fileURLToPath(new URL('..', import.meta.url));
const folders = readdirSync(web, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('en.json'))
  .map((path) => path.slice(0, -'/en.json'.length));

describe.each(languageCodes)('the words of %s', (language) => {
  it.each(folders)('are those of the house in %s', (folder) => {
    const texts = Object.entries(
      JSON.parse(readFileSync(`${web}${folder}/${language}.json`, 'utf8')) as Record<string, string>,
    );
    const faults = texts.flatMap(([id, text]) =>
      rules[language].filter(([, fault]) => fault.test(text)).map(([remedy]) => `${id}: ${remedy}`),
    );
    expect(faults).toEqual([]);
  });
});

it('would catch a fault of each kind', () => {
  const catches = (language: Language, text: string) => rules[language].some(([, fault]) => fault.test(text));
  expect(catches('en', "don't")).toBe(true);
  expect(catches('fr', 'Pourquoi ?')).toBe(true);
  expect(catches('fr', 'Pourquoi\u202F?')).toBe(false);
  expect(catches('fr', '« oui »')).toBe(true);
  expect(catches('zh', '原因:无')).toBe(true);
  expect(catches('zh', '原因：无')).toBe(false);
  expect(catches('zh', '3 位客户')).toBe(false);
});

import { commonWord, unspacedWords } from './commonWord.ts';
import { foldedWord } from './foldedText.ts';
import { unspacedForms } from './legalForm.ts';

/**
 * The words of a run of letters, where scripts without spaces hold several: 上海华澜信息技术股份有限公司 is 上海, 华澜,
 * 信息, 技术, 股份有限公司. Legal forms and places are taken off both ends and words of trade off the end, the longest
 * first; what is left is the name itself. Not a segmenter of Chinese: the inside of a name is never cut.
 */
export function wordsOfUnspaced(run: string): string[] {
  return (run.match(scripts) ?? []).flatMap((part) =>
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々]/u.test(part)
      ? withEndsTakenOff(part)
      : [foldedWord(part)],
  );
}

const scripts =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+|\p{Script=Hangul}+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々\p{Script=Hangul}]+/gu;

function withEndsTakenOff(part: string): string[] {
  const before: string[] = [];
  const after: string[] = [];
  let rest = part;
  for (let ending = longest(endings, (word) => rest.endsWith(word)); ending; ) {
    after.unshift(ending);
    rest = rest.slice(0, rest.length - ending.length);
    ending = longest(endings, (word) => rest.endsWith(word));
  }
  for (let start = longest(starts, (word) => rest.startsWith(word)); start; ) {
    before.push(start);
    rest = rest.slice(start.length);
    start = longest(starts, (word) => rest.startsWith(word));
  }
  return [...before, ...(rest === '' ? [] : [rest]), ...after];
}

function longest(words: readonly string[], isThere: (word: string) => boolean): string | undefined {
  return words.find(isThere);
}

const forms = [...unspacedForms.han.split(' '), ...unspacedForms.hangul.split(' ')];
const byLength = (a: string, b: string) => b.length - a.length || (a < b ? -1 : 1);
const placeWords = unspacedWords('place');
const countryWords = unspacedWords('ending').filter((word) => commonWord(word)?.wordClass === 'country');
const starts = [...forms, ...placeWords, ...countryWords].filter((word) => word.length > 1).sort(byLength);
const endings = [
  ...forms,
  ...placeWords,
  ...unspacedWords('ending').filter((word) => word.length > 1 || word === '厂'),
].sort(byLength);

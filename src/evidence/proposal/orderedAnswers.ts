import { plainText } from '../value/plainText.ts';
import { answerLadders } from './answerLadders.ts';

/**
 * The distinct answers of a column from low to high, where their order is evident: words on one known ladder (`Low`, `Mid`,
 * `High`; `jamais`, `parfois`, `toujours`; `小型`, `大型`), the same with a number in front (`2 - Medium`), words numbered
 * one to the next, marks (`1/5`, `4/5`), or ranges (`1-9`, `10-49`, `50+`). Undefined where it is not evident.
 *
 * ```ts
 * orderAnswers(['1 - High', '3 - Low', '2 - Medium']); // ['3 - Low', '2 - Medium', '1 - High']
 * orderAnswers(['Paris', 'Lyon']); // undefined
 * ```
 */
export function orderAnswers(answers: readonly string[]): string[] | undefined {
  if (answers.length < 2 || answers.length > MOST_ANSWERS) return undefined;
  return byLadder(answers) ?? byFraction(answers) ?? byRange(answers) ?? byNumberInFront(answers);
}

const MOST_ANSWERS = 20;

const ladders: readonly ReadonlyMap<string, number>[] = answerLadders.map((ladder) => {
  const rungs = new Map<string, number>();
  for (const [height, rung] of ladder.split('<').entries()) {
    for (const spelling of rung.split('|')) rungs.set(ladderText(spelling), height);
  }
  return rungs;
});

/** Two spellings of one rung ("Mid", "Medium") are left to a person: a scale has one text for each answer. */
function byLadder(answers: readonly string[]): string[] | undefined {
  const texts = answers.map((answer) => ladderText(answer));
  for (const ladder of ladders) {
    const heights = texts.map((text) => ladder.get(text));
    if (heights.includes(undefined) || new Set(heights).size < heights.length) continue;
    return sortedBy(answers, heights as number[]);
  }
  return undefined;
}

function ladderText(answer: string): string {
  return plainText(answer)
    .replace(/^\(?\d{1,2}\)?\s*[-–:.)=]+\s*/, '')
    .replaceAll(/[-_\s]+/g, ' ')
    .replace(/[.!]$/, '')
    .trim();
}

/** `1/5`, `3/5`, `5/5`: marks out of one whole. */
function byFraction(answers: readonly string[]): string[] | undefined {
  const found = answers.map((answer) => /^(\d{1,2})\s*(?:\/|sur|out of)\s*(\d{1,2})$/u.exec(answer.trim()));
  const marks = found.map((each) => Number(each?.[1]));
  const wholes = new Set(found.map((each) => Number(each?.[2])));
  const isScale = wholes.size === 1 && marks.every((mark) => mark <= Math.min(...wholes));
  return isScale && new Set(marks).size === marks.length ? sortedBy(answers, marks) : undefined;
}

/** `<10`, `10-49`, `50 to 249`, `250+`, `moins de 10`, `10人以下`: each a range, ordered by where it starts; none may overlap. */
function byRange(answers: readonly string[]): string[] | undefined {
  const starts = answers.map((answer) => startOfRange(answer));
  if (starts.includes(undefined) || new Set(starts).size < starts.length) return undefined;
  return sortedBy(answers, starts as number[]);
}

const BELOW =
  /^(?:<|≤|<=|under|less than|below|up to|moins de|jusqu'a|少于|小于|低于)\s*\p{Sc}?\s*(\d+)|^(\d+)\D{0,3}(?:以下|以内|or less|and under|et moins)/u;
const ABOVE =
  /^(?:>|≥|>=|over|more than|above|plus de|超过|大于|高于)\s*\p{Sc}?\s*(\d+)|^(\d+)\D{0,3}(?:\+|以上|or more|and over|et plus)/u;
const BETWEEN = /^(\d+)\s*\p{L}{0,2}\s*(?:-|–|—|~|to|a|至|到)\s*\p{Sc}?\s*(\d+)/u;

function startOfRange(answer: string): number | undefined {
  const text = plainText(answer).replaceAll(/(\d)[,. '](?=\d{3}\b)/g, '$1');
  const between = BETWEEN.exec(text);
  if (between) return Number(between[1]) < Number(between[2]) ? Number(between[1]) : undefined;
  const below = BELOW.exec(text);
  if (below) return -1;
  const above = ABOVE.exec(text);
  return above ? Number(above[1] ?? above[2]) : undefined;
}

function byNumberInFront(answers: readonly string[]): string[] | undefined {
  const numbers = answers.map((answer) => /^\(?(\d{1,2})\)?\s*[-–:.)=]\s*\p{L}/u.exec(answer.trim())?.[1]);
  if (numbers.includes(undefined)) return undefined;
  const heights = numbers.map(Number);
  const isRun =
    new Set(heights).size === heights.length && Math.max(...heights) - Math.min(...heights) < heights.length + 2;
  return isRun ? sortedBy(answers, heights) : undefined;
}

function sortedBy(answers: readonly string[], heights: readonly number[]): string[] {
  return answers
    .map((answer, position) => ({ answer, height: heights[position] as number }))
    .toSorted((one, other) => one.height - other.height)
    .map(({ answer }) => answer);
}

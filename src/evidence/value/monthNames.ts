import { plainText } from './plainText.ts';

/** The month (1 to 12) a word names, in English or French, in full or shortened: `Sept.`, `févr.`, `août`. */
export function monthOfWord(word: string): number | undefined {
  return months.get(plainText(word).replace(/\.$/, ''));
}

/** Whether the word is the name of a day of the week, which a date may carry in front. */
export function isWeekday(word: string): boolean {
  return weekdays.has(plainText(word).replace(/[.,]$/, ''));
}

const spellings: readonly string[] = [
  'january jan janvier janv',
  'february feb fevrier fevr fev',
  'march mar mars',
  'april apr avril avr',
  'may mai',
  'june jun juin',
  'july jul juillet juil',
  'august aug aout aou',
  'september sept sep septembre',
  'october oct octobre',
  'november nov novembre',
  'december dec decembre',
];

const months: ReadonlyMap<string, number> = new Map(
  spellings.flatMap((line, position) => line.split(' ').map((word) => [word, position + 1] as const)),
);

const weekdays: ReadonlySet<string> = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun ' +
    'lundi mardi mercredi jeudi vendredi samedi dimanche lun mer jeu ven sam dim'
  ).split(' '),
);

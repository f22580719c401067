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
  'january jan janvier janv januar',
  'february feb fevrier fevr fev februar',
  'march mar mars marz mrz',
  'april apr avril avr',
  'may mai',
  'june jun juin juni',
  'july jul juillet juil juli',
  'august aug aout aou',
  'september sept sep septembre',
  'october oct octobre oktober okt',
  'november nov novembre',
  'december dec decembre dezember dez',
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

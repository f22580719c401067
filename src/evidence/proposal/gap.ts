import { parseDate } from '../value/date.ts';
import { isMissingAmongNumbers } from '../value/missing.ts';
import { parseNumber } from '../value/number.ts';
import type { ColumnTally } from './columnTally.ts';
import type { ColumnFormat } from './formatEvidence.ts';
import { findDateSentinels, findSentinels } from './sentinel.ts';

/** What a column mostly holds, missing cells apart. */
export type Content = 'numbers' | 'dates' | 'words';

/**
 * Moves the texts that mean "nothing known" only by the company they keep from the values of each column to its missing
 * ones: -99 among ages, `None` among numbers, a lone -100 among words, 1900-01-01 among the dates of this century. And back:
 * `NA` among regions such as EMEA and APAC is North America.
 */
export function moveGaps(
  tallies: readonly ColumnTally[],
  formats: readonly ColumnFormat[],
  contents: readonly Content[],
): void {
  const writtenNone = new Set<string>();
  for (const [position, tally] of tallies.entries()) {
    const content = contents[position];
    if (content === 'words') continue;
    for (const text of tally.values.keys()) {
      if (!isMissingAmongNumbers(text)) continue;
      writtenNone.add(text);
      moveToMissing(tally, text);
    }
  }
  for (const [position, tally] of tallies.entries()) {
    const format = formats[position] as ColumnFormat;
    const content = contents[position];
    if (content === 'numbers') for (const text of numberGaps(tally, format)) moveToMissing(tally, text);
    if (content === 'dates') for (const text of dateGaps(tally, format)) moveToMissing(tally, text);
    if (content === 'words') {
      for (const text of writtenNone) moveToMissing(tally, text);
      const negative = loneNegative(tally);
      if (negative !== undefined) moveToMissing(tally, negative);
      restoreNorthAmerica(tally);
    }
  }
}

function moveToMissing(tally: ColumnTally, text: string): void {
  const count = tally.values.get(text);
  if (count === undefined) return;
  tally.values.delete(text);
  tally.missing.set(text, count);
  tally.textLength -= text.length * count;
}

function numberGaps(tally: ColumnTally, format: ColumnFormat): string[] {
  const numbers = new Map<string, number>();
  for (const text of [...tally.values.keys(), ...tally.numbersBeyond]) {
    const number = parseNumber(text, format.decimal);
    if (number !== undefined) numbers.set(text, number);
  }
  const found = findSentinels(numbers);
  return areAllDifferent(tally) ? found.filter((text) => text.startsWith('-')) : found;
}

/** Where many numbers never occur twice, a run of nines is one more of them, such as customer 9999. */
function areAllDifferent({ values }: ColumnTally): boolean {
  return values.size >= MANY_NUMBERS && [...values.values()].every((count) => count === 1);
}

const MANY_NUMBERS = 100;

function dateGaps(tally: ColumnTally, format: ColumnFormat): string[] {
  const dates = new Map<string, string>();
  for (const text of tally.values.keys()) {
    const date = parseDate(text, format.dateOrder);
    if (date !== undefined) dates.set(text, date);
  }
  return findDateSentinels(dates);
}

function loneNegative(tally: ColumnTally): string | undefined {
  if (tally.values.size < 3) return undefined;
  const numeric = [...tally.values.keys()].filter((text) => /\d/.test(text) && parseNumber(text, '.') !== undefined);
  return numeric.length === 1 && /^-\d+$/.test(numeric[0] ?? '') ? numeric[0] : undefined;
}

const regions: ReadonlySet<string> = new Set(['EMEA', 'APAC', 'LATAM', 'EU', 'SA', 'ANZ', 'MEA', 'ASIA', 'ROW', 'LAC']);

function restoreNorthAmerica(tally: ColumnTally): void {
  const count = tally.missing.get('NA');
  if (count === undefined || [...tally.values.keys()].filter((text) => regions.has(text.toUpperCase())).length < 2)
    return;
  tally.missing.delete('NA');
  tally.values.set('NA', count);
  tally.textLength += 2 * count;
}

import type { ToldFigures } from '../told.ts';

/** Whether PostgreSQL and JSON can hold the text: no NUL, no half of a surrogate pair. */
export function isStorable(text: string): boolean {
  return !UNSTORABLE.test(text);
}

/** The text with a replacement character for everything that cannot be stored; for messages that quote cells. */
export function storable(text: string): string {
  return UNSTORABLE.test(text) ? text.replaceAll(EACH_UNSTORABLE, '\uFFFD') : text;
}

/** Figures of which every text can be stored. */
export function storableFigures(figures: ToldFigures): Record<string, number | string | string[]> {
  const entries = Object.entries(figures).map(([name, figure]) => {
    if (typeof figure === 'number') return [name, figure] as const;
    return [name, typeof figure === 'string' ? storable(figure) : figure.map(storable)] as const;
  });
  return Object.fromEntries(entries);
}

const UNSTORABLE = /[\0\p{Cs}]/u;
const EACH_UNSTORABLE = /[\0\p{Cs}]/gu;

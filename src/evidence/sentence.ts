import type { ToldFigures } from './told.ts';

/** An English sentence with the names of its figures in braces; one that takes more than writing them down is made of them. */
export type Sentence = string | ((figures: ToldFigures) => string);

/**
 * A sentence with its figures.
 *
 * ```ts
 * sentenceText('The signal "{signal}" is retired.', { signal: 'seats' }); // 'The signal "seats" is retired.'
 * ```
 */
export function sentenceText(sentence: Sentence, figures: ToldFigures): string {
  if (typeof sentence !== 'string') return sentence(figures);
  return sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => figureText(figures[name]));
}

/** Several texts with commas between them; empty where there is no such figure. */
export function figureText(figure: ToldFigures[string] | undefined): string {
  return Array.isArray(figure) ? figure.join(', ') : String(figure ?? '');
}

/** A number as English writes it: `12,345`. */
export function numberText(figure: ToldFigures[string] | undefined): string {
  return Number(figure).toLocaleString('en-US');
}

/** Each text in quotes, with commas between them. */
export function quotedTexts(texts: ToldFigures[string] | undefined): string {
  return textsIn(texts)
    .map((text) => `"${text}"`)
    .join(', ');
}

/** A figure that is a list of texts; empty where there is none. */
export function textsIn(figure: ToldFigures[string] | undefined): readonly string[] {
  return Array.isArray(figure) ? figure : [];
}

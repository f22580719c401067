import { oneLinerParts } from './oneLiner.ts';
import type { StatementLanguage } from './statementPart.ts';
import { type StatementText, type StatementTexts, statementLanguages, statementTexts } from './statementTexts.ts';
import { type VagueMark, type VagueMarksOptions, vagueMarks } from './vagueMarks.ts';
import type { VagueLanguage } from './vagueTerms.ts';

/** A mark, and the text it is in: `start` and `end` count in that text. */
export interface StatementMark extends VagueMark, Omit<StatementText, 'text'> {}

export interface StatementMarksOptions {
  /** The lists of the languages that are looked at; texts in other languages are passed over. */
  readonly languages: { readonly [Each in StatementLanguage]?: VagueLanguage };
  /** The words of the workspace; see `ownTerms`. */
  readonly own?: (language: StatementLanguage) => Pick<VagueMarksOptions, 'extraTerms' | 'silenced'>;
}

/**
 * What is vague in a statement, text by text. The one-liner is read as the sentence it makes, `To plan a month in two days,
 * use the package`, since neither half says much alone; a mark that covers both halves stands at the first.
 *
 * ```ts
 * statementMarks({ target: { en: 'Small and medium enterprises' } }, { languages: vagueLanguages })[0];
 * // { part: 'target', piece: null, language: 'en', start: 0, end: 28, kind: 'size-class', ... }
 * ```
 */
export function statementMarks(
  texts: StatementTexts,
  { languages, own = () => ({}) }: StatementMarksOptions,
): StatementMark[] {
  const marksOf = (text: string, part: StatementText['part'], language: StatementLanguage): VagueMark[] => {
    const list = languages[language];
    return list ? vagueMarks(text, list, { part, ...own(language) }) : [];
  };
  const parts = statementTexts(texts)
    .filter(({ part }) => part !== 'oneLiner')
    .flatMap(({ text, ...place }) => marksOf(text, place.part, place.language).map((mark) => ({ ...place, ...mark })));
  const oneLiners = statementLanguages.flatMap((language) =>
    oneLinerMarks(texts, language, (text) => marksOf(text, 'oneLiner', language)),
  );
  return [...parts, ...oneLiners];
}

function oneLinerMarks(
  { oneLiner }: StatementTexts,
  language: StatementLanguage,
  marksOf: (text: string) => VagueMark[],
): StatementMark[] {
  if (!oneLiner) return [];
  const pieces = oneLinerParts(oneLiner, language);
  if (!pieces) {
    return statementTexts({ oneLiner })
      .filter((each) => each.language === language)
      .flatMap(({ text, ...place }) =>
        marksOf(text)
          .filter(({ phrase }) => phrase !== '')
          .map((mark) => ({ ...place, ...mark })),
      );
  }
  const sentence = pieces.map(({ text }) => text).join('');
  const from = (at: number) => pieces.slice(0, at).reduce((length, { text }) => length + text.length, 0);
  const halves = [
    { piece: 'to', written: oneLiner.to[language] ?? '', from: from(1) },
    { piece: 'use', written: oneLiner.use[language] ?? '', from: from(3) },
  ] as const;
  return marksOf(sentence).flatMap((mark) => {
    for (const { piece, written, from: begins } of halves) {
      const shift = written.length - written.trimStart().length - begins;
      const start = Math.max(mark.start + shift, 0);
      const end = Math.min(mark.end + shift, written.trimEnd().length);
      if (start < end) {
        return [{ ...mark, part: 'oneLiner', piece, language, start, end, matched: written.slice(start, end) }];
      }
    }
    return [];
  });
}

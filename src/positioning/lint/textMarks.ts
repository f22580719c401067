import { type StatementLanguage, type StatementPart, statementParts } from '../statement/statementPart.ts';
import { vagueLanguages } from '../statement/vagueLanguages.ts';
import { type VagueMark, vagueMarks } from '../statement/vagueMarks.ts';

/**
 * What is vague in a text on its own. Where nobody says which part of a statement it is, a phrase is marked that would be in
 * some part, and a text says too little where it would as any part.
 *
 * ```ts
 * textMarks('Small and medium enterprises', 'en', null)[0]?.kind; // 'size-class'
 * ```
 */
export function textMarks(text: string, language: StatementLanguage, part: StatementPart | null): VagueMark[] {
  const parts = part === null ? statementParts : [part];
  const byPart = parts.map((each) => vagueMarks(text, vagueLanguages[language], { part: each }));
  const phrases = byPart.flat().filter(({ phrase }) => phrase !== '');
  if (phrases.length > 0) return withoutOverlaps(phrases);
  return byPart.every((marks) => marks.length > 0) ? (byPart[0] ?? []) : [];
}

/** Of marks that overlap the longest stays, of equal ones the first. */
function withoutOverlaps(marks: readonly VagueMark[]): VagueMark[] {
  const kept: VagueMark[] = [];
  for (const mark of marks.toSorted((one, other) => other.end - other.start - (one.end - one.start))) {
    if (kept.every(({ start, end }) => mark.end <= start || mark.start >= end)) kept.push(mark);
  }
  return kept.toSorted((one, other) => one.start - other.start);
}

/** Chinese where it holds Chinese characters; what else it is must be said. */
export function languageOfText(text: string): StatementLanguage {
  return /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
}

import type { Language } from '../../language/languages.ts';
import type { Words } from '../../language/useWords.ts';
import { type FieldShown, fieldLabel, isColumn } from '../fieldNames.ts';
import { type ColumnWidth, usualWidth } from './columnWidth.ts';

export interface ColumnShown {
  readonly field: FieldShown;
  readonly label: string;
  readonly width: ColumnWidth;
}

/** The chosen columns that there are, in the chosen order. */
export function columnsShown(
  chosen: readonly string[],
  fields: readonly FieldShown[],
  widths: Readonly<Record<string, number>>,
  words: Words,
  language: Language,
): ColumnShown[] {
  const byId = new Map(fields.filter(isColumn).map((field) => [field.id, field]));
  return [...new Set(chosen)].flatMap((id) => {
    const field = byId.get(id);
    if (!field) return [];
    return [{ field, label: fieldLabel(field, words, language), width: setWidth(widths[id]) ?? usualWidth(field) }];
  });
}

/** What a person has set holds, however wide the window is. */
export function setWidth(width: number | undefined): ColumnWidth | undefined {
  return width === undefined ? undefined : { least: width, most: width };
}

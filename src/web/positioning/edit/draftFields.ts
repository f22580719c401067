import { languageCodes } from '../../language/languages.ts';
import { withSaid } from '../said.ts';
import { type Slot, saidOf, slots, withSlot } from '../slots.ts';
import type { StatementDraft } from './statementDraft.ts';

/** A draft as texts by name, each of which can be held against that of another version: `target.en`, `filter`. */
export type DraftFields = Readonly<Record<string, string | null>>;

export type DraftField =
  | { readonly field: string; readonly slot: Slot; readonly language: (typeof languageCodes)[number] }
  | { readonly field: 'filter' | 'solves' | 'reviewEveryDays'; readonly slot?: undefined };

export const draftFields: readonly DraftField[] = [
  ...slots.flatMap((slot) => languageCodes.map((language) => ({ field: `${slot}.${language}`, slot, language }))),
  { field: 'filter' },
  { field: 'solves' },
  { field: 'reviewEveryDays' },
];

type Fielded = Pick<StatementDraft, 'texts' | 'filter' | 'solves' | 'reviewEveryDays'>;

export function fieldsOf({ texts, filter, solves, reviewEveryDays }: Fielded): DraftFields {
  const written = draftFields.flatMap((one) =>
    one.slot ? [[one.field, (saidOf(texts, one.slot)[one.language] ?? '').trim() || null]] : [],
  );
  return {
    ...Object.fromEntries(written),
    filter: filter === '' ? null : filter,
    solves: solves.length > 0 ? solves.join(', ') : null,
    reviewEveryDays: String(reviewEveryDays),
  };
}

/** The draft with other texts in the places of its own. */
export function withFields(draft: StatementDraft, fields: DraftFields): StatementDraft {
  const texts = draftFields.reduce((whole, one) => {
    if (!one.slot) return whole;
    return withSlot(whole, one.slot, withSaid(saidOf(whole, one.slot), one.language, fields[one.field] ?? ''));
  }, draft.texts);
  const { filter, solves, reviewEveryDays } = fields;
  return {
    ...draft,
    texts,
    filter: filter ?? '',
    solves: solves ? solves.split(', ') : [],
    reviewEveryDays: Number(reviewEveryDays ?? draft.reviewEveryDays),
  };
}

/** Where two versions differ. */
export function changedFields(before: Fielded, after: Fielded): readonly DraftField[] {
  const [one, other] = [fieldsOf(before), fieldsOf(after)];
  return draftFields.filter(({ field }) => one[field] !== other[field]);
}

import { unwrapped } from '../../evidence/filter/filterText.ts';
import { readFilter } from '../../evidence/filter/readFilter.ts';
import type { StatementContent } from './contract.ts';
import { type StatementText, statementPlaces, statementTexts } from './statementTexts.ts';

export interface StatementDifference {
  readonly texts: readonly TextDifference[];
  readonly isFilterSame: boolean;
  readonly solves: { readonly added: readonly string[]; readonly dropped: readonly string[] };
  readonly reviewEveryDays: { readonly first: number; readonly second: number };
}

export interface TextDifference extends Omit<StatementText, 'text'> {
  /** Null where it says nothing in this language. */
  readonly first: string | null;
  readonly second: string | null;
}

/** What differs from one statement to another; blanks at the ends of texts are no difference. */
export function statementDifference(first: StatementContent, second: StatementContent): StatementDifference {
  return {
    texts: textDifferences(first, second),
    isFilterSame: written(first.filter) === written(second.filter),
    solves: {
      added: second.solves.filter((problem) => !first.solves.includes(problem)),
      dropped: first.solves.filter((problem) => !second.solves.includes(problem)),
    },
    reviewEveryDays: { first: first.reviewEveryDays, second: second.reviewEveryDays },
  };
}

/** Whether they say the same of the same customers: whoever agreed with one has agreed with the other. */
export function isSameWording(first: StatementContent, second: StatementContent): boolean {
  return textDifferences(first, second).length === 0 && written(first.filter) === written(second.filter);
}

function textDifferences(first: StatementContent, second: StatementContent): TextDifference[] {
  const before = statementTexts(first);
  const after = statementTexts(second);
  return statementPlaces.flatMap((place) => {
    const one = trimmed(before.find((text) => isAt(text, place)));
    const other = trimmed(after.find((text) => isAt(text, place)));
    return one === other ? [] : [{ ...place, first: one, second: other }];
  });
}

function isAt(text: StatementText, { part, piece, language }: Omit<StatementText, 'text'>): boolean {
  return text.part === part && text.piece === piece && text.language === language;
}

function trimmed(text: StatementText | undefined): string | null {
  return text?.text.trim() || null;
}

function written(filter: StatementContent['filter']): string {
  return filter === null ? '' : JSON.stringify(unwrapped(readFilter(filter)));
}

import type { Filter } from '../../../evidence/filter/filter.ts';
import { filterText } from '../../../evidence/filter/filterText.ts';
import type { Said } from '../../../positioning/schemas.ts';
import { languageCodes } from '../../language/languages.ts';
import { withSaid } from '../said.ts';
import { saidOf, slots, type Texts, withSlot } from '../slots.ts';
import type { Statement, StatementContent } from '../statementTypes.ts';

/** What is written of a statement and not saved yet. */
export interface StatementDraft {
  /** What it began from: the version in force then, 0 where there was none. */
  readonly base: { readonly id: number; readonly version: number };
  readonly texts: Texts;
  /** The target in the text form of filters; empty: none. */
  readonly filter: string;
  readonly solves: readonly string[];
  readonly reviewEveryDays: number;
  readonly note: string;
}

export const usualReviewDays = 90;

const unwritten: Texts = { target: {}, offering: {}, value: {}, uniqueness: {}, oneLiner: { to: {}, use: {} } };

/** The draft that one begins with. */
export function draftOf(statement: Pick<Statement, 'id' | 'version' | 'content'> | null): StatementDraft {
  return statement
    ? draftOfContent(statement.content, { id: statement.id, version: statement.version })
    : {
        base: { id: 0, version: 0 },
        texts: unwritten,
        filter: '',
        solves: [],
        reviewEveryDays: usualReviewDays,
        note: '',
      };
}

export function draftOfContent(content: StatementContent, base: StatementDraft['base']): StatementDraft {
  const { target, offering, value, uniqueness, oneLiner, filter, solves, reviewEveryDays } = content;
  return {
    base,
    texts: { target, offering, value, uniqueness, oneLiner },
    filter: filter === null ? '' : filterText(filter as unknown as Filter),
    solves,
    reviewEveryDays,
    note: '',
  };
}

/** As it is saved: without spaces around texts, and without texts that are nothing but spaces. */
export function contentOf({ texts, filter, solves, reviewEveryDays }: Omit<StatementDraft, 'base' | 'note'>) {
  const trimmed = slots.reduce<Texts>(
    (whole, slot) => withSlot(whole, slot, trimmedSaid(saidOf(texts, slot))),
    unwritten,
  );
  return { ...trimmed, filter: filter === '' ? null : filter, solves: [...solves], reviewEveryDays };
}

function trimmedSaid(said: Said): Said {
  return languageCodes.reduce<Said>((whole, code) => withSaid(whole, code, (said[code] ?? '').trim()), {});
}

/** Whether saving it would make a version that says something else. */
export function isChanged(draft: StatementDraft, statement: Pick<Statement, 'content'> | null): boolean {
  const before = statement ? draftOfContent(statement.content, draft.base) : draftOf(null);
  return JSON.stringify(contentOf(draft)) !== JSON.stringify(contentOf(before));
}

/** Whether something of it could be shown: a stored draft of an older kind counts as none. */
export function isDraft(stored: unknown): stored is StatementDraft {
  const { base, texts, filter, solves, reviewEveryDays, note } = (stored ?? {}) as Partial<StatementDraft>;
  return (
    typeof base?.id === 'number' &&
    typeof base.version === 'number' &&
    typeof filter === 'string' &&
    typeof note === 'string' &&
    typeof reviewEveryDays === 'number' &&
    Array.isArray(solves) &&
    texts?.oneLiner !== undefined &&
    slots.every((slot) => typeof saidOf(texts, slot) === 'object')
  );
}

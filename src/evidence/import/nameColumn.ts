import { unguarded } from '../../platform/formulaGuard.ts';
import type { ColumnSummary } from '../proposal/summary.ts';
import { recogniseQuestion } from '../questionnaire/recognise.ts';
import type { ImportPlan } from './importPlan.ts';

/** The column of the customers' names. */
export interface NameColumn {
  readonly index: number;
  /** The name that a row states, if it states one. */
  readonly of: (cells: readonly string[]) => string | null;
  /** Bytes of the longest text that means that none is stated: a longer one is a name. */
  readonly longestGap: number;
}

/** More is no name: it is cut there. */
export const LONGEST_NAME = 300;

/** A name that identifies is the customer's name too. */
export function nameColumn(
  { identity, name, map }: Pick<ImportPlan, 'identity' | 'name' | 'map'>,
  summaries: readonly ColumnSummary[],
): NameColumn | undefined {
  if (identity.kind === 'name') {
    const { index } = identity;
    return { index, of: (cells) => nameIn(cells[index]), longestGap: 0 };
  }
  if (!name) return undefined;
  const { column, index, read } = name;
  const gaps = [...(summaries[index]?.missing.keys() ?? []), ...(map.columns[column]?.missing ?? [])];
  return {
    index,
    of: (cells) => (read(cells[index] ?? '') === null ? null : nameIn(cells[index])),
    longestGap: recogniseQuestion(column)
      ? Number.POSITIVE_INFINITY
      : Math.max(0, ...gaps.map((gap) => new TextEncoder().encode(gap).length)),
  };
}

function nameIn(cell: string | undefined): string | null {
  const text = unguarded(cell ?? '').trim();
  return text === '' ? null : text.slice(0, LONGEST_NAME);
}

import type { TableRow } from '../reading/table.ts';
import type { FileIdentity } from './fileIdentity.ts';

/** Two rows of one customer that say different things. */
export interface Contradiction {
  readonly customer: string;
  readonly row: number;
  readonly firstRow: number;
  readonly columns: readonly string[];
}

export interface Contradictions {
  /** Rows that contradict an earlier one of their customer. */
  readonly count: number;
  readonly customers: number;
  readonly first: readonly Contradiction[];
  /** Rows that say once more what an earlier one of their customer says. */
  readonly repeated: number;
}

const MOST_LISTED = 20;

/**
 * Compares the rows of the customers that occur more than once with the first one of each, column by column, by what
 * their cells mean: `1.0` and `1` in a column of numbers are the same.
 */
export async function contradictionsIn(
  batches: AsyncIterable<readonly TableRow[]>,
  identity: FileIdentity,
  several: ReadonlySet<string>,
  columns: readonly { readonly column: string; readonly meaningOf: (cells: readonly string[]) => unknown }[],
): Promise<Contradictions> {
  const firstOf = new Map<string, { row: number; meanings: unknown[] }>();
  const contrary = new Set<string>();
  const first: Contradiction[] = [];
  let count = 0;
  let repeated = 0;
  for await (const rows of batches) {
    for (const { row, cells } of rows) {
      const customer = identity.of(cells, row);
      if (!several.has(customer)) continue;
      const meanings = columns.map(({ meaningOf }) => meaningOf(cells));
      const earlier = firstOf.get(customer);
      if (!earlier) {
        firstOf.set(customer, { row, meanings });
        continue;
      }
      const different = columns.filter((_, i) => meanings[i] !== earlier.meanings[i]).map(({ column }) => column);
      if (different.length === 0) {
        repeated += 1;
        continue;
      }
      count += 1;
      contrary.add(customer);
      if (first.length < MOST_LISTED) first.push({ customer, row, firstRow: earlier.row, columns: different });
    }
  }
  return { count, customers: contrary.size, first, repeated };
}

import type { ColumnSummary } from '../proposal/summary.ts';
import type { Problem } from '../reading/table.ts';
import type { ColumnReader } from './columnReader.ts';

/**
 * The columns of numbers and dates whose way of writing nothing tells, neither their own cells nor the rest of the file:
 * `1.234` may be a thousand and more, `3/4/2024` may be in March. A guess that a score rests on must be seen.
 */
export function formatProblems(readers: readonly ColumnReader[], summaries: readonly ColumnSummary[]): Problem[] {
  return readers.flatMap(({ column, index, signal, map }): Problem[] => {
    const summary = summaries[index];
    if (signal?.kind === 'number' && map.decimal === undefined && summary?.decimalEvidence === 'ambiguous') {
      return [{ code: 'decimal-ambiguous', column, figures: {} }];
    }
    if (signal?.kind === 'date' && map.dateOrder === undefined && summary?.dateOrderEvidence === 'ambiguous') {
      return [{ code: 'date-order-ambiguous', column, figures: {} }];
    }
    return [];
  });
}

import type { Problem } from '../reading/table.ts';

/** What one pass over a file has counted. */
export interface ImportTally {
  rows: number;
  newCustomers: number;
  changedCustomers: number;
  unchangedCustomers: number;
  /** Rows of customers that were removed or erased here. */
  leftOutCustomers: number;
  renamedCustomers: number;
  rowsPassedOver: number;
  rowsRepeated: number;
  rowsWithoutIdentifier: number;
  records: number;
  facts: number;
  unreadableCells: number;
  /** Identifiers that are not known here, the first of them. */
  readonly unknownCustomers: string[];
}

export function emptyTally(): ImportTally {
  return {
    rows: 0,
    newCustomers: 0,
    changedCustomers: 0,
    unchangedCustomers: 0,
    leftOutCustomers: 0,
    renamedCustomers: 0,
    rowsPassedOver: 0,
    rowsRepeated: 0,
    rowsWithoutIdentifier: 0,
    records: 0,
    facts: 0,
    unreadableCells: 0,
    unknownCustomers: [],
  };
}

/** Collects problems: all are counted, the first of each code are kept. */
export interface ProblemCollector {
  report(problem: Problem): void;
  /** States how often a problem occurred of which only some were reported. */
  count(code: string, count: number): void;
  readonly first: readonly Problem[];
  readonly counts: Readonly<Record<string, number>>;
}

const MOST_KEPT = 20;

export function problemCollector(): ProblemCollector {
  const first: Problem[] = [];
  const counts: Record<string, number> = {};
  return {
    first,
    counts,
    count(code, count) {
      counts[code] = Math.max(counts[code] ?? 0, count);
    },
    report(problem) {
      const count = (counts[problem.code] ?? 0) + 1;
      counts[problem.code] = count;
      if (count <= MOST_KEPT) first.push(problem);
    },
  };
}

import type { Mapping } from '../mapping/mapping.ts';
import type { StatedEnds } from '../mapping/outcome.ts';
import type { Reading } from '../reading/table.ts';

/** What a person says about an import; everything else is proposed from the file and from what is known here. */
export interface ImportStatement {
  readonly reading: Partial<Reading>;
  readonly map?: Mapping;
  readonly drop: readonly string[];
  /** The column of the identifier. */
  readonly id?: string;
  /** For a file without identifiers: its rows are called by this and a number that counts on: `deal-1`, `deal-2`. */
  readonly idPrefix?: string;
  /** The number of the first row. */
  readonly idFrom: number;
  /** `Status=Won`, or every text judged by a person. */
  readonly outcome?: string | (StatedEnds & { readonly column: string });
  /** The offering that the outcome belongs to. */
  readonly offering: number;
  /** What several rows of one customer mean. */
  readonly rows: RowsRule;
  /** The column that `latest` and `first` go by; the order of the file where absent. */
  readonly orderedBy?: string;
  /** Id of the source. */
  readonly source?: string;
  /** When it was observed, for the whole file; now where absent. */
  readonly observedAt?: string;
  /** The column that says when each row was observed. */
  readonly observedAtColumn?: string;
  /** Whether a cell that has become empty takes back what the source said before. */
  readonly emptyMeans: 'nothing' | 'unknown';
  readonly newCustomers: 'add' | 'refuse';
}

export type RowsRule = 'one' | 'latest' | 'first' | 'each';

/**
 * What one pass over a file says about a column. Distinct values are counted up to a limit, so that a column of a
 * million identifiers costs no more than its limit.
 */
export interface ColumnSummary {
  readonly column: string;
  readonly rows: number;
  /** How often each text stands for "nothing known": '' and the likes of NA, Unknown, ?, -99. */
  readonly missing: ReadonlyMap<string, number>;
  readonly present: number;
  /** Counts of the distinct present texts (trimmed), most frequent first when iterated; complete only where `isComplete`. */
  readonly values: ReadonlyMap<string, number>;
  readonly isComplete: boolean;
  /** Share of present cells that are numbers, dates, yes/no words. */
  readonly numberShare: number;
  readonly dateShare: number;
  readonly decimal: '.' | ',';
  readonly dateOrder: 'ymd' | 'dmy' | 'mdy';
}

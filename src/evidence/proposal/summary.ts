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
  /** Number of distinct present texts: exact where `isComplete`, an estimate within about 1 % where there are more than the limits. */
  readonly distinct: number;
  /** Whether no present text occurs twice. */
  readonly isUnique: boolean;
  /** Share of present cells that are numbers, dates, yes/no words. */
  readonly numberShare: number;
  readonly dateShare: number;
  readonly yesnoShare: number;
  /** Share of the numbers that are whole; their range. Absent where there are no numbers. */
  readonly numbers?: NumberSummary;
  /** Share of present cells that are digits with a leading zero, as postcodes, phone numbers and many identifiers are. */
  readonly paddedCodeShare: number;
  /** Whether each row holds the number of the row before plus one. */
  readonly isSequence: boolean;
  readonly meanTextLength: number;
  readonly longestTextLength: number;
  readonly decimal: '.' | ',';
  readonly dateOrder: 'ymd' | 'dmy' | 'mdy';
  readonly decimalEvidence: FormatEvidence;
  readonly dateOrderEvidence: FormatEvidence;
}

export interface NumberSummary {
  readonly wholeShare: number;
  readonly minimum: number;
  readonly maximum: number;
}

/**
 * How a column's decimal sign or date order was decided: by its own cells (`column`), by other columns of the file (`file`),
 * by nothing although it matters (`ambiguous`), or it does not matter here (`none`).
 */
export type FormatEvidence = 'column' | 'file' | 'ambiguous' | 'none';

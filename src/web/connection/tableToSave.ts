/** A table as a person sees it, to be kept as a file. */
export interface TableToSave {
  /** Of the file, without its ending. */
  readonly fileName: string;
  /** Of the sheet of a workbook. */
  readonly title: string;
  readonly columns: readonly TableColumn[];
  /** As they come: a table of any length is written while it is read. */
  readonly rows: Iterable<TableRow> | AsyncIterable<TableRow>;
  /** What the table rests on, such as the day and the rules; a workbook has it on a sheet of its own. */
  readonly about?: { readonly title: string; readonly lines: readonly string[] };
}

export interface TableColumn {
  /** What stands above it, in the reader's language. */
  readonly label: string;
  /** A share is a number from 0 to 1, a date `2026-11-22`, an instant ISO 8601 in UTC. */
  readonly kind: 'text' | 'number' | 'share' | 'date' | 'instant';
  /** Decimals of a number, where all have as many. */
  readonly decimals?: number;
  /** Holds sentences, which take more than one line. */
  readonly isLong?: boolean;
}

/** A cell for each column; null where nothing is known. */
export type TableRow = readonly (string | number | null)[];

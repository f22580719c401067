/** One record of a file before anything is said about headers: the line it starts on, counted from 1, and its cells. */
export interface RawRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The problem a cut into records met, before it is known which data row it belongs to. */
export interface RecordTrouble {
  readonly code: 'quote-stray' | 'quote-unclosed' | 'quote-inside' | 'line-invalid' | 'number-inexact' | 'key-late';
  readonly line: number;
  /** Position of the cell in its record, from 0. */
  readonly cell?: number;
  /** Whether the line gave no record at all. */
  readonly isRowless?: true;
  /** What a message may add: the name of a key, the text of a number. */
  readonly detail?: string;
}

/** Some records in file order, with the troubles of their lines. */
export interface RecordBatch {
  readonly records: readonly RawRecord[];
  readonly troubles: readonly RecordTrouble[];
  /** Said where no cell holds anything to report, so that none has to be looked into: no NUL, no U+FFFD, none overlong. */
  readonly areSound?: true;
}

/** Whether nothing stands in the record: a blank line, or only delimiters and spaces. */
export function isBlankRecord(record: RawRecord): boolean {
  return record.cells.every((cell) => cell.trim() === '');
}

/** Whether only a rule is drawn: `-----`, `|---|:---:|`, `+====+====+`, as reports, consoles and Markdown part rows. */
export function isRuleRecord({ cells }: RawRecord): boolean {
  const first = cells.find((cell) => cell.trim() !== '');
  if (first === undefined || !RULE.test(first)) return false;
  return cells.every((cell) => cell.trim() === '' || RULE.test(cell));
}

const RULE = /^[\s|+:]*[-=_]{3,}(?:[\s|+:]+[-=_]{3,})*[\s|+:]*$/u;

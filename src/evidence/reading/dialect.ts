/** How cells and records are told apart in delimited text. */
export interface Dialect {
  /** One or more characters; two spaces stand for any run of two or more. */
  readonly delimiter: string;
  /** Empty where cells are never quoted. */
  readonly quote: string;
  readonly escape: 'doubled' | 'backslash';
  /** `line-feed` also takes carriage return + line feed; `carriage-return` is the old Macintosh way. */
  readonly lineBreak: 'line-feed' | 'carriage-return';
}

/** The delimiter that stands for a run of two or more spaces. */
export const SPACE_RUN = '  ';

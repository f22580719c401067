/**
 * How plausible a text is as one cell, from 0 to 1; an ingredient of the judgement about a delimiter, never of what a
 * column means. Numbers, dates, marks of missing values and plain words are plausible; a cell that begins or ends with a
 * quote, or in which another delimiter stands between values, is not.
 */
export function cellPlausibility(cell: string): number {
  return shapePlausibility(cell.trim()) * (cell.startsWith(' ') ? 0.97 : 1);
}

function shapePlausibility(text: string): number {
  if (text === '') return 1;
  if (text.length > LONGEST_JUDGED) return 0.5;
  if (isTypedCell(text)) return 1;
  if (/^["'].*[^"']$|^[^"'].*["']$/su.test(text) && !/^\d+(\.\d+)?["']$/u.test(text)) return 0;
  if (/^(["']).*\1$/su.test(text)) return 0;
  if (/[;|\t^]\S/u.test(text)) return 0.1;
  if (/\S[,:]\S/u.test(text) && !/^\w+:\/\//u.test(text)) return 0.3;
  return /^[\p{L}\p{N}][\p{L}\p{N}\p{M} _.&/()'’+#-]*$/u.test(text) ? 0.95 : 0.6;
}

const LONGEST_JUDGED = 400;

const NUMBER = /^[-+]?[$€£¥]?\s?(\d+|\d{1,3}([ .,'’\u00a0\u202f]\d{3})+)?([.,]\d+)?(e[-+]?\d+)?\s?[%€$£¥]?$/iu;
const DATE =
  /^(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})([ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?(\s?[ap]m)?(Z|[-+]\d{2}:?\d{2})?)?$/iu;
const TIME = /^\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?$/u;
const ADDRESS = /^([\w.+-]+@[\w-]+\.[\w.-]+|\w+:\/\/[^\s;|"]+)$/u;

/** Whether a cell is a number, date, time or address: something a header hardly ever is. */
export function isTypedCell(cell: string): boolean {
  const text = cell.trim();
  return /\d/u.test(text)
    ? NUMBER.test(text) || DATE.test(text) || TIME.test(text) || ADDRESS.test(text)
    : ADDRESS.test(text);
}

/** Whether a cell is blank or one of the usual marks of a missing value. */
export function isMissingMark(cell: string): boolean {
  return /^(|-+|\?|n\/?a|nan|null|none|nil|unknown|#n\/a|\.)$/iu.test(cell.trim());
}

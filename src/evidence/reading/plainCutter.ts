import type { Dialect } from './dialect.ts';
import { isPlainDelimiter } from './lineCutter.ts';
import type { PlainCut, PlainLines } from './plainRows.ts';
import { LONG_CELL } from './suspiciousCell.ts';

/** Cuts lines of sound UTF-8 as bytes, from `start` up to the first that has to be looked at more closely. */
export type PlainCutter = (lines: PlainLines, start: number, line: number) => PlainCut & { readonly end: number };

const LINE_FEED = 10;
const RETURN = 13;
const BACKSLASH = 92;
const NO_QUOTE = -1;
const FIRST_BEYOND_ASCII = 128;
const FEWEST_BOUNDS = 1 << 16;

/**
 * A cutter of bytes that end with a line feed, for one dialect and so many cells a row; undefined where the dialect is not
 * simple enough. It takes what `lineCutter` and `tableRows` would take without a word, and leaves to them: another number of
 * cells, a quote that is doubled or not closed by the rules, a blank or ruled line, an overlong one.
 */
export function plainCutter(dialect: Dialect, width: number): PlainCutter | undefined {
  const { delimiter, escape } = dialect;
  const isSimple = dialect.lineBreak === 'line-feed' && isOneByte(delimiter) && isPlainDelimiter(dialect);
  if (!isSimple || (dialect.quote !== '' && !isOneByte(dialect.quote))) return undefined;
  const separator = delimiter.charCodeAt(0);
  const quote = dialect.quote === '' ? NO_QUOTE : dialect.quote.charCodeAt(0);
  const escapesByBackslash = escape === 'backslash';
  const perRow = 2 * width;
  let bounds = new Int32Array(Math.max(perRow, FEWEST_BOUNDS));

  /** Cuts the line at `start` into the bounds from `first`; gives where the next line starts, -1 where the line is not plain. */
  function cutLine(bytes: Buffer, start: number, first: number): number {
    const last = first + perRow;
    let used = first;
    let at = start;
    for (;;) {
      let byte = bytes[at] as number;
      if (byte === quote) {
        const close = closingQuote(bytes, at + 1);
        if (close < 0) return -1;
        bounds[used++] = at + 1;
        bounds[used++] = close;
        at = close + 1;
        byte = bytes[at] as number;
        if (byte === RETURN) byte = bytes[++at] as number;
        else if (byte !== separator && byte !== LINE_FEED) return -1;
        if (byte === LINE_FEED) break;
        if (bytes[at - 1] === RETURN) return -1;
      } else {
        const cell = at;
        while (byte !== separator && byte !== LINE_FEED) byte = bytes[++at] as number;
        bounds[used++] = cell;
        if (byte === LINE_FEED) {
          bounds[used++] = at > cell && bytes[at - 1] === RETURN ? at - 1 : at;
          break;
        }
        bounds[used++] = at;
      }
      if (used === last) return -1;
      at += 1;
    }
    if (used !== last || at - start >= LONG_CELL) return -1;
    return holdsLetterOrDigit(bytes, start, at) ? at + 1 : -1;
  }

  /** Where the quote stands that closes a cell; -1 where it takes more than finding it. */
  function closingQuote(bytes: Buffer, from: number): number {
    let at = from;
    let byte = bytes[at] as number;
    while (byte !== quote) {
      if (byte === LINE_FEED || (escapesByBackslash && byte === BACKSLASH)) return -1;
      byte = bytes[++at] as number;
    }
    return at;
  }

  return ({ bytes, view }, start, line) => {
    let end = start;
    let rows = 0;
    while (end < bytes.length) {
      if ((rows + 1) * perRow > bounds.length) {
        const larger = new Int32Array(bounds.length * 2);
        larger.set(bounds);
        bounds = larger;
      }
      const next = cutLine(bytes, end, rows * perRow);
      if (next < 0) break;
      rows += 1;
      end = next;
    }
    return { bytes, view, bounds, rows, width, line, end };
  };
}

function isOneByte(text: string): boolean {
  return text.length === 1 && text.charCodeAt(0) < FIRST_BEYOND_ASCII;
}

/** A line with one is neither blank nor a drawn rule. */
function holdsLetterOrDigit(bytes: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number;
    if ((byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122)) return true;
  }
  return false;
}

import type { Dialect } from './dialect.ts';

/** Cuts the lines of one text from its beginning to its end; positions only grow. */
export interface LineCutter {
  /**
   * The cells of the line that starts at `position`, where the line is whole and a plain cut cannot go wrong. Undefined
   * where it has to be scanned: a quoted cell goes on over lines, is not closed by the rules, or holds a backslash that
   * may escape.
   */
  cells(position: number): string[] | undefined;
  /** Position after the line that was cut last. */
  readonly end: number;
}

/** A cutter of plain lines, the delimiter meaning just what it is: every search goes on where it last found something, so that a text is looked through once. */
export function lineCutter(text: string, dialect: Dialect): LineCutter {
  const { quote } = dialect;
  const isLineFeed = dialect.lineBreak === 'line-feed';
  const nextBreak = finder(text, isLineFeed ? '\n' : '\r');
  const nextQuote = quote === '' ? () => text.length : finder(text, quote);
  const nextDelimiter = finder(text, dialect.delimiter);
  const isPlain = isPlainDelimiter(dialect);
  let end = 0;
  return {
    get end() {
      return end;
    },
    cells(position) {
      const breakAt = nextBreak(position);
      if (!isPlain || breakAt === text.length) return undefined;
      const hasReturn = isLineFeed && breakAt > position && text.charCodeAt(breakAt - 1) === 13;
      const lineEnd = hasReturn ? breakAt - 1 : breakAt;
      end = breakAt + 1;
      return nextQuote(position) < lineEnd ? quotedLine(position, lineEnd) : quotelessLine(position, lineEnd);
    },
  };

  function quotelessLine(start: number, lineEnd: number): string[] {
    const cells: string[] = [];
    let from = start;
    for (;;) {
      const at = nextDelimiter(from);
      if (at + dialect.delimiter.length > lineEnd) break;
      cells.push(text.slice(from, at));
      from = at + dialect.delimiter.length;
    }
    cells.push(text.slice(from, lineEnd));
    return cells;
  }

  function quotedLine(start: number, lineEnd: number): string[] | undefined {
    const cells: string[] = [];
    let from = start;
    for (;;) {
      const isQuoted = from < lineEnd && text.startsWith(quote, from);
      const at = isQuoted ? closingQuote(text, from, lineEnd, dialect) + 1 : nextDelimiter(from);
      if (at === 0) return undefined;
      const cellEnd = at + (isQuoted ? 0 : dialect.delimiter.length) > lineEnd ? lineEnd : at;
      const cell = isQuoted ? text.slice(from + 1, cellEnd - 1) : text.slice(from, cellEnd);
      if (isQuoted && dialect.escape === 'backslash' && cell.includes('\\')) return undefined;
      cells.push(isQuoted && cell.includes(quote) ? cell.replaceAll(quote + quote, quote) : cell);
      if (cellEnd === lineEnd) return cells;
      from = cellEnd + dialect.delimiter.length;
    }
  }
}

/** Where the quote stands that closes the cell opened at `open`; -1 where none on the line does it by the rules. */
function closingQuote(text: string, open: number, lineEnd: number, { quote, delimiter }: Dialect): number {
  let from = open + 1;
  for (;;) {
    const at = text.indexOf(quote, from);
    if (at === -1 || at >= lineEnd) return -1;
    const after = at + 1;
    if (after === lineEnd || text.startsWith(delimiter, after)) return at;
    if (!text.startsWith(quote, after)) return -1;
    from = after + 1;
  }
}

/** The position of the next `sought` at or after one that only grows; the length of the text where there is none. */
function finder(text: string, sought: string): (from: number) => number {
  let found = -1;
  return (from) => {
    if (found < from) {
      const at = text.indexOf(sought, from);
      found = at === -1 ? text.length : at;
    }
    return found;
  };
}

/** Whether the delimiter cannot be taken for a quote, an escape or the end of a line. */
export function isPlainDelimiter({ delimiter, quote, escape }: Dialect): boolean {
  if (/[\r\n]/u.test(delimiter)) return false;
  return quote === '' || !(delimiter.includes(quote) || (escape === 'backslash' && delimiter.includes('\\')));
}

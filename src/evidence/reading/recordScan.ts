import type { Dialect } from './dialect.ts';

/** A stretch of the text that has to be written otherwise so that a plain tokeniser reads it as meant. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Where one record ends and what it was like. */
export interface ScannedRecord {
  /** Position after the record's line break. */
  readonly end: number;
  readonly cells: number;
  /** Line breaks inside quoted cells. */
  readonly innerBreaks: number;
  /**
   * The first quoted cell that spans lines: where its quote stands, the cells its line would have if the quote meant
   * nothing, and whether other text follows its closing quote.
   */
  readonly firstSpanning?: {
    readonly at: number;
    readonly cell: number;
    readonly literalCells: number;
    readonly isBroken: boolean;
  };
  /** Whether a quote stands inside a quoted cell, neither escaped nor followed by a delimiter. */
  readonly hasQuoteInside: boolean;
  readonly edits: readonly Edit[];
  readonly unclosed?: { readonly at: number; readonly cell: number };
}

/** How a scan treats quotes that break the rules. */
export interface ScanMode {
  /** A quote at this position, and every later one on its line that opens a spanning cell, is an ordinary character. */
  readonly literalQuoteAt?: number;
  /** Quotes inside a quoted cell are text, up to one that a delimiter or the line's end follows. */
  readonly isLenient?: boolean;
  readonly isLast: boolean;
}

/** Scans one record from `start`; undefined where the text ends before the record does and more may come. */
export function scanRecord(text: string, start: number, dialect: Dialect, mode: ScanMode): ScannedRecord | undefined {
  const { delimiter, quote } = dialect;
  const breakCode = dialect.lineBreak === 'line-feed' ? 10 : 13;
  const delimiterCode = delimiter.charCodeAt(0);
  const quoteCode = quote === '' ? -1 : quote.charCodeAt(0);
  const edits: Edit[] = [];
  let position = start;
  let cells = 1;
  let innerBreaks = 0;
  let hasQuoteInside = false;
  let firstSpanning: ScannedRecord['firstSpanning'];
  const finish = (end: number, unclosed?: ScannedRecord['unclosed']): ScannedRecord => ({
    end,
    cells,
    innerBreaks,
    hasQuoteInside,
    edits,
    ...(firstSpanning ? { firstSpanning } : {}),
    ...(unclosed ? { unclosed } : {}),
  });
  for (;;) {
    let brokenFrom = -1;
    const opensHere = quoteCode !== -1 && text.charCodeAt(position) === quoteCode;
    if (opensHere && position === mode.literalQuoteAt) {
      const end = literalCellEnd(text, position, delimiter, breakCode);
      if (end === text.length && !mode.isLast) return undefined;
      edits.push({ from: position, to: end, text: quoted(text.slice(position, end), quote) });
      position = end;
    } else if (opensHere) {
      const cell = scanQuoted(text, position, dialect, mode);
      if (cell === 'incomplete') return undefined;
      if (cell === 'unclosed') return finish(text.length, { at: position, cell: cells - 1 });
      if (cell.breaks > 0 && !firstSpanning) {
        const literalCells = cells + countDelimiters(text, position, delimiter, breakCode);
        firstSpanning = { at: position, cell: cells - 1, literalCells, isBroken: !cell.isClosed };
      }
      innerBreaks += cell.breaks;
      if (cell.hasQuoteInside) hasQuoteInside = true;
      if (!cell.isClosed) brokenFrom = position;
      else if (cell.hasQuoteInside || cell.hasEscape) {
        const inner = unescaped(text.slice(position + 1, cell.end - 1), dialect, cell.hasQuoteInside);
        edits.push({ from: position, to: cell.end, text: quoted(inner, quote) });
      }
      position = cell.end;
    }
    let code = text.charCodeAt(position);
    while (position < text.length && code !== breakCode) {
      if (code === delimiterCode) {
        if (delimiter.length === 1 || text.startsWith(delimiter, position)) break;
        if (position + delimiter.length > text.length && !mode.isLast) return undefined;
      }
      code = text.charCodeAt(++position);
    }
    if (position >= text.length && !mode.isLast) return undefined;
    if (brokenFrom !== -1) {
      const isReturned = code === 10 && text.charCodeAt(position - 1) === 13;
      const to = isReturned ? position - 1 : position;
      edits.push({ from: brokenFrom, to, text: quoted(text.slice(brokenFrom, to), quote) });
    }
    if (position >= text.length) return finish(text.length);
    if (code === breakCode) return finish(position + 1);
    position += delimiter.length;
    cells++;
  }
}

interface QuotedScan {
  readonly end: number;
  readonly breaks: number;
  /** Whether a delimiter, a line break or the end follows the closing quote. */
  readonly isClosed: boolean;
  readonly hasEscape: boolean;
  readonly hasQuoteInside: boolean;
}

/** Scans the quoted cell whose quote stands at `open`. */
function scanQuoted(
  text: string,
  open: number,
  dialect: Dialect,
  mode: ScanMode,
): QuotedScan | 'unclosed' | 'incomplete' {
  const { quote } = dialect;
  const isBackslash = dialect.escape === 'backslash';
  let hasQuoteInside = false;
  let from = open + 1;
  for (;;) {
    const at = text.indexOf(quote, from);
    if (at === -1) return mode.isLast ? 'unclosed' : 'incomplete';
    if (isBackslash && isEscaped(text, at, open)) {
      from = at + 1;
      continue;
    }
    const isClosed = followsCell(text, at + 1, dialect, mode.isLast);
    if (isClosed === 'incomplete') return 'incomplete';
    if (!isClosed && text.startsWith(quote, at + 1)) {
      from = at + 2;
      continue;
    }
    const breaks = countBreaks(text, open, at, dialect);
    if (hasQuoteInside && breaks > 0) return 'unclosed';
    const hasEscape = isBackslash && text.slice(open, at).includes('\\');
    if (isClosed || !mode.isLenient || breaks > 0) {
      return { end: at + 1, breaks, isClosed, hasEscape, hasQuoteInside: hasQuoteInside || !isClosed };
    }
    hasQuoteInside = true;
    from = at + 1;
  }
}

/** Whether a delimiter, a line break or the end stands at `position`. */
function followsCell(text: string, position: number, dialect: Dialect, isLast: boolean): boolean | 'incomplete' {
  if (position >= text.length) return isLast ? true : 'incomplete';
  const code = text.charCodeAt(position);
  if (code === 10) return true;
  if (code === 13) {
    if (dialect.lineBreak === 'carriage-return') return true;
    if (position + 1 >= text.length) return isLast ? true : 'incomplete';
    return text.charCodeAt(position + 1) === 10;
  }
  if (position + dialect.delimiter.length > text.length && !isLast) return 'incomplete';
  return text.startsWith(dialect.delimiter, position);
}

function isEscaped(text: string, at: number, open: number): boolean {
  let backslashes = 0;
  while (at - 1 - backslashes > open && text.charCodeAt(at - 1 - backslashes) === 92) backslashes++;
  return backslashes % 2 === 1;
}

function countBreaks(text: string, from: number, to: number, dialect: Dialect): number {
  const lineBreak = dialect.lineBreak === 'line-feed' ? '\n' : '\r';
  let breaks = 0;
  for (let at = text.indexOf(lineBreak, from); at !== -1 && at < to; at = text.indexOf(lineBreak, at + 1)) breaks++;
  return breaks;
}

/** Delimiters between `from` and the end of its line, quotes meaning nothing. */
function countDelimiters(text: string, from: number, delimiter: string, breakCode: number): number {
  const end = lineEnd(text, from, breakCode);
  let count = 0;
  let at = text.indexOf(delimiter, from);
  while (at !== -1 && at < end) {
    count++;
    at = text.indexOf(delimiter, at + delimiter.length);
  }
  return count;
}

function lineEnd(text: string, from: number, breakCode: number): number {
  const at = text.indexOf(String.fromCharCode(breakCode), from);
  if (at === -1) return text.length;
  return breakCode === 10 && at > from && text.charCodeAt(at - 1) === 13 ? at - 1 : at;
}

function literalCellEnd(text: string, from: number, delimiter: string, breakCode: number): number {
  const end = lineEnd(text, from, breakCode);
  const at = text.indexOf(delimiter, from);
  return at !== -1 && at < end ? at : end;
}

/** The text of a quoted cell, `\"` and `\\` undone where backslashes escape; other backslashes are text. */
function unescaped(inner: string, dialect: Dialect, isLenient: boolean): string {
  const { quote } = dialect;
  if (dialect.escape === 'doubled') return isLenient ? inner : inner.replaceAll(quote + quote, quote);
  return inner.replace(/\\(.)|(["'])\2/gsu, (whole, escaped: string | undefined, doubled: string | undefined) => {
    if (doubled !== undefined) return doubled === quote ? quote : whole;
    return escaped !== undefined && (escaped === quote || escaped === '\\') ? escaped : whole;
  });
}

function quoted(cell: string, quote: string): string {
  return quote + cell.replaceAll(quote, quote + quote) + quote;
}

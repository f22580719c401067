import type { Dialect } from './dialect.ts';
import type { RawRecord } from './rawRecord.ts';
import { hasOddCharacter, LONG_CELL } from './suspiciousCell.ts';

/** A record that was cut as bytes; its cells become texts only where they are asked for. */
export interface PlainRecord extends RawRecord {
  /** UTF-8. */
  readonly bytes: Uint8Array;
  /** Where each cell begins, and after the last where the next would begin: a cell ends one byte before the next. */
  readonly starts: Int32Array;
  /** Of its first cell within `starts`. */
  readonly first: number;
  /** The text of one cell. */
  cell(index: number): string;
}

export interface PlainBlock {
  readonly records: readonly PlainRecord[];
  /** Position in the text after the last of them. */
  readonly end: number;
}

const LINE_FEED = 10;
const RETURN = 13;
const FIRST_BEYOND_ASCII = 128;

/**
 * The records at the beginning of a text, cut as bytes: whole lines without any quote, with exactly as many cells as the
 * table has columns. Undefined where the text holds something that has to be looked at more closely.
 */
export function plainRecords(text: string, dialect: Dialect, width: number, firstLine: number): PlainBlock | undefined {
  const { delimiter, quote } = dialect;
  if (dialect.lineBreak !== 'line-feed' || delimiter.length !== 1 || /[\r\n]/.test(delimiter)) return undefined;
  const separator = delimiter.charCodeAt(0);
  if (separator >= FIRST_BEYOND_ASCII) return undefined;
  const textEnd = text.lastIndexOf('\n') + 1;
  if (textEnd === 0) return undefined;
  const whole = text.slice(0, textEnd);
  if ((quote !== '' && whole.includes(quote)) || hasOddCharacter(whole)) return undefined;
  const bytes = Buffer.from(whole, 'utf8');
  const isAscii = bytes.length === whole.length;
  if (!isAscii && LONE_SURROGATE.test(whole)) return undefined;

  const records: PlainRecord[] = [];
  const length = bytes.length;
  let starts = new Int32Array(Math.max(1024, length >> 2));
  let used = 0;
  let lineStart = 0;
  while (lineStart < length) {
    if (used + width + 2 > starts.length) {
      const larger = new Int32Array(starts.length * 2 + width);
      larger.set(starts);
      starts = larger;
    }
    const first = used;
    starts[used++] = lineStart;
    let i = lineStart;
    let cells = 1;
    let byte = bytes[i] as number;
    while (byte !== LINE_FEED) {
      i += 1;
      if (byte === separator) {
        if (cells === width) break;
        cells += 1;
        starts[used++] = i;
      }
      byte = bytes[i] as number;
    }
    const isWhole = byte === LINE_FEED && cells === width && i - lineStart < LONG_CELL;
    if (!isWhole || i === lineStart) {
      used = first;
      break;
    }
    starts[used++] = (i > lineStart && bytes[i - 1] === RETURN ? i - 1 : i) + 1;
    records.push(new CutRecord(firstLine + records.length, { bytes, width, isAscii }, first));
    lineStart = i + 1;
  }
  if (records.length === 0) return undefined;
  for (const record of records as CutRecord[]) record.starts = starts;
  const end = isAscii ? lineStart : lineStart === length ? textEnd : bytes.toString('utf8', 0, lineStart).length;
  return { records, end };
}

const LONE_SURROGATE = /\p{Surrogate}/u;

interface CutBytes {
  readonly bytes: Buffer;
  readonly width: number;
  readonly isAscii: boolean;
}

const NO_STARTS = new Int32Array(0);

class CutRecord implements PlainRecord {
  readonly line: number;
  readonly first: number;
  starts: Int32Array = NO_STARTS;
  readonly #cut: CutBytes;

  constructor(line: number, cut: CutBytes, first: number) {
    this.line = line;
    this.#cut = cut;
    this.first = first;
  }

  get bytes(): Uint8Array {
    return this.#cut.bytes;
  }

  get cells(): readonly string[] {
    return Array.from({ length: this.#cut.width }, (_, index) => this.cell(index));
  }

  cell(index: number): string {
    const at = this.first + index;
    const [start, end] = [this.starts[at] as number, (this.starts[at + 1] as number) - 1];
    return this.#cut.bytes.toString(this.#cut.isAscii ? 'latin1' : 'utf8', start, end);
  }
}

/** Whether a record was cut as bytes and begins with a letter or digit: it is neither blank nor a drawn rule then. */
export function isPlainData(record: RawRecord): record is PlainRecord {
  if (!(record instanceof CutRecord)) return false;
  const byte = record.bytes[record.starts[record.first] as number] as number;
  return (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122);
}

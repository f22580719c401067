import { isAscii, isUtf8 } from 'node:buffer';
import { StringDecoder } from 'node:string_decoder';
import type { PlainCutter } from './plainCutter.ts';
import type { PlainCut } from './plainRows.ts';
import type { RecordBatch } from './rawRecord.ts';
import type { RecordCutter } from './recordCutter.ts';

export interface PlainReading {
  readonly cutPlain: PlainCutter;
  /** Cuts what is not plain; its first line is the one after the preamble. */
  readonly cutter: RecordCutter;
  readonly preambleLines: number;
  /** The line of the last header. */
  readonly headerEndLine: number;
}

const LINE_FEED = 10;
const BYTE_ORDER_MARK = Buffer.from('\ufeff');
const REPLACEMENT = Buffer.from('\ufffd');
const LONGEST_LINE = 1 << 20;
/** Who reads four bytes at a time goes beyond the end. */
const BYTES_BEHIND = 8;
/** So many plain rows in a row make it worth while to look for more after the next that is not. */
const FEWEST_ROWS = 64;

/**
 * The records of UTF-8 text: plain lines cut as bytes, everything else as text by the cutter of records, in the order of the
 * file. Ever larger pieces go to that cutter where plain lines are few, so that a file of quotes is not cut line by line.
 */
export async function* plainRecords(
  chunks: AsyncIterable<Buffer>,
  { cutPlain, cutter, preambleLines, headerEndLine }: PlainReading,
): AsyncGenerator<RecordBatch | PlainCut> {
  const decoder = new StringDecoder('utf8');
  let room: Buffer = Buffer.alloc(0);
  let rest: Buffer = room;
  let toSkip = preambleLines;
  let isStart = true;
  let isEndless = false;
  let portion = 1;

  /** The rest and a chunk as one, with room behind, in the place of the lines before. */
  function joined(chunk: Buffer): Buffer {
    const length = rest.length + chunk.length;
    if (length + BYTES_BEHIND > room.length) room = Buffer.allocUnsafeSlow(2 * length + BYTES_BEHIND);
    rest.copy(room);
    chunk.copy(room, rest.length);
    return room.subarray(0, length);
  }

  function* cutLines(lines: Buffer): Generator<RecordBatch | PlainCut> {
    const bytes = unmarked(lines);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length + BYTES_BEHIND);
    const mayBePlain = isSound(bytes);
    let at = 0;
    for (; toSkip > 0 && at < bytes.length; toSkip--) at = lineEnd(bytes, at);
    while (at < bytes.length) {
      if (mayBePlain && cutter.restLength() === 0 && cutter.nextLine() > headerEndLine) {
        const plain = cutPlain({ bytes, view }, at, cutter.nextLine());
        if (plain.rows >= FEWEST_ROWS) portion = 1;
        if (plain.rows > 0) {
          yield plain;
          cutter.passOver(plain.rows);
          at = plain.end;
          continue;
        }
      }
      const end = mayBePlain ? lineEnd(bytes, Math.min(at + portion, bytes.length) - 1) : bytes.length;
      portion *= 2;
      yield* cutter.cut(decoder.write(bytes.subarray(at, end)), false);
      at = end;
    }
  }

  for await (const chunk of chunks) {
    if (isEndless) {
      yield* cutter.cut(decoder.write(chunk), false);
      continue;
    }
    const bytes = joined(chunk);
    const end = bytes.lastIndexOf(LINE_FEED) + 1;
    yield* cutLines(bytes.subarray(0, end));
    rest = bytes.subarray(end);
    isEndless = rest.length > LONGEST_LINE && toSkip === 0;
    if (isEndless) yield* cutter.cut(decoder.write(unmarked(rest)), false);
  }
  const last = isEndless || toSkip > 0 ? '' : decoder.write(unmarked(rest));
  yield* cutter.cut(last + decoder.end(), true);

  /** Without the byte order mark at the beginning of the file. */
  function unmarked(bytes: Buffer): Buffer {
    const isMarked = isStart && bytes.indexOf(BYTE_ORDER_MARK) === 0;
    isStart &&= bytes.length === 0;
    return isMarked ? bytes.subarray(BYTE_ORDER_MARK.length) : bytes;
  }
}

/** Whether nothing is in it that is reported: no NUL, nothing that cannot be decoded or could not be. */
function isSound(bytes: Buffer): boolean {
  if (bytes.includes(0)) return false;
  return isAscii(bytes) || (isUtf8(bytes) && !bytes.includes(REPLACEMENT));
}

/** Position after the line that `from` stands in. */
function lineEnd(bytes: Buffer, from: number): number {
  return bytes.indexOf(LINE_FEED, from) + 1;
}

import { isAscii, isUtf8 } from 'node:buffer';

/** What one fast pass over all bytes of a text says, before anything is decoded. */
export interface TextSurvey {
  readonly size: number;
  readonly head: Buffer;
  /** The last bytes; with `head` they are all of them where `isWhole`. */
  readonly tail: Buffer;
  readonly isWhole: boolean;
  readonly isUtf8: boolean;
  readonly isAscii: boolean;
  /** Bytes around the first ones above 127, wherever in the file they stand. */
  readonly highSamples: readonly Buffer[];
}

const HEAD_BYTES = 1 << 18;
const TAIL_BYTES = 1 << 16;
const SAMPLE_BYTES = 4096;
const MOST_SAMPLES = 16;

/**
 * Surveys a text. Samples are taken around the first high bytes of the whole text: a head of plain ASCII says nothing
 * about the encoding of a name on line 90,000. `onHead` sees the first bytes as soon as they are there, and may refuse.
 */
export async function surveyText(bytes: AsyncIterable<Buffer>, onHead: (head: Buffer) => void): Promise<TextSurvey> {
  const heads: Buffer[] = [];
  const highSamples: Buffer[] = [];
  let headBytes = 0;
  let size = 0;
  let tail: Buffer = Buffer.alloc(0);
  let carried: Buffer = Buffer.alloc(0);
  let isValid = true;
  let isPlain = true;
  for await (const chunk of bytes) {
    if (size === 0) onHead(chunk);
    size += chunk.length;
    if (headBytes < HEAD_BYTES) {
      heads.push(chunk);
      headBytes += chunk.length;
    }
    tail = (chunk.length >= TAIL_BYTES ? chunk : Buffer.concat([tail, chunk])).subarray(-TAIL_BYTES);
    if (carried.length === 0 && isAscii(chunk)) continue;
    isPlain = false;
    if (highSamples.length < MOST_SAMPLES) sampleHighBytes(chunk, size === chunk.length, highSamples);
    if (!isValid) continue;
    const joined = carried.length > 0 ? Buffer.concat([carried, chunk]) : chunk;
    const complete = completeUtf8Length(joined);
    isValid = isUtf8(joined.subarray(0, complete));
    carried = joined.subarray(complete);
  }
  const head = Buffer.concat(heads).subarray(0, HEAD_BYTES);
  return {
    size,
    head,
    tail,
    isWhole: size <= HEAD_BYTES,
    isUtf8: isValid && carried.length === 0,
    isAscii: isPlain,
    highSamples,
  };
}

/** Length without a character that the end of the bytes cuts in two. */
function completeUtf8Length(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return needed > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

/** Bytes below this are never part of a longer character in UTF-8, GB18030, Big5 or Shift-JIS. */
const ALWAYS_WHOLE = 0x30;

function sampleHighBytes(chunk: Buffer, isFirst: boolean, samples: Buffer[]): void {
  let position = isFirst ? 0 : nextWhole(chunk, 0);
  while (samples.length < MOST_SAMPLES) {
    while (position < chunk.length && (chunk[position] as number) < 0x80) position++;
    if (position >= chunk.length) return;
    samples.push(Buffer.from(chunk.subarray(position, position + SAMPLE_BYTES)));
    position = nextWhole(chunk, position + SAMPLE_BYTES);
  }
}

/** A sample that began inside a character would decode to nonsense. */
function nextWhole(chunk: Buffer, from: number): number {
  let position = from;
  while (position < chunk.length && (chunk[position] as number) >= ALWAYS_WHOLE) position++;
  return position;
}

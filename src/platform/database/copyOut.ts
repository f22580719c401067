import type { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';

/** Where the fields of one row lie in `bytes`; the length of a field that is null is -1. */
export interface CopiedRow {
  readonly bytes: Buffer;
  readonly starts: Int32Array;
  readonly lengths: Int32Array;
}

/**
 * Streams the rows of a query in PostgreSQL's binary form, several times faster than as objects. Other work of the process
 * goes on in between. The row's arrays are used again for the next row; its bytes stay as they are.
 *
 * ```ts
 * await copyOut(client, 'select number, id from customer where workspace = 1', 2, (row) => textField(row, 1))
 * ```
 *
 * The query takes no parameters: put nothing into it but numbers.
 * Source: PostgreSQL documentation, COPY, "Binary Format".
 */
export async function copyOut(
  client: Client,
  query: string,
  fields: number,
  onRow: (row: CopiedRow) => void,
): Promise<void> {
  const rows = rowCutter(fields);
  const stream = client.query(copyTo(`copy (${query}) to stdout (format binary)`));
  let bytes = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    rows.read(chunk, onRow);
    bytes += chunk.length;
    if (bytes < BYTES_BETWEEN_BREATHS) continue;
    bytes = 0;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** The text of a field; a string of its own that keeps none of the bytes alive. */
export function textField({ bytes, starts, lengths }: CopiedRow, field: number): string | null {
  const length = lengths[field] as number;
  if (length < 0) return null;
  const start = starts[field] as number;
  return bytes.toString('utf8', start, start + length);
}

export function intField({ bytes, starts }: CopiedRow, field: number): number {
  return bytes.readInt32BE(starts[field]);
}

export function smallintField({ bytes, starts }: CopiedRow, field: number): number {
  return bytes.readInt16BE(starts[field]);
}

/** A `bigint`, exact to 2^53. */
export function bigintField({ bytes, starts }: CopiedRow, field: number): number {
  const start = starts[field] as number;
  return bytes.readInt32BE(start) * 2 ** 32 + bytes.readUInt32BE(start + 4);
}

/** A `timestamptz` in milliseconds since 1970; undefined where it is null. */
export function momentField(row: CopiedRow, field: number): number | undefined {
  if ((row.lengths[field] as number) < 0) return undefined;
  return Math.floor(bigintField(row, field) / 1000) + MILLISECONDS_TO_2000;
}

/** A few milliseconds of reading. */
const BYTES_BETWEEN_BREATHS = 1 << 18;
const TRAILER = -1;
const SIGNATURE_AND_FLAGS = 15;
const MILLISECONDS_TO_2000 = 946_684_800_000;

function rowCutter(fields: number) {
  const starts = new Int32Array(fields);
  const lengths = new Int32Array(fields);
  let rest: Buffer = Buffer.alloc(0);
  let isBegun = false;
  return {
    /** Calls for every row that has arrived whole. */
    read(chunk: Buffer, onRow: (row: CopiedRow) => void): void {
      const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      rest = bytes;
      let at = isBegun ? 0 : headerLength(bytes);
      if (at < 0) return;
      isBegun = true;
      for (let end = endOfRow(bytes, at); end >= 0; end = endOfRow(bytes, at)) {
        if (end > at + 2) onRow({ bytes, starts, lengths });
        at = end;
      }
      rest = bytes.subarray(at);
    },
  };

  /** Fills `starts` and `lengths` and gives the end of the row; -1 where it has not arrived whole. */
  function endOfRow(bytes: Buffer, start: number): number {
    if (start + 2 > bytes.length) return -1;
    const count = bytes.readInt16BE(start);
    if (count === TRAILER) return start + 2;
    if (count !== fields) throw new Error(`The database sent ${count} fields where ${fields} were asked for.`);
    let at = start + 2;
    for (let field = 0; field < fields; field++) {
      if (at + 4 > bytes.length) return -1;
      const length = bytes.readInt32BE(at);
      starts[field] = at + 4;
      lengths[field] = length;
      at += 4 + Math.max(length, 0);
    }
    return at > bytes.length ? -1 : at;
  }
}

/** -1 where the header has not arrived whole. */
function headerLength(bytes: Buffer): number {
  if (bytes.length < SIGNATURE_AND_FLAGS + 4) return -1;
  const length = SIGNATURE_AND_FLAGS + 4 + bytes.readInt32BE(SIGNATURE_AND_FLAGS);
  return bytes.length < length ? -1 : length;
}

import type { ColumnReader } from '../mapping/columnReader.ts';
import { ownCopy } from '../value/ownCopy.ts';
import { growingColumn } from './growingColumn.ts';

/** A column by which a wave can be limited, such as a region; `names[codes[row]]`, and -1 where it is not known. */
export interface SegmentColumn {
  readonly column: string;
  readonly names: readonly string[];
  readonly codes: Int32Array;
}

/** Collects the segment of each row; `add` takes the cells of a row, codes follow the order of first appearance. */
export function segmentCollector(reader: ColumnReader) {
  const codeOfName = new Map<string, number>();
  const codes = growingColumn((length) => new Int32Array(length));
  return {
    add(cells: readonly string[]): void {
      const name = nameOf(reader, cells[reader.index] ?? '');
      if (name === null) return codes.push(-1);
      let code = codeOfName.get(name);
      if (code === undefined) codeOfName.set(ownCopy(name), (code = codeOfName.size));
      codes.push(code);
    },
    finish: (): SegmentColumn => ({ column: reader.column, names: [...codeOfName.keys()], codes: codes.take() }),
  };
}

/** The value as read, so that two spellings the reader takes for one are one segment; else the trimmed text. */
function nameOf(reader: ColumnReader, cell: string): string | null {
  const value = reader.read(cell);
  if (value === null) return null;
  return value === undefined ? cell.trim() || null : String(value);
}

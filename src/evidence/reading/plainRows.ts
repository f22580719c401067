import type { PlainRows, TableRow } from './table.ts';

/** Lines of sound UTF-8, the last one whole. */
export interface PlainLines {
  readonly bytes: Buffer;
  /** The same bytes; some more can be read behind their end. */
  readonly view: DataView;
}

/** Consecutive lines that were cut as bytes: as many cells each as the table has columns, and nothing to report of any. */
export interface PlainCut extends PlainLines {
  /** Where each cell begins and ends, row after row. The next cut writes over them. */
  readonly bounds: Int32Array;
  readonly rows: number;
  /** Cells of each row. */
  readonly width: number;
  /** The line of the first row; each of the others stands on the next one. */
  readonly line: number;
}

/** Lines that were cut as bytes, as rows of a table. */
export class CutRows implements PlainRows {
  readonly bytes: Buffer;
  readonly view: DataView;
  readonly bounds: Int32Array;
  readonly count: number;
  readonly #width: number;
  readonly #line: number;
  readonly #firstRow: number;

  constructor({ bytes, view, bounds, rows, width, line }: PlainCut, firstRow: number) {
    this.bytes = bytes;
    this.view = view;
    this.bounds = bounds;
    this.count = rows;
    this.#width = width;
    this.#line = line;
    this.#firstRow = firstRow;
  }

  at(row: number, cell: number): number {
    return 2 * (row * this.#width + cell);
  }

  text(row: number, cell: number): string {
    const at = this.at(row, cell);
    return this.bytes.toString('utf8', this.bounds[at], this.bounds[at + 1]);
  }

  row(row: number): TableRow {
    const cells = Array.from({ length: this.#width }, (_, cell) => this.text(row, cell));
    return { row: this.#firstRow + row, line: this.#line + row, cells };
  }
}

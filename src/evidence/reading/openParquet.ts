import type { DecodedArray, ParquetScan } from 'hyparquet';
import { evidenceFailure } from '../failures.ts';
import { STATED } from '../readingReason.ts';
import { told } from '../told.ts';
import { columnNames } from './columnNames.ts';
import type { Layout } from './layout.ts';
import { type ParquetColumn, type ParquetSchema, parquetSchema, textParsers } from './parquetColumn.ts';
import { damaged, openParquetFile, type ParquetFile, pageCompressors, parquetMetadata } from './parquetFile.ts';
import type { RawRecord, RecordBatch } from './rawRecord.ts';
import { type LineCounter, streamedTable } from './streamedTable.ts';
import type { Problem, Reading, Table } from './table.ts';

const RECORDS_IN_A_BATCH = 1000;
/** Cells that are decoded at once: a row group may hold millions of rows, and each part decodes some pages anew. */
const CELLS_AT_ONCE = 5_000_000;

/** Opens a Parquet file: columns and types as its schema says, rows decoded part by part. */
export async function openParquet(path: string, stated: Partial<Reading>): Promise<Table> {
  const schema = await withFile(path, async (file) => parquetSchema(await parquetMetadata(path, file)));
  if (schema.columns.length === 0) {
    const remedy = 'Check that columns were selected when it was written.';
    throw evidenceFailure('file-not-a-table', `${path} is a Parquet file without columns.`, remedy, { file: path });
  }
  const reading: Reading = {
    format: 'parquet',
    compression: 'none',
    encoding: 'utf-8',
    delimiter: '',
    quote: '',
    escape: 'doubled',
    requoted: false,
    preambleLines: 0,
    headerRows: 0,
    footerLines: 0,
  };
  const reasons = {
    format: stated.format ? STATED : told('format-parquet'),
    headerRows: told('header-schema'),
  };
  return streamedTable({ path, reading, reasons, layout: layoutOf(schema.columns) }, (lines) =>
    batches(path, schema, lines),
  );
}

function layoutOf(columns: readonly ParquetColumn[]): Layout {
  const named = columnNames([columns.map(({ name }) => name)], columns.length, 1);
  const nested = columns.flatMap(({ isNested }, index): Problem[] => {
    const column = named.columns[index] as string;
    return isNested ? [{ code: 'column-nested', column, figures: {} }] : [];
  });
  return {
    headerRows: 0,
    footerLines: 0,
    columns: named.columns,
    usualCells: columns.length,
    headerEndLine: 0,
    problems: [...named.problems, ...nested],
    reasons: {},
  };
}

async function* batches(path: string, schema: ParquetSchema, lines: LineCounter): AsyncGenerator<RecordBatch> {
  const file = await openParquetFile(path);
  try {
    const scan = await scanOf(path, file, schema);
    const rowsAtOnce = Math.max(RECORDS_IN_A_BATCH, Math.floor(CELLS_AT_ONCE / schema.columns.length));
    let start = 0;
    for (const group of schema.metadata.row_groups) {
      const groupEnd = start + Number(group.num_rows);
      while (start < groupEnd) {
        const end = Math.min(start + rowsAtOnce, groupEnd);
        const values = await decodedValues(path, scan, schema.columns, start, end);
        for (let at = start; at < end; at += RECORDS_IN_A_BATCH) {
          const records = recordsOf(
            schema.columns,
            values,
            at - start,
            Math.min(at + RECORDS_IN_A_BATCH, end) - start,
            start,
          );
          lines.last = at + records.length;
          yield { records, troubles: [] };
        }
        start = end;
      }
    }
  } finally {
    await file.close();
  }
}

async function scanOf(path: string, { buffer }: ParquetFile, { metadata }: ParquetSchema): Promise<ParquetScan> {
  const { parquetScan } = await import('hyparquet');
  const compressors = await pageCompressors(path);
  try {
    return await parquetScan({ file: buffer, metadata, parsers: textParsers, compressors, utf8: false });
  } catch (error) {
    throw damaged(path, error);
  }
}

/** The values of some rows, column by column: a Parquet file keeps each column apart. */
async function decodedValues(
  path: string,
  scan: ParquetScan,
  columns: readonly ParquetColumn[],
  rowStart: number,
  rowEnd: number,
): Promise<DecodedArray[]> {
  const decoded: DecodedArray[] = [];
  try {
    for (const { name } of columns) {
      const values = await scan.readColumn({ column: name, rowStart, rowEnd });
      if (values.length !== rowEnd - rowStart) throw new Error(`column "${name}" has too few values`);
      decoded.push(values);
    }
  } catch (error) {
    throw damaged(path, error);
  }
  return decoded;
}

/** Rows have no lines in a Parquet file: the number of the row stands for its line. */
function recordsOf(
  columns: readonly ParquetColumn[],
  values: readonly DecodedArray[],
  from: number,
  to: number,
  rowsBefore: number,
): RawRecord[] {
  return Array.from({ length: to - from }, (_, index) => ({
    line: rowsBefore + from + index + 1,
    cells: columns.map(({ textOf }, column) => textOf(values[column]?.[from + index])),
  }));
}

async function withFile<Result>(path: string, work: (file: ParquetFile) => Promise<Result>): Promise<Result> {
  const file = await openParquetFile(path);
  try {
    return await work(file);
  } catch (error) {
    throw damaged(path, error);
  } finally {
    await file.close();
  }
}

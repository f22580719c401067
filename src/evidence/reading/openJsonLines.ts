import { evidenceFailure } from '../failures.ts';
import { STATED } from '../readingReason.ts';
import { told } from '../told.ts';
import { decodedText } from './decodedText.ts';
import { fileBytes } from './fileBytes.ts';
import { encodingOf } from './guessEncoding.ts';
import { isObject, type JsonObject, jsonRecord, keysOf, parsedJson, parseObject } from './jsonRecord.ts';
import type { Layout } from './layout.ts';
import type { RawRecord, RecordBatch, RecordTrouble } from './rawRecord.ts';
import { type LineCounter, streamedTable } from './streamedTable.ts';
import type { Reading, Table } from './table.ts';
import { sampleText } from './textSample.ts';
import type { TextSurvey } from './textSurvey.ts';

/** An array has to be held in memory as a whole; lines do not. */
const LARGEST_ARRAY_BYTES = 64 * 2 ** 20;
const SAMPLED_OBJECTS = 1000;
const RECORDS_IN_A_BATCH = 1000;

/**
 * JSON lines (one object a line) or an array of objects as a table; undefined where the text is neither. Columns are the
 * keys of the sampled objects in the order they first occur; nested values are kept as JSON text.
 */
export async function jsonTable(
  path: string,
  compression: Reading['compression'],
  survey: TextSurvey,
  stated: Partial<Reading>,
): Promise<Table | undefined> {
  if (stated.format !== undefined && stated.format !== 'json-lines') return undefined;
  const { encoding, reason } = encodingOf(survey, stated, path);
  const text = sampleText(survey.head, encoding, survey.isWhole);
  const isArray = /^\s*\[\s*(\{|\]\s*$)/u.test(text);
  if (!isArray && stated.format === undefined && !beginsWithObject(text, path)) return undefined;
  const all = isArray ? await objectsOfArray(path, compression, survey, encoding) : undefined;
  const sampled = all ?? sampledObjects(text, survey.isWhole);
  if (!all && survey.isWhole) refuseEnvelope(sampled, path);
  const columns = keysOf(sampled);
  if (columns.length === 0) {
    throw evidenceFailure('file-not-a-table', `${path} holds no JSON objects.`, 'Write one object on each line.', {
      file: path,
    });
  }
  const reading: Reading = {
    format: 'json-lines',
    compression,
    encoding,
    delimiter: '',
    quote: '',
    escape: 'doubled',
    requoted: false,
    preambleLines: 0,
    headerRows: 0,
    footerLines: 0,
  };
  const reasons = {
    format: stated.format ? STATED : told(isArray ? 'format-json-array' : 'format-json-lines'),
    compression: told(compression === 'gzip' ? 'compression-gzip' : 'compression-none'),
    encoding: reason,
    headerRows: told('header-keys'),
  };
  const layout: Layout = {
    headerRows: 0,
    footerLines: 0,
    columns,
    usualCells: columns.length,
    headerEndLine: 0,
    problems: [],
    reasons: {},
  };
  return streamedTable({ path, reading, reasons, layout }, (lines) =>
    all ? arrayBatches(all, columns, lines) : lineBatches(path, reading, columns, lines),
  );
}

/** Whether the first line is a JSON object; refuses an object that goes on over lines, which is no table. */
function beginsWithObject(text: string, path: string): boolean {
  if (!/^\s*\{\s*("|\}|\n|\r)/u.test(text)) return false;
  const [first = ''] = text.trimStart().split(/\r\n|\n|\r/u, 1);
  if (parseObject(first)) return true;
  if (/^\s*\{\s*("[^"\n]*"\s*:|\})/u.test(text) && !/^[^\n]*"[^"\n]*,[^:\n]*\n/u.test(text)) {
    const remedy = 'Write one object on each line (JSON lines), or an array of objects.';
    throw evidenceFailure('file-not-a-table', `${path} is one JSON object, not a table.`, remedy, { file: path });
  }
  return false;
}

/** Services answer with one object around the list: `{ "totalSize": 2, "records": [{ ... }, { ... }] }`. */
function refuseEnvelope([only, ...others]: readonly JsonObject[], path: string): void {
  if (!only || others.length > 0) return;
  const isList = (value: unknown) => Array.isArray(value) && value.length > 1 && value.every(isObject);
  const list = Object.keys(only).find((key) => isList(only[key]));
  if (list === undefined) return;
  const remedy = `Write the objects of "${list}" on a line each (JSON lines), or as an array.`;
  throw evidenceFailure('file-not-a-table', `${path} is one JSON object around the list "${list}".`, remedy, {
    file: path,
  });
}

function sampledObjects(text: string, isWhole: boolean): JsonObject[] {
  const lines = text.split(/\r\n|\n|\r/u);
  const complete = isWhole ? lines : lines.slice(0, -1);
  return complete
    .slice(0, SAMPLED_OBJECTS)
    .map(parseObject)
    .filter((object) => object !== undefined);
}

async function objectsOfArray(
  path: string,
  compression: Reading['compression'],
  survey: TextSurvey,
  encoding: string,
): Promise<JsonObject[]> {
  if (survey.size > LARGEST_ARRAY_BYTES) {
    const message = `${path} is one JSON array of more than ${LARGEST_ARRAY_BYTES / 2 ** 20} MiB.`;
    throw evidenceFailure(
      'file-too-large',
      message,
      'Write one object on each line (JSON lines), without the brackets.',
      { file: path },
    );
  }
  let text = '';
  for await (const piece of decodedText(fileBytes(path, compression), encoding)) text += piece;
  const remedy = 'Check the JSON, or write one object on each line (JSON lines).';
  let parsed: unknown;
  try {
    parsed = parsedJson(text);
  } catch (error) {
    throw evidenceFailure('file-not-a-table', `${path} is no valid JSON: ${(error as Error).message}.`, remedy, {
      file: path,
    });
  }
  const objects: unknown[] = Array.isArray(parsed) ? parsed : [];
  const wrong = objects.findIndex((one) => !isObject(one));
  if (wrong !== -1) {
    const place = { file: path, row: wrong + 1 };
    throw evidenceFailure('file-not-a-table', `Entry ${wrong + 1} of the array is no object.`, remedy, place);
  }
  return objects.filter(isObject);
}

async function* arrayBatches(
  objects: readonly JsonObject[],
  columns: readonly string[],
  lines: LineCounter,
): AsyncGenerator<RecordBatch> {
  const indexOf = new Map(columns.map((column, index) => [column, index]));
  for (let start = 0; start < objects.length; start += RECORDS_IN_A_BATCH) {
    const read = objects
      .slice(start, start + RECORDS_IN_A_BATCH)
      .map((object, index) => jsonRecord(object, start + index + 1, indexOf));
    lines.last = start + read.length;
    yield { records: read.map(({ record }) => record), troubles: read.flatMap(({ troubles }) => troubles) };
  }
}

async function* lineBatches(
  path: string,
  { compression, encoding }: Reading,
  columns: readonly string[],
  lines: LineCounter,
): AsyncGenerator<RecordBatch> {
  const indexOf = new Map(columns.map((column, index) => [column, index]));
  let records: RawRecord[] = [];
  let troubles: RecordTrouble[] = [];
  const add = (text: string) => {
    lines.last++;
    if (text.trim() === '') return;
    const object = parseObject(text);
    if (!object) {
      troubles.push({ code: 'line-invalid', line: lines.last, isRowless: true });
      return;
    }
    const read = jsonRecord(object, lines.last, indexOf);
    records.push(read.record);
    troubles.push(...read.troubles);
  };
  let rest = '';
  for await (const piece of decodedText(fileBytes(path, compression), encoding)) {
    const parts = (rest + piece).split('\n');
    rest = parts.pop() as string;
    for (const part of parts) {
      add(part);
      if (records.length < RECORDS_IN_A_BATCH) continue;
      yield { records, troubles };
      records = [];
      troubles = [];
    }
  }
  if (rest !== '') add(rest);
  yield { records, troubles };
}

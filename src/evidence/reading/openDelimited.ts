import { type ReadingReason, STATED } from '../readingReason.ts';
import { told } from '../told.ts';
import { decodedText } from './decodedText.ts';
import type { Dialect } from './dialect.ts';
import { fileBytes } from './fileBytes.ts';
import { type DialectGuess, guessDialect, sampleRecords, unwrapped } from './guessDialect.ts';
import { encodingOf } from './guessEncoding.ts';
import { type FileEnd, guessLayout, type Layout } from './layout.ts';
import { type PlainCutter, plainCutter } from './plainCutter.ts';
import { plainRecords } from './plainRecords.ts';
import type { PlainCut } from './plainRows.ts';
import { preambleLength, usualWidth } from './preamble.ts';
import type { RecordBatch } from './rawRecord.ts';
import { recordCutter } from './recordCutter.ts';
import { type LineCounter, streamedTable } from './streamedTable.ts';
import type { Problem, Reading, ReadingReasons, Table } from './table.ts';
import { nothingInside, refuseBinary, sampleText } from './textSample.ts';
import type { TextSurvey } from './textSurvey.ts';

/** CSV, TSV and their relatives: judges the head and the end of a surveyed text, and reads the rows when asked. */
export function delimitedTable(
  path: string,
  compression: Reading['compression'],
  survey: TextSurvey,
  stated: Partial<Reading>,
): Table {
  const { encoding, reason, doubt } = encodingOf(survey, stated, path);
  const text = sampleText(survey.head, encoding, survey.isWhole);
  refuseBinary(text, path);
  if (survey.isWhole && text.trim() === '') throw nothingInside(path);
  const guess = guessDialect(text, survey.isWhole, stated);
  const { dialect, requoted } = guess;
  const plain = requoted ? unwrapped(text, dialect.lineBreak, survey.isWhole) : text;
  const preambleLines = stated.preambleLines ?? preambleLength(sampleRecords(plain, dialect, survey.isWhole).records);
  const sample = sampleRecords(withoutLines(plain, preambleLines, dialect), dialect, survey.isWhole).records.map(
    (record) => ({ ...record, line: record.line + preambleLines }),
  );
  const guessed = guessLayout(sample, fileEnd(survey, encoding, guess, sample, plain), stated);
  const layout = { ...guessed, problems: [...doubtful(doubt), ...guessed.problems] };
  const reading: Reading = {
    format: 'delimited',
    compression,
    encoding,
    delimiter: dialect.delimiter,
    quote: dialect.quote,
    escape: dialect.escape,
    requoted,
    preambleLines,
    headerRows: layout.headerRows,
    footerLines: layout.footerLines,
  };
  const reasons: ReadingReasons = {
    ...guess.reasons,
    ...layout.reasons,
    format: stated.format ? STATED : told('format-text'),
    compression: told(compression === 'gzip' ? 'compression-gzip' : 'compression-none'),
    encoding: reason,
    preambleLines: stated.preambleLines === undefined ? preambleReason(preambleLines) : STATED,
  };
  const cutPlain = mayBePlain(reading) ? plainCutter(dialect, layout.columns.length) : undefined;
  return streamedTable(
    { path, reading, reasons, layout },
    (lines) => readRecords(path, reading, dialect, layout.usualCells, lines),
    cutPlain && ((lines) => readPlainRecords(path, reading, dialect, layout, cutPlain, lines)),
  );
}

/** Whether the lines of the file can be told apart as bytes, and none of them has to be held back. */
function mayBePlain({ encoding, requoted, footerLines }: Reading): boolean {
  return encoding === 'utf-8' && !requoted && footerLines === 0;
}

async function* readPlainRecords(
  path: string,
  { compression, preambleLines }: Reading,
  dialect: Dialect,
  { usualCells, headerEndLine }: Layout,
  cutPlain: PlainCutter,
  lines: LineCounter,
): AsyncGenerator<RecordBatch | PlainCut> {
  const cutter = recordCutter(dialect, usualCells, preambleLines + 1);
  yield* plainRecords(fileBytes(path, compression), { cutPlain, cutter, preambleLines, headerEndLine });
  lines.last = cutter.nextLine() - 1;
}

function doubtful(doubt: string | undefined): Problem[] {
  return doubt === undefined ? [] : [{ code: 'encoding-doubtful', figures: { text: doubt } }];
}

async function* readRecords(
  path: string,
  reading: Reading,
  dialect: Dialect,
  width: number,
  lines: LineCounter,
): AsyncGenerator<RecordBatch> {
  const { compression, encoding, requoted, preambleLines } = reading;
  const text = decodedText(fileBytes(path, compression), encoding);
  const plain = requoted ? unwrappedText(text, dialect) : text;
  const cutter = recordCutter(dialect, width, preambleLines + 1);
  let skipped = 0;
  let isEmpty = true;
  const pieces = async function* () {
    let head = '';
    for await (const piece of plain) {
      isEmpty = false;
      if (skipped >= preambleLines) yield piece;
      else {
        head += piece;
        const cut = lineStart(head, preambleLines, dialect);
        if (cut === undefined) continue;
        skipped = preambleLines;
        yield head.slice(cut);
      }
    }
  };
  for await (const piece of pieces()) yield* cutter.cut(piece, false);
  if (!isEmpty) yield* cutter.cut('', true);
  lines.last = cutter.nextLine() - 1;
}

async function* unwrappedText(text: AsyncIterable<string>, dialect: Dialect): AsyncGenerator<string> {
  const outer = recordCutter({ ...dialect, delimiter: '\u0000', quote: '"', escape: 'doubled' }, undefined, 1);
  const lineBreak = dialect.lineBreak === 'line-feed' ? '\n' : '\r';
  const joined = (batch: RecordBatch) => batch.records.map(({ cells }) => (cells[0] ?? '') + lineBreak).join('');
  for await (const piece of text) for (const batch of outer.cut(piece, false)) yield joined(batch);
  for (const batch of outer.cut('', true)) yield joined(batch);
}

/** Position after the first `count` lines; undefined where there are not so many. */
function lineStart(text: string, count: number, dialect: Dialect): number | undefined {
  let position = 0;
  for (let skipped = 0; skipped < count; skipped++) {
    const at = text.indexOf(dialect.lineBreak === 'line-feed' ? '\n' : '\r', position);
    if (at === -1) return undefined;
    position = at + 1;
  }
  return position;
}

function withoutLines(text: string, count: number, dialect: Dialect): string {
  const start = lineStart(text, count, dialect);
  return start === undefined ? '' : text.slice(start);
}

function preambleReason(lines: number): ReadingReason {
  return lines === 0 ? told('preamble-none') : told('preamble-lines', { lines });
}

/** The records at the end of the file, counted in lines of their own where the file is larger than its sample. */
function fileEnd(
  survey: TextSurvey,
  encoding: string,
  { dialect, requoted }: DialectGuess,
  sample: readonly { line: number; cells: readonly string[] }[],
  plain: string,
): FileEnd | undefined {
  const lineBreak = dialect.lineBreak === 'line-feed' ? '\n' : '\r';
  const countLines = (text: string) => text.split(lineBreak).length - (text.endsWith(lineBreak) ? 1 : 0);
  if (survey.isWhole) return { records: sample, lastLine: countLines(plain) };
  const decoded = sampleText(survey.tail, encoding, true);
  const fromLine = decoded.slice(decoded.indexOf(lineBreak) + 1);
  const text = requoted ? unwrapped(fromLine, dialect.lineBreak, true) : fromLine;
  const width = usualWidth(sample);
  for (const opening of dialect.quote === '' ? [''] : ['', dialect.quote]) {
    const { records } = sampleRecords(opening + text, dialect, true);
    const even = records.filter(({ cells }) => cells.length === width).length;
    const shift = sample.at(-1)?.line ?? 0;
    // The tail may begin inside a quoted cell; then it makes no sense until a quote is put before it.
    if (even >= 0.8 * (records.length - 10)) {
      const shifted = records.map((record) => ({ ...record, line: record.line + shift }));
      return { records: shifted, lastLine: countLines(text) + shift };
    }
  }
  return undefined;
}

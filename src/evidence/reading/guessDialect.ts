import { type ReadingReason, STATED } from '../readingReason.ts';
import { told } from '../told.ts';
import { cellPlausibility, isTypedCell } from './cellShape.ts';
import { type Dialect, SPACE_RUN } from './dialect.ts';
import { usualWidth } from './preamble.ts';
import { isBlankRecord, type RawRecord, type RecordTrouble } from './rawRecord.ts';
import { recordCutter } from './recordCutter.ts';

/** A dialect, why it was chosen, and whether each line stands in one more pair of quotes. */
export interface DialectGuess {
  readonly dialect: Dialect;
  readonly requoted: boolean;
  readonly reasons: {
    readonly delimiter: ReadingReason;
    readonly quote: ReadingReason;
    readonly escape: ReadingReason;
    readonly requoted: ReadingReason;
  };
}

/** What a person stated; the rest is guessed. */
export interface StatedDialect {
  readonly delimiter?: string;
  readonly quote?: string;
  readonly escape?: Dialect['escape'];
  readonly requoted?: boolean;
}

const DELIMITERS = [',', ';', '\t', '|', '^', ':', ', ', '; ', SPACE_RUN];
const SAMPLE_CHARACTERS = 65_536;
/** What a table of one column scores in place of its consistency: anything consistent beats it. */
const ONE_COLUMN = 0.05;
const MOST_JUDGED_CELLS = 4000;
/** Records per record whose quotes break the rules before a quote character is doubted. */
const TOLERATED_TROUBLE = 0.35;

interface Candidate {
  readonly dialect: Dialect;
  readonly score: number;
  readonly width: number;
  readonly share: number;
}

/**
 * Judges every combination of delimiter, quote and escape by reading a sample with it: how consistent the numbers of
 * cells are, times how plausible the cells. After van den Burg, Nazabal & Sutton (2019), Wrangling messy CSV files by
 * detecting row and type patterns, Data Mining and Knowledge Discovery 33; the shapes of cells are our own.
 */
export function guessDialect(text: string, isWhole: boolean, stated: StatedDialect = {}): DialectGuess {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  const lineBreak = lineBreakOf(sample);
  const isAll = isWhole && sample.length === text.length;
  const requoted = stated.requoted ?? isRequoted(sample, lineBreak, isAll);
  const plain = requoted ? unwrapped(sample, lineBreak, isAll) : sample;
  const announced = /^(?:\ufeff)?sep=(.+?)\r?(?:\n|$)/iu.exec(plain)?.[1];
  const delimiters = stated.delimiter !== undefined ? [stated.delimiter] : announced ? [announced] : present(plain);
  const candidates: Candidate[] = [];
  for (const delimiter of delimiters) {
    for (const quoting of quotings(plain, delimiter, stated)) {
      candidates.push(judge(plain, { delimiter, lineBreak, ...quoting }, isAll));
    }
  }
  const best = candidates.reduce((leader, one) => (one.score > leader.score * (1 + 1e-9) ? one : leader));
  const isSingle = best.width <= 1 || (stated.delimiter === undefined && !announced && isTypedList(plain, best));
  const { dialect } = isSingle && stated.delimiter === undefined ? singleColumn(plain, best) : best;
  return { dialect, requoted, reasons: reasonsOf(dialect, requoted, best, isSingle, stated, announced) };
}

/** Old Macintosh files end lines with a carriage return alone; a few of the other kind may stand inside cells. */
function lineBreakOf(text: string): Dialect['lineBreak'] {
  const lineFeeds = text.split('\n').length;
  const returns = text.replaceAll('\r\n', '').split('\r').length;
  return returns > lineFeeds ? 'carriage-return' : 'line-feed';
}

/** Delimiters that occur at all; a comma where none does. */
function present(text: string): string[] {
  const found = DELIMITERS.filter((delimiter) => {
    if (delimiter === ', ' || delimiter === '; ') return isMostlySpaced(text, delimiter);
    return delimiter === SPACE_RUN ? /\S {2,}\S/u.test(text) : text.includes(delimiter);
  });
  return found.length > 0 ? found : [','];
}

/** Whether a space follows most of these delimiters: then it belongs to them, not to the cells. */
function isMostlySpaced(text: string, delimiter: string): boolean {
  return (text.split(delimiter).length - 1) * 2 > text.split(delimiter.trim()).length - 1;
}

type Quoting = Pick<Dialect, 'quote' | 'escape'>;

/** The default first: where nothing is quoted all score alike, and the first of equals wins. */
function quotings(text: string, delimiter: string, stated: StatedDialect): Quoting[] {
  const quotes =
    delimiter === SPACE_RUN ? [''] : ['"', ...(text.includes('"') ? [''] : []), ...(text.includes("'") ? ["'"] : [])];
  const escapes = (quote: string): Dialect['escape'][] =>
    stated.escape
      ? [stated.escape]
      : quote !== '' && text.includes(`\\${quote}`)
        ? ['doubled', 'backslash']
        : ['doubled'];
  return (stated.quote === undefined ? quotes : [stated.quote]).flatMap((quote) =>
    escapes(quote).map((escape) => ({ quote, escape })),
  );
}

function judge(text: string, dialect: Dialect, isAll: boolean): Candidate {
  const first = sampleRecords(text, dialect, isAll);
  const { records, troubles } =
    first.troubles.length > 0 ? sampleRecords(text, dialect, isAll, usualWidth(first.records)) : first;
  const filled = records.filter((record) => !isBlankRecord(record));
  const counts = new Map<number, number>();
  for (const { cells } of filled) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  let consistency = 0;
  for (const [width, count] of counts) consistency += width === 1 ? 0 : (count * (width - 1)) / width;
  consistency /= Math.max(1, counts.size);
  const nothing: [number, number] = [1, 0];
  const [width, count] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), nothing);
  const share = count / Math.max(1, filled.length);
  const perRecord = counts.size === 1 && counts.has(1) ? ONE_COLUMN : consistency / Math.max(1, filled.length);
  const penalty = Math.min(1, 1 + TOLERATED_TROUBLE - troubles.length / Math.max(1, filled.length));
  return { dialect, width, share, score: perRecord * plausibility(filled) * Math.max(0, penalty) };
}

function plausibility(records: readonly RawRecord[]): number {
  let sum = 0;
  let count = 0;
  for (const { cells } of records) {
    for (const cell of cells) {
      sum += cellPlausibility(cell);
      count++;
    }
    if (count > MOST_JUDGED_CELLS) break;
  }
  return count === 0 ? 0 : sum / count;
}

/** Reads a sample; where it is only the beginning of the text, the record it breaks off in is left out. */
export function sampleRecords(
  text: string,
  dialect: Dialect,
  isAll: boolean,
  width?: number,
): { records: RawRecord[]; troubles: RecordTrouble[] } {
  const records: RawRecord[] = [];
  const troubles: RecordTrouble[] = [];
  const cutter = recordCutter(dialect, width, 1);
  for (const batch of cutter.cut(text, isAll)) {
    records.push(...batch.records);
    troubles.push(...batch.troubles);
  }
  if (isAll || cutter.restLength() * 2 <= text.length) return { records, troubles };
  // A quote that nobody closes in the sample holds back all that follows it: read on as if the sample were the file.
  const whole = sampleRecords(text, dialect, true, width);
  const end = whole.records.at(-1)?.line ?? 0;
  return { records: whole.records.slice(0, -1), troubles: whole.troubles.filter(({ line }) => line < end) };
}

/** Whether the lines are each one number, date or address, which a delimiter only cuts up (times at `:`, `1,5` at `,`). */
function isTypedList(text: string, best: Candidate): boolean {
  const lines = text.split(/\r\n|\n|\r/u).filter((line) => line.trim() !== '');
  const [first = '', ...others] = lines;
  if (others.length === 0 || first.includes(best.dialect.delimiter)) return false;
  return others.filter(isTypedCell).length >= 0.95 * others.length;
}

/** The dialect of a single column: a delimiter that cuts no line. */
function singleColumn(text: string, { dialect, width, share }: Candidate): { dialect: Dialect } {
  if (width === 1 && share === 1) return { dialect };
  return { dialect: { ...dialect, delimiter: ['\t', '|', '^'].find((one) => !text.includes(one)) ?? '\u001f' } };
}

const WRAPPED = { delimiter: '\u0000', quote: '"', escape: 'doubled' } as const;

/** Whether each line as a whole stands in quotes, its own quotes doubled. */
function isRequoted(text: string, lineBreak: Dialect['lineBreak'], isAll: boolean): boolean {
  if (!text.startsWith('"')) return false;
  const { records, troubles } = sampleRecords(text, { ...WRAPPED, lineBreak }, isAll);
  const filled = records.filter((record) => !isBlankRecord(record));
  if (filled.length < 2 || troubles.length > 0) return false;
  const wrappedLines = wrappedShare(text, lineBreak);
  if (wrappedLines < 0.9) return false;
  const inner = filled.map(({ cells }) => cells[0] ?? '');
  return DELIMITERS.slice(0, 4).some((delimiter) => {
    const widths = sampleRecords(
      inner.join('\n'),
      { delimiter, quote: '"', escape: 'doubled', lineBreak: 'line-feed' },
      true,
    ).records.map(({ cells }) => cells.length);
    const width = widths[0] ?? 1;
    const isEven = widths.every((one) => one === width);
    return isEven && (width > 2 || (width === 2 && text.includes('""')));
  });
}

/** Share of records that are one quoted cell under any of the usual delimiters. */
function wrappedShare(text: string, lineBreak: Dialect['lineBreak']): number {
  const shares = DELIMITERS.slice(0, 4).map((delimiter) => {
    const { records } = sampleRecords(text, { delimiter, quote: '"', escape: 'doubled', lineBreak }, false);
    const filled = records.filter((record) => !isBlankRecord(record));
    return filled.filter(({ cells }) => cells.length === 1).length / Math.max(1, filled.length);
  });
  return Math.min(...shares);
}

/** The text without the outer quotes of its lines. */
export function unwrapped(text: string, lineBreak: Dialect['lineBreak'], isAll: boolean): string {
  return sampleRecords(text, { ...WRAPPED, lineBreak }, isAll)
    .records.map(({ cells }) => `${cells[0] ?? ''}${lineBreak === 'line-feed' ? '\n' : '\r'}`)
    .join('');
}

function reasonsOf(
  dialect: Dialect,
  requoted: boolean,
  best: Candidate,
  isSingle: boolean,
  stated: StatedDialect,
  announced: string | undefined,
): DialectGuess['reasons'] {
  const guessed = isSingle
    ? told('delimiter-none')
    : told('delimiter-consistent', { share: best.share, cells: best.width });
  return {
    delimiter: stated.delimiter !== undefined ? STATED : announced ? told('delimiter-announced') : guessed,
    quote: stated.quote !== undefined ? STATED : quoteReason(dialect.quote),
    escape:
      stated.escape !== undefined
        ? STATED
        : dialect.escape === 'backslash'
          ? told('escape-backslash')
          : told('escape-doubled'),
    requoted: stated.requoted !== undefined ? STATED : requoted ? told('requoted') : told('requoted-not'),
  };
}

function quoteReason(quote: string): ReadingReason {
  if (quote === '') return told('quote-none');
  return told(quote === '"' ? 'quote-double' : 'quote-single');
}

import type { Table } from '../reading/table.ts';
import { parseDate } from '../value/date.ts';
import { isMissingAmongNumbers } from '../value/missing.ts';
import { isPaddedCode, parseNumber } from '../value/number.ts';
import { parseYesno } from '../value/yesno.ts';
import { ColumnTally, type Looks, look, noLooks } from './columnTally.ts';
import { type ColumnFormat, decideFormats } from './formatEvidence.ts';
import { type Content, moveGaps } from './gap.ts';
import type { ColumnSummary, NumberSummary } from './summary.ts';

/**
 * Reads a table once and says of each column what its cells look like: what is missing, the most frequent texts, how many are
 * numbers or dates and how those are written. Memory is bounded whatever the number of rows. With `rows` only the first so
 * many are read and judged: each summary's `rows` then tells how many it speaks for.
 *
 * ```ts
 * const summaries = await summariseColumns(await openTable('customers.csv'));
 * summaries[3].missing; // Map { '' => 12, 'Unknown' => 4 }
 * ```
 */
export async function summariseColumns(
  table: Pick<Table, 'columns' | 'batches'>,
  options: { readonly progress?: { update(rowsDone: number): void }; readonly rows?: number } = {},
): Promise<ColumnSummary[]> {
  const tallies = table.columns.map(() => new ColumnTally());
  let rows = 0;
  const mostRows = options.rows ?? Number.POSITIVE_INFINITY;
  for await (const batch of table.batches()) {
    const judged = rows + batch.length > mostRows ? batch.slice(0, mostRows - rows) : batch;
    for (const { cells } of judged) {
      for (let position = 0; position < tallies.length; position++) tallies[position]?.add(cells[position] ?? '');
    }
    rows += judged.length;
    options.progress?.update(rows);
    if (rows >= mostRows) break;
  }
  const looks = tallies.map((tally) => looksOf(tally.settle()));
  const formats = decideFormats(looks);
  moveGaps(
    tallies,
    formats,
    tallies.map((tally, position) => contentOf(tally, looks[position] as Looks)),
  );
  return table.columns.map((column, position) =>
    summaryOf(column, tallies[position] as ColumnTally, formats[position] as ColumnFormat, looks[position] as Looks),
  );
}

/** The looks of all cells: those of the kept texts, and those beyond, scaled up from the ones looked into. */
function looksOf(tally: ColumnTally): Looks {
  const looks = noLooks();
  for (const [text, count] of tally.values) look(looks, text, count);
  const seen = tally.looksBeyond.cells;
  if (seen > 0) {
    const scale = tally.cellsBeyond / seen;
    for (const name of Object.keys(looks) as (keyof Looks)[]) looks[name] += tally.looksBeyond[name] * scale;
  }
  return looks;
}

/** Share of the cells that must be of a kind for a column to be of that kind; the rest is reported as unreadable when read. */
const MOST = 0.9;

function contentOf(tally: ColumnTally, looks: Looks): Content {
  let cells = looks.cells;
  for (const [text, count] of tally.values) if (isMissingAmongNumbers(text)) cells -= count;
  if (cells > 0 && looks.dates >= cells * MOST) return 'dates';
  return cells > 0 && looks.numbers >= cells * MOST ? 'numbers' : 'words';
}

/** `looks` are those before the gaps were moved: what none of the texts looked like need not be sought again. */
function summaryOf(column: string, tally: ColumnTally, format: ColumnFormat, looks: Looks): ColumnSummary {
  const values = new Map([...tally.values].toSorted(([, one], [, other]) => other - one));
  const present = tally.rows - [...tally.missing.values()].reduce((sum, count) => sum + count, 0);
  const share = (cells: number) => (present === 0 ? 0 : Math.min(1, cells / present));
  const beyondShare = tally.looksBeyond.cells === 0 ? 0 : tally.cellsBeyond / tally.looksBeyond.cells;
  const mayHold = (cells: number) => (cells > 0 ? values : NOTHING);
  const { numbers, count } = numbersOf(mayHold(looks.numbers), tally.numbersBeyond, format);
  const yesnos = cellsOf(mayHold(looks.yesnos), (text) => parseYesno(text) !== undefined);
  const dates = cellsOf(mayHold(looks.dates), (text) => parseDate(text, format.dateOrder) !== undefined);
  const hasNoRepeats = present > 0 && isUnique(values, tally);
  return {
    column,
    rows: tally.rows,
    missing: new Map(tally.missing),
    present,
    values,
    isComplete: tally.cellsBeyond === 0,
    // The estimate may be some hundredths off; where nothing repeats there is nothing to estimate.
    distinct: hasNoRepeats ? present : values.size + tally.beyond.distinct,
    isUnique: hasNoRepeats,
    numberShare: share(count + tally.looksBeyond.numbers * beyondShare),
    dateShare: share(dates + tally.looksBeyond.dates * beyondShare),
    yesnoShare: share(yesnos + tally.looksBeyond.yesnos * beyondShare),
    ...(numbers ? { numbers } : {}),
    paddedCodeShare: share(
      cellsOf(mayHold(looks.paddedCodes), isPaddedCode) + tally.looksBeyond.paddedCodes * beyondShare,
    ),
    isSequence: tally.isSequence,
    meanTextLength: present === 0 ? 0 : tally.textLength / present,
    longestTextLength: tally.longestTextLength,
    ...format,
  };
}

/** Two texts with one hash would look like a repetition, hence the small allowance. */
function isUnique(values: ReadonlyMap<string, number>, tally: ColumnTally): boolean {
  for (const count of values.values()) if (count > 1) return false;
  return tally.beyond.repeatedShare < 0.001;
}

function numbersOf(values: ReadonlyMap<string, number>, beyond: readonly string[], format: ColumnFormat) {
  let count = 0;
  let distinct = 0;
  let whole = 0;
  let minimum = Number.POSITIVE_INFINITY;
  let maximum = Number.NEGATIVE_INFINITY;
  const add = (text: string, cells: number) => {
    const number = isPaddedCode(text) ? undefined : parseNumber(text, format.decimal);
    if (number === undefined) return;
    count += cells;
    distinct += 1;
    if (Number.isInteger(number)) whole += 1;
    minimum = Math.min(minimum, number);
    maximum = Math.max(maximum, number);
  };
  for (const [text, cells] of values) add(text, cells);
  for (const text of beyond) add(text, 0);
  const numbers: NumberSummary | undefined =
    distinct > 0 ? { wholeShare: whole / distinct, minimum, maximum } : undefined;
  return { numbers, count };
}

function cellsOf(values: ReadonlyMap<string, number>, isSought: (text: string) => boolean): number {
  let count = 0;
  for (const [text, cells] of values) if (isSought(text)) count += cells;
  return count;
}

const NOTHING: ReadonlyMap<string, number> = new Map();

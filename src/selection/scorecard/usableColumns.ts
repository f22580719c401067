import type { Portfolio, PortfolioColumn } from '../../evidence/portfolio/portfolio.ts';
import { isScored } from '../../evidence/portfolio/scoredSignal.ts';
import { filledAfterwards, type TaughtRows } from './filledAfterwards.ts';
import { newestAlike } from './newestAlike.ts';
import type { LeftOut } from './scorecard.ts';
import { type ScoredColumn, scoredColumns } from './scoredColumn.ts';
import { almostPerfect, mostlyAfter, type ObservedAfter, type Suspect } from './suspect.ts';

/** Fewer present rows than this, and a column of all different values may still be a signal. */
const FEWEST_FOR_IDENTIFIER = 20;

/** A column in which fewer than one row in so many is unlike the others says next to nothing about anybody. */
const ROWS_PER_RARITY = 1000;

/** As for pairs, twenty for every point: taught by fewer, month and weekday were seen to cost more than they tell. */
const OUTCOMES_PER_PART = 20;

/**
 * The columns that can teach something, and those that cannot with the reason of each: about a person, the same in (nearly) every
 * row that teaches, an identifier, or filled in only after the end. `signals` limits the choice. `suspects` are used,
 * but may know the outcome rather than foretell it.
 */
export function usableColumns(
  portfolio: Portfolio,
  taught: TaughtRows,
  {
    signals,
    observedAfter,
  }: { readonly signals?: readonly string[]; readonly observedAfter?: ReadonlyMap<string, ObservedAfter> } = {},
): { columns: readonly ScoredColumn[]; leftOut: readonly LeftOut[]; suspects: readonly Suspect[] } {
  const leftOut: LeftOut[] = [];
  for (const column of portfolio.columns) {
    if (!isScored(column.signal)) leftOut.push({ signal: column.signal.id, ...unscorableReason(column) });
  }
  const all = scoredColumns(portfolio);
  const own = all
    .filter(({ calendar }) => !calendar)
    .filter((column) => {
      const source = portfolio.columns.find(({ signal }) => signal.id === column.signal);
      const afterwards = column.isDerived ? undefined : filledAfterwards(column, taught);
      const reason =
        signals && !signals.includes(column.signal)
          ? { code: 'not-asked' as const, why: 'It was not among the signals asked for.' }
          : (constantReason(column, taught.rows) ??
            (source && identifierReason(source)) ??
            afterwardsReason(afterwards));
      if (reason)
        leftOut.push({
          signal: column.signal,
          ...reason,
          ...(afterwards !== undefined && { isFilledAfterwards: true }),
        });
      return !reason;
    });
  // Parts of a date come and go with it, without a word: nobody's column was left out.
  const calendars = all.filter(
    (column) =>
      taught.rows.length >= OUTCOMES_PER_PART * (column.labels.length - 1) &&
      own.some(({ signal }) => signal === column.calendar?.date) &&
      !constantReason(column, taught.rows),
  );
  const columns = [...own, ...calendars];
  return {
    columns,
    leftOut,
    suspects: [
      ...columns.flatMap((column) => suspicionsOf(column, taught, observedAfter)),
      ...portfolio.columns
        .filter(({ signal }) => own.some((column) => column.signal === signal.id))
        .flatMap((date) => newestSuspicion(date, taught)),
    ],
  };
}

type Reason = Required<Pick<LeftOut, 'code' | 'why'>>;

function suspicionsOf(
  column: ScoredColumn,
  taught: TaughtRows,
  observedAfter: ReadonlyMap<string, ObservedAfter> | undefined,
): Suspect[] {
  const { signal, label } = column;
  const perfect = almostPerfect(column, taught);
  const after = mostlyAfter(observedAfter?.get(signal));
  return [
    ...(perfect === undefined ? [] : [{ signal, label, kind: 'predicts-almost-perfectly', share: perfect } as const]),
    ...(after === undefined ? [] : [{ signal, label, kind: 'observed-after-outcome', share: after } as const]),
  ];
}

function newestSuspicion(date: PortfolioColumn, taught: TaughtRows): Suspect[] {
  const { id: signal, label } = date.signal;
  const newest = newestAlike(date, taught);
  if (!newest) return [];
  const { share, ...rest } = newest;
  return [{ signal, label, kind: 'newest-end-alike', share, newest: rest }];
}

function unscorableReason({ signal }: PortfolioColumn): Reason {
  return signal.about === 'person'
    ? { code: 'about-person', why: 'It says something about a person, and persons are never scored.' }
    : { code: 'outcome', why: 'It is an outcome, and outcomes are what the scorecard foretells.' };
}

/**
 * The same in every row that teaches (or in every row, where none does). A derived column carries a published prior:
 * that all customers are alike there says something about all of them.
 */
function constantReason(
  { bands, labels, isDerived: isMade, calendar }: ScoredColumn,
  rows: Uint32Array,
): Reason | undefined {
  const isDerived = isMade && !calendar;
  const asked = rows.length > 0 && !isDerived ? rows : Uint32Array.from(bands.keys());
  const first = bands[asked[0] ?? 0];
  if (first === undefined) return undefined;
  if (!asked.every((row) => bands[row] === first))
    return isDerived ? undefined : nearlyConstantReason(bands, labels, asked);
  if (isDerived && first !== 0) return undefined;
  const where = asked.length === bands.length ? 'everywhere' : 'in every row that has an outcome';
  return first === 0
    ? { code: 'missing', why: `It is missing ${where}.` }
    : { code: 'constant', why: `It is the same ${where}: ${labels[first]}.` };
}

function nearlyConstantReason(bands: Uint8Array, labels: readonly string[], rows: Uint32Array): Reason | undefined {
  if (rows.length < ROWS_PER_RARITY) return undefined;
  const counts = new Uint32Array(labels.length);
  for (const row of rows) counts[bands[row] as number]!++;
  const commonest = counts.indexOf(counts.reduce((most, count) => Math.max(most, count), 0));
  const unlike = rows.length - (counts[commonest] as number);
  if (unlike * ROWS_PER_RARITY >= rows.length) return undefined;
  const what = commonest === 0 ? 'missing' : `the same (${labels[commonest]})`;
  return { code: 'nearly-constant', why: `It is ${what} in all but ${unlike} of ${rows.length} rows.` };
}

function afterwardsReason(outcome: 1 | 0 | undefined): Reason | undefined {
  if (outcome === undefined) return undefined;
  return {
    code: 'filled-afterwards',
    why: `It is filled only where the outcome is ${outcome === 1 ? 'good' : 'not good'}, and never before: it seems to be filled in afterwards.`,
  };
}

/** Names, codes and running numbers tell rows apart without telling anything about them. */
function identifierReason({ banding, bands, numbers }: PortfolioColumn): Reason | undefined {
  const present = bands.reduce((count, band) => count + (band === 0 ? 0 : 1), 0);
  if (present < FEWEST_FOR_IDENTIFIER) return undefined;
  if (banding.order === 'unordered') {
    const answers = Object.keys(banding.bandOfAnswer ?? {}).length;
    const rare = bands.reduce((count, band) => count + (band === banding.other ? 1 : 0), 0);
    if (answers + rare > present / 2) {
      return { code: 'identifier', why: 'Nearly every row has an answer of its own, as an identifier would.' };
    }
  }
  if (numbers && isRunningNumber(numbers)) return { code: 'identifier', why: 'It counts the rows.' };
  return undefined;
}

function isRunningNumber(numbers: Float32Array): boolean {
  const step = (numbers[1] as number) - (numbers[0] as number);
  if (Math.abs(step) !== 1) return false;
  return numbers.every((value, i) => i === 0 || value - (numbers[i - 1] as number) === step);
}

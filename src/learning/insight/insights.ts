import type { Portfolio } from '../../evidence/portfolio/portfolio.ts';
import type { LeftOut } from '../../selection/scorecard/scorecard.ts';
import type { ScoredColumn } from '../../selection/scorecard/scoredColumn.ts';
import type { ObservedAfter, Suspect } from '../../selection/scorecard/suspect.ts';
import { usableColumns } from '../../selection/scorecard/usableColumns.ts';
import { bandInformation, type Spread } from '../../stats/bandInformation.ts';
import { falseDiscoveryRates } from '../../stats/falseDiscovery.ts';
import { fisherExact } from '../../stats/fisherExact.ts';
import { seededRandom } from '../../stats/random.ts';
import type { Steps } from '../../stats/steps.ts';
import { supportedBands } from '../../stats/supportedBands.ts';
import { type PairInsight, pairSteps } from './pairInsights.ts';
import { type RateOf, rateOf } from './rateOf.ts';

/** One answer, or band of a number, and how those who have it ended. Band 0 says that nothing is known. */
export interface AnswerInsight extends RateOf {
  readonly band: number;
  readonly answer: string;
  /** Its rate beside that of all. */
  readonly lift: number;
  /** The share of false ones among all answers that differ from the rest at least as plainly. */
  readonly falseDiscovery: number;
}

/** What knowing one signal is expected to tell about a good deal. Intervals are 80 %. */
export interface SignalInsight {
  readonly signal: string;
  readonly label: string;
  readonly bits: Spread;
  /** Of all there is to know about the outcome, 0 to 1. */
  readonly share: Spread;
  /** Rows with an outcome of which something is known. */
  readonly known: number;
  readonly answers: readonly AnswerInsight[];
}

export interface Insights {
  readonly outcomes: number;
  readonly good: number;
  readonly rate: RateOf;
  /** Those that tell most first. */
  readonly signals: readonly SignalInsight[];
  readonly pairs: readonly PairInsight[];
  /** Pairs of answers that were looked at, whether they are shown or not. */
  readonly pairsTested: number;
  readonly suspects: readonly Suspect[];
  readonly leftOut: readonly LeftOut[];
}

const EIGHTY = 0.8;

/**
 * Which one thing is worth assessing: signals by expected information about the outcome (1 good, 0 not, -1 unknown), answers and
 * pairs of answers by how those who gave them ended. Undefined where fewer than two outcomes of either kind are known: there is
 * nothing to compare. Rows count one each, whether they are of one customer or not. `observedAfter` says by signal for how many
 * customers it was observed after the outcome.
 */
export function* insightSteps(
  portfolio: Portfolio,
  outcomes: Int8Array,
  observedAfter?: ReadonlyMap<string, ObservedAfter>,
): Steps<Insights | undefined> {
  const rows = Uint32Array.from(outcomes.keys()).filter((row) => outcomes[row] !== -1);
  const good = rows.reduce((sum, row) => sum + (outcomes[row] as number), 0);
  if (good < 2 || rows.length - good < 2) return undefined;
  const taught = { rows, outcomes };
  const tables: SignalTable[] = [];
  const leftOut: LeftOut[] = [];
  const suspects: Suspect[] = [];
  for (const own of portfolio.columns) {
    // One by one, so that others have their turn; what is derived from several answers is told of by their pair.
    const usable = usableColumns({ ...portfolio, columns: [own] }, taught, observedAfter ? { observedAfter } : {});
    const isOwn = ({ signal }: { readonly signal: string }) => signal === own.signal.id;
    for (const column of usable.columns.filter(isOwn)) tables.push(tableOf(column, taught));
    leftOut.push(...usable.leftOut.filter(isOwn));
    suspects.push(...usable.suspects.filter(isOwn));
    yield;
  }
  const signals = withRates(tables, rows.length, good);
  const order = [...signals.keys()].sort((a, b) => meanBits(signals[b]) - meanBits(signals[a]));
  const { pairs, tested } = yield* pairSteps(
    order.map((at) => (tables[at] as SignalTable).column),
    taught,
  );
  return {
    outcomes: rows.length,
    good,
    rate: rateOf(good, rows.length),
    signals: order.map((at) => signals[at] as SignalInsight),
    pairs,
    pairsTested: tested,
    suspects,
    leftOut,
  };
}

/** Answers whose share of false discoveries is at most this are called plainly different. */
export const PLAIN = 0.1;

/** Rows that a band needs to say by itself how much its signal tells: the usual least count of a cell. */
const LEAST_ROWS = 5;

interface SignalTable {
  readonly column: ScoredColumn;
  readonly rows: Float64Array;
  readonly good: Float64Array;
  readonly bits: Spread;
  readonly share: Spread;
}

function tableOf(column: ScoredColumn, { rows: taught, outcomes }: { rows: Uint32Array; outcomes: Int8Array }) {
  const rows = new Float64Array(column.labels.length);
  const good = new Float64Array(column.labels.length);
  for (const row of taught) {
    const band = column.bands[row] as number;
    rows[band]!++;
    good[band]! += outcomes[row] as number;
  }
  const supported = supportedBands({ rows, good }, { order: column.order, least: LEAST_ROWS });
  // The same seed for each: a signal's figures do not depend on which others there are.
  return { column, rows, good, ...bandInformation(supported, { coverage: EIGHTY, random: seededRandom(1) }) };
}

/** All answers of all signals are one family of findings. */
function withRates(tables: readonly SignalTable[], allRows: number, allGood: number): SignalInsight[] {
  const overall = allGood / allRows;
  const cells = tables.flatMap(({ rows, good }, table) =>
    Array.from(rows, (count, band) => ({ table, band, rows: count, good: good[band] as number })).filter(
      (cell) => cell.rows > 0,
    ),
  );
  const rates = falseDiscoveryRates(cells.map((cell) => fisherExact({ ...cell, allGood, allRows })));
  return tables.map(({ column, rows, bits, share }, table) => ({
    signal: column.signal,
    label: column.label,
    bits,
    share,
    known: allRows - (rows[0] as number),
    answers: cells.flatMap((cell, i) => {
      if (cell.table !== table) return [];
      const rate = rateOf(cell.good, cell.rows);
      return [
        {
          band: cell.band,
          answer: column.labels[cell.band] as string,
          ...rate,
          lift: rate.mean / overall,
          falseDiscovery: rates[i] as number,
        },
      ];
    }),
  }));
}

function meanBits(insight: SignalInsight | undefined): number {
  return insight?.bits.mean ?? 0;
}

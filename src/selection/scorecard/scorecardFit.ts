import type { Portfolio } from '../../evidence/portfolio/portfolio.ts';
import { centred } from '../../stats/additive/centred.ts';
import { additiveModelSteps } from '../../stats/additive/fitAdditiveModel.ts';
import { packedTriangle } from '../../stats/additive/packedTriangle.ts';
import { sharedDirections } from '../../stats/additive/sharedDirections.ts';
import type { Term } from '../../stats/additive/term.ts';
import { probabilityOf } from '../../stats/logistic.ts';
import { purified } from '../../stats/pairs/purified.ts';
import { finished, type Steps } from '../../stats/steps.ts';
import { earnedPairs } from './earnedPairs.ts';
import { editBeliefs, usableEdits } from './editBeliefs.ts';
import { type PairedColumn, pairedColumn } from './pairedColumn.ts';
import {
  dayOnePrior,
  GENERIC_OWN_SHARE,
  GENERIC_SHAPE,
  GENERIC_TOTAL_VARIANCE,
  openBase,
  type PriorSignal,
  type ScorecardPrior,
} from './prior.ts';
import { type LeftOut, type Scorecard, type ScorecardSignal, signalsAlone } from './scorecard.ts';
import type { ScoredColumn } from './scoredColumn.ts';
import { coefficientsOfBands, type PointsOfBand, pointsCount, sharedPoints } from './sharedPoints.ts';
import type { EditedPoints, MonotoneSignal, StatedTerms } from './statedTerms.ts';
import type { ObservedAfter } from './suspect.ts';
import { usableColumns } from './usableColumns.ts';

export interface ScorecardOptions {
  /** Rows to learn from, of which those with an outcome count; all where absent. */
  readonly rows?: Uint32Array;
  /** How much each row of the portfolio counts; 1 where absent. */
  readonly weights?: Float64Array;
  /** The day-one prior where absent; null for none. */
  readonly prior?: ScorecardPrior | null;
  /** Ids of the signals to score; all that can be where absent. */
  readonly signals?: readonly string[];
  /** What people believe of single bands; without any outcome they alone can make a scorecard. */
  readonly edits?: readonly EditedPoints[];
  readonly monotone?: readonly MonotoneSignal[];
  /** What the weights come from, where they come from the age of the outcomes; only kept. */
  readonly halfLifeDays?: number;
  /** By signal for how many rows it was observed after the outcome. */
  readonly observedAfter?: ReadonlyMap<string, ObservedAfter>;
  /** Whether pairs of signals may earn a place; they may where absent. */
  readonly pairs?: boolean;
  /** Rows of one group are never on both sides where pairs are tried; each its own where absent. By row of the portfolio. */
  readonly groupOfRow?: Int32Array;
  /** A scorecard of the same portfolio fitted to nearly the same rows: the search begins there and ends where it would have ended. */
  readonly near?: Scorecard;
}

/**
 * Fits a scorecard to the rows whose outcome is known (1 good, 0 not, -1 unknown). Without any outcome it is the prior,
 * where the portfolio holds a signal that the prior speaks of, and otherwise rests on nothing.
 *
 * ```ts
 * const scorecard = fitScorecard(portfolio, outcomes);
 * scorecard.restsOn; // 'outcomes'
 * ```
 */
export function fitScorecard(portfolio: Portfolio, outcomes: Int8Array, options: ScorecardOptions = {}): Scorecard {
  return finished(scorecardSteps(portfolio, outcomes, options));
}

/** As `fitScorecard`, step by step. */
export function* scorecardSteps(
  portfolio: Portfolio,
  outcomes: Int8Array,
  options: ScorecardOptions = {},
): Steps<Scorecard> {
  const rows = knownRows(outcomes, options.rows);
  const { columns: usable, leftOut, suspects } = usableColumns(portfolio, { rows, outcomes }, options);
  yield;
  const prior = applicable(options.prior === undefined ? dayOnePrior : options.prior, usable);
  const edits = usableEdits(options.edits ?? [], usable);
  if (rows.length === 0 && !prior && edits.length === 0) return insufficient(leftOut);

  const hasOutcomes = rows.length > 0;
  const isEdited = (column?: ScoredColumn) => edits.some(({ signal }) => signal === column?.signal);
  const isStated = (column: ScoredColumn) => priorOf(prior, column) !== undefined || isEdited(column);
  const columns = hasOutcomes ? usable : usable.filter(isStated);
  const shared = sharedPoints(columns, new Set(columns.filter(isStated)));
  const monotone = (options.monotone ?? []).filter(({ signal }) =>
    columns.some((column) => column.signal === signal && column.order === 'ordered'),
  );
  const terms = columns.map((column, j) =>
    termOf(column, shared[j] as PointsOfBand, priorOf(prior, column), directionOf(monotone, column)),
  );
  yield;
  const good = rows.reduce((sum, row) => sum + (outcomes[row] as number), 0);
  const base = prior?.base ?? openBase;
  const baseRate = hasOutcomes ? (good + 0.5) / (rows.length + 1) : probabilityOf(base.mean);
  const averaged = hasOutcomes ? rows : Uint32Array.from(outcomes.keys());
  const shares = terms.map(({ bands, count, prior: stated }) =>
    stated ? undefined : rowsOfBands(bands, count, averaged).map((rowsInBand) => rowsInBand / averaged.length),
  );
  const generic = terms.filter((term) => !term.prior).length;
  const isSpeaking = terms.map(({ prior: stated, monotone: asked }, j) => !stated && !asked && !isEdited(columns[j]));
  const fitting = {
    ...(options.weights && { weights: options.weights }),
    base,
    beliefs: editBeliefs(
      edits,
      columns.map((column, j) => ({ column, pointsOfBand: shared[j] as PointsOfBand, shares: shares[j] })),
      baseRate,
    ),
    smoothing: { variance: (GENERIC_OWN_SHARE * GENERIC_TOTAL_VARIANCE) / Math.max(1, generic), shape: GENERIC_SHAPE },
    shared: {
      directions: sharedDirections(terms, isSpeaking, Uint32Array.from(outcomes.keys())),
      variance: (1 - GENERIC_OWN_SHARE) * GENERIC_TOTAL_VARIANCE,
    },
  };
  yield;
  const additive = yield* additiveModelSteps(terms, outcomes, {
    ...fitting,
    rows,
    ...startOf(options.near, columns, shared),
  });
  // With the smoothing of all rows: only what a pair adds is compared, and the rest is the same on both sides.
  const nearly = {
    ...fitting,
    smoothing: additive.smoothing,
    start: { coefficients: [...additive.coefficients], smoothing: additive.smoothing },
  };
  const earned = yield* earnedPairs({
    terms,
    eligible: options.pairs === false ? [] : pairable(columns, terms, edits),
    outcomes,
    rows,
    weights: options.weights,
    groups: options.groupOfRow,
    fit: additive,
    refit: (some) => additiveModelSteps(terms, outcomes, { ...nearly, rows: some }),
  });
  const pairs: PairedColumn[] = [];
  for (const [k, pair] of earned.entries()) {
    pairs.push(pairedColumn(pair, terms.length + k, { columns, shared, rows }));
    yield;
  }
  const fit = pairs.length === 0 ? additive : yield* withPairs();
  yield;
  const { layout, coefficients, covariance } = toldApart();
  const { size, offsets } = layout;
  const placed = [...shared, ...pairs.map(({ labels }) => Uint8Array.from(labels.keys()))];
  const scored = [
    ...columns.map((column) => ({
      signal: signalOf(column),
      labels: column.labels,
      rows: rowsOfBands(column.bands, column.labels.length, rows),
    })),
    ...pairs,
  ];
  const signals = scored.map(
    ({ signal: { pair, ...signal }, labels, rows: rowsInBand }, j): ScorecardSignal => ({
      ...signal,
      smoothing: fit.smoothing[j] as number,
      effectiveBands: fit.effective[j] as number,
      bands: labels.map((label, b) => {
        const at = (offsets[j] as number) + (placed[j]?.[b] as number);
        return {
          label,
          points: coefficients[at] as number,
          standardError: Math.sqrt(Math.max(0, covariance[at * (size + 1)] as number)),
          outcomes: rowsInBand[b] as number,
        };
      }),
      ...(pair && { pair }),
    }),
  );
  return {
    version: pairs.length > 0 ? 2 : 1,
    restsOn: hasOutcomes ? 'outcomes' : 'prior',
    base: coefficients[0] as number,
    signals,
    covariance: [...packedTriangle(covariance, size, coefficientsOfBands(placed, offsets))],
    prior,
    outcomes: rows.length,
    good,
    sharing: columns
      .filter(({ labels }, j) => pointsCount(shared[j] as PointsOfBand) < labels.length)
      .map(({ signal }) => signal),
    leftOut: hasOutcomes ? leftOut : [...leftOut, ...withoutOutcomes(usable, columns)],
    ...statedTerms({ edits, monotone, suspects }, options.halfLifeDays),
  };

  function withPairs() {
    const added = pairs.map(({ term }) => term);
    const start = {
      coefficients: [...additive.coefficients, ...added.flatMap(({ count }) => Array<number>(count).fill(0))],
      smoothing: [...additive.smoothing, ...added.map(() => 1)],
    };
    return additiveModelSteps([...terms, ...added], outcomes, { ...fitting, rows, start });
  }

  function toldApart() {
    if (pairs.length === 0) return { layout: fit.layout, ...centred(fit, shares) };
    const counts = [...terms, ...pairs.map(({ term }) => term)].map(({ count }) => count);
    const pure = purified(
      fit,
      counts,
      pairs.map(({ fitted }) => fitted),
    );
    return { layout: pure.layout, ...centred(pure, shares) };
  }
}

/** Points that somebody stated or bound are not touched by a pair's margins. */
function pairable(columns: readonly ScoredColumn[], terms: readonly Term[], edits: readonly EditedPoints[]): number[] {
  return [...columns.keys()].filter((j) => {
    const { signal, isDerived } = columns[j] as ScoredColumn;
    const { prior, monotone } = terms[j] as Term;
    return !isDerived && !prior && !monotone && !edits.some((edit) => edit.signal === signal);
  });
}

function signalOf({
  signal,
  label,
  order,
  bandingVersion,
}: ScoredColumn): Partial<Pick<PairedColumn['signal'], 'pair'>> & Omit<PairedColumn['signal'], 'pair'> {
  return { signal, label, order, bandingVersion };
}

function statedTerms(
  { edits, monotone, suspects }: Required<Omit<StatedTerms, 'halfLifeDays'>>,
  halfLifeDays: number | undefined,
): StatedTerms {
  return {
    ...(edits.length > 0 && { edits }),
    ...(monotone.length > 0 && { monotone }),
    ...(halfLifeDays !== undefined && { halfLifeDays }),
    ...(suspects.length > 0 && { suspects }),
  };
}

function directionOf(
  monotone: readonly MonotoneSignal[],
  column: ScoredColumn,
): MonotoneSignal['direction'] | undefined {
  return monotone.find(({ signal }) => signal === column.signal)?.direction;
}

function knownRows(outcomes: Int8Array, rows?: Uint32Array): Uint32Array {
  return (rows ?? Uint32Array.from(outcomes.keys())).filter((row) => outcomes[row] !== -1);
}

/** A prior applies where the portfolio holds a signal that it speaks of. */
function applicable(prior: ScorecardPrior | null, columns: readonly ScoredColumn[]): ScorecardPrior | null {
  return prior && columns.some((column) => priorOf(prior, column)) ? prior : null;
}

function priorOf(prior: ScorecardPrior | null, column: ScoredColumn): PriorSignal | undefined {
  return prior?.signals.find(({ signal }) => signal === column.signal);
}

function termOf(
  { bands, order, labels }: ScoredColumn,
  points: PointsOfBand,
  prior: PriorSignal | undefined,
  monotone: MonotoneSignal['direction'] | undefined,
): Term {
  const own = { bands: bands.map((band) => points[band] as number), order, count: pointsCount(points) };
  const term = { ...own, ...(monotone && { monotone }) };
  if (!prior) return term;
  const beliefs = labels.map((label) => prior.bands.find((band) => band.label === label) ?? { mean: 0, deviation: 1 });
  return {
    ...term,
    prior: { means: beliefs.map(({ mean }) => mean), precisions: beliefs.map(({ deviation }) => deviation ** -2) },
  };
}

function startOf(near: Scorecard | undefined, columns: readonly ScoredColumn[], shared: readonly PointsOfBand[]) {
  if (near?.base == null || !columns.every(({ signal }, j) => near.signals[j]?.signal === signal)) return {};
  const signals = signalsAlone(near);
  const points = signals.flatMap(({ bands }, j) =>
    bands.filter((_, band) => shared[j]?.indexOf(shared[j][band] as number) === band).map(({ points }) => points),
  );
  return { start: { coefficients: [near.base, ...points], smoothing: signals.map(({ smoothing }) => smoothing) } };
}

function rowsOfBands(bands: Uint8Array, count: number, rows: Uint32Array): number[] {
  const counts = Array.from({ length: count }, () => 0);
  for (const row of rows) {
    const band = bands[row] as number;
    counts[band] = (counts[band] as number) + 1;
  }
  return counts;
}

function withoutOutcomes(usable: readonly ScoredColumn[], scored: readonly ScoredColumn[]): LeftOut[] {
  return usable
    .filter((column) => !scored.includes(column))
    .map(({ signal }) => ({
      signal,
      why: 'No outcome is known yet, so nothing is known about its points.',
      code: 'without-outcomes',
    }));
}

function insufficient(leftOut: readonly LeftOut[]): Scorecard {
  return {
    version: 1,
    restsOn: 'insufficient',
    base: null,
    signals: [],
    covariance: [],
    prior: null,
    outcomes: 0,
    good: 0,
    sharing: [],
    leftOut,
  };
}

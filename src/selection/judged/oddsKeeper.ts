import type { Base } from '../../evidence/living/livingBase.ts';
import { Failure } from '../../platform/failure.ts';
import { finished, type Steps } from '../../stats/steps.ts';
import { type OddsColumns, scorePortfolio, scoreRows, unknownOdds } from '../scorecard/odds.ts';
import type { StandingScorecard } from './judgedBase.ts';
import { rowsOfPortfolio } from './rowsOfPortfolio.ts';

/** The odds of a base as of one version, by one scorecard. */
export interface KeptOdds {
  readonly base: Base;
  readonly version: number;
  readonly standing: StandingScorecard;
  readonly odds: OddsColumns;
  readonly foresight: OddsColumns;
  /** How many outcomes are known. */
  readonly outcomes: number;
  readonly mismatch: Failure | null;
}

/** Beyond this share of the rows scoring all is as quick as scoring some. */
const MOST_SHARE = 0.2;

/**
 * The odds of a base: those kept from before where nothing has changed, with the changed rows scored anew where few have.
 * The same as scoring the whole base, which it does otherwise: a second or two for a million customers.
 */
export function keepOdds(base: Base, standing: StandingScorecard, former?: KeptOdds): KeptOdds {
  if (!areOddsNear(former, base, standing)) return scoredAnew(base, standing);
  if (former.version === base.version) return former;
  return withChangedRows(former, base.changedSince(former.version) as readonly number[]);
}

/** Whether odds were kept of this very base by this very scorecard, and few rows have changed since. */
export function areOddsNear(former: KeptOdds | undefined, base: Base, standing: StandingScorecard): former is KeptOdds {
  if (former?.base !== base || former.standing !== standing) return false;
  if (former.version === base.version) return true;
  const changed = base.changedSince(former.version);
  const size = base.portfolio.customers.length;
  const areFew = changed !== 'all' && changed.length <= size * MOST_SHARE;
  return areFew && !former.mismatch && former.odds.mean.length <= size;
}

function scoredAnew(base: Base, standing: StandingScorecard): KeptOdds {
  return finished(oddsSteps(base, standing));
}

/**
 * Scores the whole base, some rows at a step. Others may bring the base up to date between the steps: the odds are those of
 * the version at which it began, and `keepOdds` scores what has changed since.
 */
export function* oddsSteps(base: Base, standing: StandingScorecard, rowsAtOnce = ROWS_AT_ONCE): Steps<KeptOdds> {
  const kept = { base, version: base.version, standing, outcomes: knownOutcomes(base) };
  try {
    const size = base.portfolio.customers.length;
    const odds = unknownOdds(size);
    for (let from = 0; from === 0 || from < size; from += rowsAtOnce) {
      const rows = Uint32Array.from({ length: Math.min(rowsAtOnce, size - from) }, (_, i) => from + i);
      scoreRows(standing.scorecard, base.portfolio, rows, odds);
      yield;
      // Rows have moved, or too many changed to remember which.
      if (base.changedSince(kept.version) === 'all') return yield* oddsSteps(base, standing, rowsAtOnce);
    }
    return { ...kept, odds, foresight: foresightOf(base, standing, odds), mismatch: null };
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'scorecard-mismatch') throw error;
    const odds = unknown(base.portfolio.customers.length);
    return { ...kept, odds, foresight: odds, mismatch: error };
  }
}

/** Some twenty milliseconds. */
const ROWS_AT_ONCE = 20_000;

function withChangedRows(former: KeptOdds, changed: readonly number[]): KeptOdds {
  const { base, standing } = former;
  const size = base.portfolio.customers.length;
  const odds = grown(former.odds, size);
  const isOneColumn = former.foresight === former.odds;
  const foresight = isOneColumn ? odds : grown(former.foresight, size);
  const scored = scoreSome(base, standing, changed);
  if (!scored) return scoredAnew(base, standing);
  changed.forEach((row, i) => {
    for (const name of names) odds[name][row] = scored[name][i] as number;
    const held = standing.heldOut.get(base.numbers[row] as number);
    for (const name of names) foresight[name][row] = held ? held[name] : (scored[name][i] as number);
  });
  return { ...former, version: base.version, outcomes: knownOutcomes(base), odds, foresight };
}

/** Undefined where the bands fit no longer. */
function scoreSome(base: Base, { scorecard }: StandingScorecard, rows: readonly number[]): OddsColumns | undefined {
  try {
    return scorePortfolio(scorecard, rowsOfPortfolio(base.portfolio, rows));
  } catch (error) {
    if (error instanceof Failure && error.code === 'scorecard-mismatch') return undefined;
    throw error;
  }
}

const names = ['logOdds', 'mean', 'low', 'high'] as const;

/** The columns themselves where nobody taught, so that nothing is kept twice. */
function foresightOf(base: Base, { heldOut }: StandingScorecard, odds: OddsColumns): OddsColumns {
  if (heldOut.size === 0) return odds;
  const foresight = columnsOf((name) => Float64Array.from(odds[name]));
  for (const [number, held] of heldOut) {
    const row = base.rowOfNumber(number);
    if (row === undefined || base.numbers[row] !== number) continue;
    for (const name of names) foresight[name][row] = held[name];
  }
  return foresight;
}

function grown(columns: OddsColumns, size: number): OddsColumns {
  if (columns.mean.length === size) return columns;
  return columnsOf((name) => {
    const column = new Float64Array(size).fill(Number.NaN);
    column.set(columns[name]);
    return column;
  });
}

function knownOutcomes({ outcomes }: Base): number {
  let known = 0;
  for (let row = 0; row < outcomes.length; row++) if (outcomes[row] !== -1) known++;
  return known;
}

function unknown(size: number): OddsColumns {
  return columnsOf(() => new Float64Array(size).fill(Number.NaN));
}

function columnsOf(make: (name: (typeof names)[number]) => Float64Array): OddsColumns {
  return { logOdds: make('logOdds'), mean: make('mean'), low: make('low'), high: make('high') };
}

import type { Portfolio } from '../../evidence/portfolio/portfolio.ts';
import { stratifiedFolds } from '../../stats/folds.ts';
import { seededRandom } from '../../stats/random.ts';
import { finished, type Steps } from '../../stats/steps.ts';
import { type OddsColumns, scoreRows, unknownOdds } from './odds.ts';
import type { RestsOn, Scorecard } from './scorecard.ts';
import { type ScorecardOptions, scorecardSteps } from './scorecardFit.ts';
import { MOST_POINTS } from './sharedPoints.ts';

export interface JudgementOptions extends Omit<ScorecardOptions, 'rows'> {
  /** 5 where absent. */
  readonly folds?: number;
  /** Seed of the deal into folds; 1 where absent. */
  readonly seed?: number;
}

/**
 * Every row's odds and the scorecard that judged it. `scorecards[0]` was fitted to all outcomes and judges the rows
 * without one; a row with an outcome is judged by a scorecard that saw neither it nor any row of its group.
 */
export interface Judgement {
  readonly scorecards: readonly Scorecard[];
  /** Index into `scorecards`, by row. */
  readonly scorecardOfRow: Uint16Array;
  readonly odds: OddsColumns;
  readonly restsOn: RestsOn;
  /** Folds actually used. */
  readonly folds: number;
  /** What a reader must know before trusting the odds, in plain sentences. */
  readonly statements: readonly string[];
}

/**
 * From so many outcomes on the search of a fold's scorecard begins at the full one, which saves half its time. With
 * fewer, smoothing may have more than one best place, and the full fit knows the fold's outcomes.
 */
const FEWEST_FOR_START = 5000;

/**
 * Judges a portfolio: fits one scorecard to all outcomes and one for each fold without that fold's groups.
 * `outcomes` are 1 good, 0 not, -1 unknown; rows with the same `groupOfRow` are never on both sides.
 */
export function judge(
  portfolio: Portfolio,
  outcomes: Int8Array,
  groupOfRow: Int32Array,
  options: JudgementOptions = {},
): Judgement {
  return finished(judgementSteps(portfolio, outcomes, groupOfRow, options));
}

/** As `judge`, step by step; `onFitted` hears how many of the scorecards are fitted. */
export function* judgementSteps(
  portfolio: Portfolio,
  outcomes: Int8Array,
  groupOfRow: Int32Array,
  options: JudgementOptions = {},
  onFitted: (fitted: number, of: number) => void = () => {},
): Steps<Judgement> {
  const { folds: wanted = 5, seed = 1, ...fitting } = options;
  const size = portfolio.customers.length;
  const known = Uint32Array.from(outcomes.keys()).filter((row) => outcomes[row] !== -1);
  const groups = new Set(Array.from(known, (row) => groupOfRow[row])).size;
  const folds = Math.min(wanted, groups);
  const foldOfKnown = stratifiedFolds(
    Array.from(known, (row) => outcomes[row] as number),
    Array.from(known, (row) => groupOfRow[row] as number),
    folds,
    seededRandom(seed),
  );
  const scorecardOfRow = new Uint16Array(size);
  known.forEach((row, i) => {
    scorecardOfRow[row] = 1 + (foldOfKnown[i] as number);
  });
  const full = yield* scorecardSteps(portfolio, outcomes, { groupOfRow, ...fitting });
  const scorecards = [full];
  onFitted(1, folds + 1);
  for (let fold = 1; fold <= folds; fold++) {
    const rows = known.filter((row) => scorecardOfRow[row] !== fold);
    const near = known.length < FEWEST_FOR_START ? {} : { near: full };
    scorecards.push(yield* scorecardSteps(portfolio, outcomes, { groupOfRow, ...fitting, rows, ...near }));
    onFitted(fold + 1, folds + 1);
  }
  const odds = unknownOdds(size);
  scorecards.forEach((scorecard, index) => {
    const rows = Uint32Array.from(scorecardOfRow.keys()).filter((row) => scorecardOfRow[row] === index);
    scoreRows(scorecard, portfolio, rows, odds);
  });
  const statements = statementsOn(full, groups, wanted);
  return { scorecards, scorecardOfRow, odds, restsOn: full.restsOn, folds, statements };
}

/** Below this many outcomes the points are mostly their priors. */
export const FEW_OUTCOMES = 20;

function statementsOn(full: Scorecard, groups: number, wanted: number): string[] {
  const { outcomes, good, restsOn, sharing } = full;
  if (restsOn === 'insufficient') {
    return [
      'There are neither outcomes to learn from nor answers that published figures speak of, so there are no odds.',
    ];
  }
  const statements: string[] = [];
  if (full.prior) statements.push(`Prior: ${full.prior.source} ${full.prior.strength}`);
  if (restsOn === 'prior') {
    return ['No outcome is known yet: the odds are judged by assumptions alone.', ...statements];
  }
  if (good === 0 || good === outcomes) {
    statements.push(
      `All ${outcomes} known outcomes are ${good === 0 ? 'not good' : 'good'}: what sets good deals apart cannot be learned from them.`,
    );
  } else if (outcomes < FEW_OUTCOMES) {
    statements.push(`Only ${outcomes} outcomes are known: the odds are mostly assumptions, and their intervals wide.`);
  }
  if (groups < wanted) {
    statements.push(
      `Only ${groups} separate cases have an outcome: each was judged by a scorecard fitted to the others.`,
    );
  }
  if (sharing.length > 0) {
    statements.push(
      `The signals have more than ${MOST_POINTS} bands together: ${sharing.length} of them were read in fewer, neighbouring bands and the rarest answers sharing their points.`,
    );
  }
  return statements;
}

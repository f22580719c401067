import type { Portfolio } from '../evidence/portfolio/portfolio.ts';
import { scoreRows, unknownOdds } from '../selection/scorecard/odds.ts';
import type { Scorecard } from '../selection/scorecard/scorecard.ts';
import { type ScorecardOptions, scorecardSteps } from '../selection/scorecard/scorecardFit.ts';
import type { LossesAtSize } from '../stats/learningCurve.ts';
import { logLosses } from '../stats/properScores.ts';
import { type Random, shuffled } from '../stats/random.ts';
import type { Steps } from '../stats/steps.ts';

/** Rows with an outcome, and the fold of each: it is judged by what the other folds teach. */
export interface FoldedRows {
  readonly rows: Uint32Array;
  readonly parts: Uint8Array;
  readonly truth: Uint8Array;
}

/** How a scorecard is fitted, whatever rows teach it. */
export type Fitting = Omit<ScorecardOptions, 'rows' | 'near'>;

interface GrowingOptions {
  readonly full: Scorecard;
  readonly random: Random;
  readonly fitting: Fitting;
  /** Hears which share of the sizes is done. */
  readonly onShare: (share: number) => void;
}

const FEWEST_ROWS = 20;
const MOST_SIZES = 7;
/** Models of so many rows in all for each size, as long as they are no more than `MOST_DRAWS`. */
const ROWS_OF_DRAWS = 800;
const MOST_DRAWS = 4;
/** As in `judgementSteps`: with fewer rows a search that begins at the full fit would know too much. */
const FEWEST_FOR_START = 5000;

/**
 * How scorecards of ever fewer rows would have judged the very same rows: half of what the folds teach, a quarter, and so on
 * down to 20; for small sizes several, each of rows drawn anew. Sizes ascend; the whole is not among them.
 */
export function* growingSizeSteps(
  portfolio: Portfolio,
  outcomes: Int8Array,
  { rows, parts, truth }: FoldedRows,
  { full, random, fitting, onShare }: GrowingOptions,
): Steps<LossesAtSize[]> {
  const folds = [...new Set(parts)].sort((a, b) => a - b);
  const taught = folds.map((fold) => Array.from(rows).filter((_, i) => parts[i] !== fold));
  const least = Math.min(...taught.map(({ length }) => length));
  const sizes: LossesAtSize[] = [];
  for (let halved = 1; halved < MOST_SIZES && least >> halved >= FEWEST_ROWS; halved++) {
    const size = least >> halved;
    const draws = Math.max(1, Math.min(MOST_DRAWS, Math.round(ROWS_OF_DRAWS / size)));
    const losses = new Float64Array(rows.length);
    for (let draw = 0; draw < draws; draw++) {
      const odds = unknownOdds(portfolio.customers.length);
      for (const [i, fold] of folds.entries()) {
        const drawn = Uint32Array.from(shuffled(taught[i] as number[], random).slice(0, size)).sort();
        const near = size < FEWEST_FOR_START ? {} : { near: full };
        const scorecard = yield* scorecardSteps(portfolio, outcomes, { ...fitting, rows: drawn, ...near });
        scoreRows(
          scorecard,
          portfolio,
          rows.filter((_, at) => parts[at] === fold),
          odds,
        );
      }
      const said = Float64Array.from(rows, (row) => odds.mean[row] as number);
      logLosses(said, truth).forEach((loss, i) => {
        losses[i]! += loss / draws;
      });
    }
    sizes.unshift({ size, draws, losses });
    onShare(1 - 0.5 ** halved);
  }
  return sizes;
}

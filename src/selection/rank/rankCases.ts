import { outcomesOf, type TableCases } from '../../evidence/portfolio/portfolioFromTable.ts';
import { type Cuts, defaultCuts } from '../../readiness/group.ts';
import type { Item } from '../../readiness/item.ts';
import { itemsOfPortfolio } from '../../readiness/itemsOfPortfolio.ts';
import { measurePortfolio, type PortfolioMeasures } from '../../readiness/measurePortfolio.ts';
import { type OddsColumns, scorePortfolio } from '../scorecard/odds.ts';
import { type Judgement, judge } from '../scorecard/outOfFold.ts';
import type { WaveChoice } from '../wave/wave.ts';
import { waveAmong } from '../wave/waveAmong.ts';
import type { WaveInput } from '../wave/waveInput.ts';
import type { CaseRules } from '../wave/waveOfCases.ts';

export interface RankRules extends CaseRules {
  readonly cuts?: Cuts;
  readonly folds?: number;
  readonly seed?: number;
}

/** A file of cases judged and chosen from; index `i` is the same case everywhere, `choice` counts candidates. */
export interface RankedCases {
  readonly cases: TableCases;
  readonly judgement: Judgement;
  readonly odds: OddsColumns;
  readonly measures: PortfolioMeasures;
  /** The signals that the measures rest on. */
  readonly items: readonly Item[];
  /** Signals whose claim on an axis could not be used, and why. */
  readonly unfitItems: readonly { readonly signal: string; readonly why: string }[];
  readonly cuts: Cuts;
  readonly worth: Float64Array;
  /** Cases the wave may be drawn from, ascending. */
  readonly candidates: Uint32Array;
  readonly isRetrospective: boolean;
  /** Whether another file taught, so that every case here is a candidate. */
  readonly isTaughtByPast: boolean;
  readonly waveInput: WaveInput;
  readonly choice: WaveChoice;
}

/**
 * The main job on cases at hand: measures, groups, odds, and the trial wave. Cases with an outcome teach and are judged
 * out of fold; those without are the candidates. With `past`, its cases teach and all of `cases` are candidates;
 * `cases` must then be cut into the bands of `past`.
 */
export async function rankCases(cases: TableCases, rules: RankRules, past?: TableCases): Promise<RankedCases> {
  const { portfolio } = cases;
  const cuts = rules.cuts ?? defaultCuts;
  const teacher = past ?? cases;
  const judgement = judge(teacher.portfolio, outcomesOf(teacher), teacher.groupOfRow, {
    ...(rules.folds !== undefined && { folds: rules.folds }),
    ...(rules.seed !== undefined && { seed: rules.seed }),
  });
  const fullScorecard = judgement.scorecards[0];
  const odds = past && fullScorecard ? scorePortfolio(fullScorecard, portfolio) : judgement.odds;

  const { items, leftOut } = itemsOfPortfolio(portfolio);
  const measures = measurePortfolio(portfolio, items, { cuts });
  const candidates = candidatesOf(cases, past !== undefined);
  const judged = { odds, measures, restsOn: judgement.restsOn };
  const { worth, waveInput, choice } = await waveAmong(cases, candidates, judged, rules);
  return {
    cases,
    judgement,
    odds,
    measures,
    items,
    unfitItems: leftOut,
    cuts,
    worth,
    candidates,
    isRetrospective: !past && cases.outcomes !== undefined && !cases.outcomes.includes(-1),
    isTaughtByPast: past !== undefined,
    waveInput,
    choice,
  };
}

/** Cases without an outcome; all of them where every one has, none has, or another file taught. */
function candidatesOf(cases: TableCases, isTaughtByPast: boolean): Uint32Array {
  const all = Uint32Array.from({ length: cases.portfolio.customers.length }, (_, row) => row);
  if (isTaughtByPast) return all;
  const outcomes = outcomesOf(cases);
  const open = all.filter((row) => outcomes[row] === -1);
  return open.length === 0 ? all : open;
}

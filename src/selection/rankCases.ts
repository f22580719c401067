import type { TableCases } from '../evidence/portfolioFromTable.ts';
import { type Cuts, defaultCuts, type GroupName, groupNames } from '../readiness/group.ts';
import { itemsOfPortfolio } from '../readiness/itemsOfPortfolio.ts';
import { measurePortfolio, type PortfolioMeasures } from '../readiness/measurePortfolio.ts';
import type { OddsColumns } from './odds.ts';
import { scorePortfolio } from './odds.ts';
import { type Judgement, judge } from './outOfFold.ts';
import { type GroupColumns, suitabilityColumn } from './suitability.ts';
import { chooseWave, type WaveChoice } from './wave.ts';
import type { WaveInput } from './waveInput.ts';
import { worthColumn } from './worth.ts';

/** The group that trial customers come from: willing, and not demanding. */
export const favouredGroup: GroupName = 'experiential';

export interface RankRules {
  /** Places in the wave; a tenth of the candidates where absent, at least 1 and at most 25. */
  readonly take?: number;
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
  readonly cuts: Cuts;
  readonly worth: Float64Array;
  /** Leading group by case, -1 unknown, else an index into `groupNames`. */
  readonly leadingGroup: Int8Array;
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
  const size = portfolio.customers.length;
  const cuts = rules.cuts ?? defaultCuts;
  const teacher = past ?? cases;
  const judgement = judge(teacher.portfolio, outcomesOf(teacher), teacher.groupOfRow, {
    folds: rules.folds ?? 5,
    seed: rules.seed ?? 1,
  });
  const fullScorecard = judgement.scorecards[0];
  const odds = past && fullScorecard ? scorePortfolio(fullScorecard, portfolio) : judgement.odds;

  const { items } = itemsOfPortfolio(portfolio);
  const measures = measurePortfolio(portfolio, items, { cuts });
  const { suitability, isAssumed } = suitabilityColumn(measures.groups);
  const isGroupKnown = isAssumed.includes(0);
  const { worth } = worthColumn({
    rows: size,
    odds,
    ...(isGroupKnown && { suitability, isSuitabilityAssumed: isAssumed }),
  });

  const leadingGroup = leadingGroups(measures);
  const candidates = candidatesOf(cases, past !== undefined);
  const take = rules.take ?? Math.max(1, Math.min(25, Math.floor(candidates.length / 10)));
  const pick = <Column extends Float64Array | Int8Array>(column: Column): Column =>
    candidatesColumn(column, candidates) as Column;
  const waveInput: WaveInput = {
    candidates: {
      worth: pick(worth),
      customers: Array.from(candidates, (row) => cases.ids?.[row] ?? undefined),
      odds: { mean: pick(odds.mean), low: pick(odds.low), high: pick(odds.high) },
      ...(isGroupKnown && {
        suitability: pick(suitability),
        groups: groupsOf(measures, candidates),
        isFavoured: pick(favouredColumn(leadingGroup)),
      }),
      rowNumbers: Int32Array.from(candidates, (row) => cases.rowNumbers[row] as number),
    },
    rules: { capacity: take },
    restsOn: judgement.restsOn,
  };
  return {
    cases,
    judgement,
    odds,
    measures,
    cuts,
    worth,
    leadingGroup,
    candidates,
    isRetrospective: !past && cases.outcomes !== undefined && candidates.length === size && hasOutcomes(cases),
    isTaughtByPast: past !== undefined,
    waveInput,
    choice: await chooseWave(waveInput),
  };
}

function outcomesOf(cases: TableCases): Int8Array {
  return cases.outcomes ?? new Int8Array(cases.portfolio.customers.length).fill(-1);
}

function hasOutcomes(cases: TableCases): boolean {
  return cases.outcomes?.some((outcome) => outcome !== -1) ?? false;
}

/** Cases without an outcome; all of them where every one has, none has, or another file taught. */
function candidatesOf(cases: TableCases, isTaughtByPast: boolean): Uint32Array {
  const all = Uint32Array.from({ length: cases.portfolio.customers.length }, (_, row) => row);
  if (isTaughtByPast) return all;
  const outcomes = outcomesOf(cases);
  const open = all.filter((row) => outcomes[row] === -1);
  return open.length === 0 ? all : open;
}

function leadingGroups({ groups }: PortfolioMeasures): Int8Array {
  return Int8Array.from(groups.conservative, (_, row) => {
    let leading = -1;
    let most = 0;
    groupNames.forEach((name, index) => {
      const probability = groups[name][row] as number;
      if (probability > most) [leading, most] = [index, probability];
    });
    return leading;
  });
}

function favouredColumn(leadingGroup: Int8Array): Int8Array {
  const favoured = groupNames.indexOf(favouredGroup);
  return leadingGroup.map((group) => (group === -1 ? -1 : group === favoured ? 1 : 0));
}

function groupsOf({ groups }: PortfolioMeasures, candidates: Uint32Array): GroupColumns {
  const columns = groupNames.map((name) => [name, Float32Array.from(candidates, (row) => groups[name][row] as number)]);
  return Object.fromEntries(columns) as Record<GroupName, Float32Array>;
}

function candidatesColumn(column: Float64Array | Int8Array, candidates: Uint32Array): Float64Array | Int8Array {
  const picked = column instanceof Float64Array ? new Float64Array(candidates.length) : new Int8Array(candidates.length);
  candidates.forEach((row, i) => {
    picked[i] = column[row] as number;
  });
  return picked;
}

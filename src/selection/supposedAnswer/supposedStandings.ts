import { MISSING_BAND } from '../../evidence/portfolio/banding.ts';
import type { Portfolio } from '../../evidence/portfolio/portfolio.ts';
import type { Answer } from '../../readiness/answer.ts';
import { type GroupProbabilities, groupNames, groupProbabilities, leadingGroup } from '../../readiness/group.ts';
import type { Item } from '../../readiness/item.ts';
import { measuresOf, posteriorsOf } from '../../readiness/measure.ts';
import { isKnown } from '../../stats/estimate.ts';
import { logOddsOf, probabilityOf } from '../../stats/logistic.ts';
import { heldOutAt, type JudgedBase } from '../judged/judgedBase.ts';
import { rowsOfPortfolio } from '../judged/rowsOfPortfolio.ts';
import { type Odds, oddsAt, scorePortfolio, unknownOdds } from '../scorecard/odds.ts';
import { statedSuitability, suitabilityColumn } from '../wave/suitability.ts';
import type { WorthRules } from '../wave/waveAmong.ts';
import { worthColumn } from '../wave/worth.ts';

/** What is supposed to be said of one customer: bands by signal. Nothing supposed: as things are. */
export type Supposition = ReadonlyMap<string, number>;

interface SupposedCustomer {
  readonly judged: JudgedBase;
  readonly row: number;
  /** The answers that its measures rest on. */
  readonly answers: readonly Answer[];
  /** How far what is supposed would be believed. */
  readonly weight: number;
  readonly rules: WorthRules;
}

/** Where a customer would stand on each supposition; in their order. */
export function supposedStandings(customer: SupposedCustomer, suppositions: readonly Supposition[]) {
  const { judged, row, answers, weight } = customer;
  const { items, cuts } = judged;
  const placed = suppositions.map((supposed) => {
    const supposedAnswers = answersSupposing(answers, items, supposed, weight);
    const { willingness, needs } = posteriorsOf(items, supposedAnswers);
    return { answers: supposedAnswers, group: groupProbabilities(willingness, needs, cuts) };
  });
  const odds = supposedOdds(judged, row, suppositions);
  const worth = worthOf(
    customer,
    odds,
    placed.map(({ group }) => group),
  );
  return placed.map(({ answers, group }, i) => ({
    measures: () => measuresOf(items, answers),
    group,
    leadingGroup: group && leadingGroup(group).group,
    odds: odds[i] ?? null,
    worth: worth[i] as number | null,
  }));
}

function answersSupposing(
  answers: readonly Answer[],
  items: readonly Item[],
  supposed: Supposition,
  weight: number,
): Answer[] {
  const added = items.flatMap((item) => {
    const band = supposed.get(item.id);
    const category = band === undefined ? -1 : (item.categoryOfBand[band] ?? -1);
    return category < 0 ? [] : [{ item: item.id, category, weight, respondent: 'supposed' }];
  });
  return [...answers.filter(({ item }) => !supposed.has(item)), ...added];
}

/** Odds as lists and waves compare them, on each supposition; null where there are none. */
export function supposedOdds(judged: JudgedBase, row: number, suppositions: readonly Supposition[]) {
  const { base, standing, mismatch } = judged;
  if (mismatch || standing.scorecard.base === null) return suppositions.map(() => null);
  const rows = [...suppositions.map(() => row), row];
  const scored = scorePortfolio(standing.scorecard, supposedPortfolio(base.portfolio, rows, suppositions));
  const now = oddsAt(scored, suppositions.length) as Odds;
  const heldOut = heldOutAt(judged, row);
  return suppositions.map((_, i) => {
    const odds = oddsAt(scored, i) as Odds;
    const moved = odds.logOdds - now.logOdds;
    const shifted = (share: number) => probabilityOf(logOddsOf(share) + moved);
    return heldOut
      ? { mean: shifted(heldOut.mean), low: shifted(heldOut.low), high: shifted(heldOut.high) }
      : { mean: odds.mean, low: odds.low, high: odds.high };
  });
}

/** Some rows of a portfolio, row `i` of them with what supposition `i` supposes; rows beyond the suppositions as they are. */
export function supposedPortfolio(
  portfolio: Portfolio,
  rows: readonly number[],
  suppositions: readonly Supposition[],
): Portfolio {
  const own = rowsOfPortfolio(portfolio, rows);
  for (const { signal, bands } of own.columns) {
    suppositions.forEach((supposed, i) => {
      bands[i] = supposed.get(signal.id) ?? bands[i] ?? MISSING_BAND;
    });
  }
  return own;
}

function worthOf(
  { judged, rules }: SupposedCustomer,
  odds: readonly (Omit<Odds, 'logOdds'> | null)[],
  groups: readonly (GroupProbabilities | null)[],
): (number | null)[] {
  const known = unknownOdds(odds.length);
  odds.forEach((each, i) => {
    known.mean[i] = each?.mean ?? Number.NaN;
    known.low[i] = each?.low ?? Number.NaN;
    known.high[i] = each?.high ?? Number.NaN;
  });
  const [conservative, experiential, picky, radical] = groupNames.map((name) =>
    Float32Array.from(groups, (group) => group?.[name] ?? Number.NaN),
  ) as [Float32Array, Float32Array, Float32Array, Float32Array];
  const columns = { conservative, experiential, picky, radical };
  const { suitability, isAssumed } = suitabilityColumn(columns, rules.suitability ?? statedSuitability);
  // As in a wave: where no group is known anywhere, everybody is taken as equally suitable.
  const isGroupKnown = judged.measures.groups.conservative.some((share) => !Number.isNaN(share));
  const { worth } = worthColumn({
    rows: odds.length,
    odds: known,
    ...((isGroupKnown || isAssumed.includes(0)) && { suitability, isSuitabilityAssumed: isAssumed }),
    ...(rules.learning !== undefined && { learning: rules.learning }),
  });
  return Array.from(worth, (each) => (Number.isNaN(each) ? null : each));
}

export function shownEstimate(estimate: ReturnType<typeof measuresOf>['needs']) {
  return isKnown(estimate) ? { ...estimate } : { unknown: [...estimate.unknown] };
}

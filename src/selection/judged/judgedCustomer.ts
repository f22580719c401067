import { groupAt, type MeasureColumns, measureAt } from '../../readiness/measurePortfolio.ts';
import { isKnown } from '../../stats/estimate.ts';
import type { RankedCustomer } from '../contract.ts';
import { oddsAt } from '../scorecard/odds.ts';
import { heldOutAt, type JudgedBase } from './judgedBase.ts';

export function outcomeAt({ base }: JudgedBase, row: number): 'good' | 'notGood' | null {
  const outcome = base.outcomes[row];
  return outcome === 1 ? 'good' : outcome === 0 ? 'notGood' : null;
}

/** Id, name, odds and outcome of one row. */
export function judgedCustomer(judged: JudgedBase, row: number) {
  const { base } = judged;
  return {
    customer: base.portfolio.customers[row] as string,
    name: base.names[row] ?? null,
    odds: oddsAt(judged.odds, row),
    heldOut: heldOutAt(judged, row),
    outcome: outcomeAt(judged, row),
  };
}

export function measuresAt({ measures }: Pick<JudgedBase, 'measures'>, row: number): RankedCustomer['measures'] {
  return {
    willingness: shownMeasure(measures.willingness, row),
    needs: shownMeasure(measures.needs, row),
    strategicView: shownMeasure(measures.strategicView, row),
  };
}

export function groupsAt({ measures }: Pick<JudgedBase, 'measures'>, row: number): RankedCustomer['group'] {
  return groupAt(measures.groups, row);
}

/** Known with its interval, or what is missing. */
export function shownMeasure(columns: MeasureColumns, row: number): RankedCustomer['measures']['needs'] {
  const measure = measureAt(columns, row);
  return isKnown(measure) ? { ...measure } : { unknown: [...measure.unknown] };
}

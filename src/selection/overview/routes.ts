import { MISSING_BAND } from '../../evidence/portfolio/banding.ts';
import { type Handled, reads } from '../../platform/operation/handled.ts';
import { answersOfRow } from '../../readiness/answersOfRow.ts';
import { leadingGroup } from '../../readiness/group.ts';
import { askingOf } from '../../readiness/question/answerRates.ts';
import { stopRules } from '../../readiness/question/store.ts';
import { foundRow } from '../judged/foundRow.ts';
import { groupsAt, judgedCustomer, measuresAt } from '../judged/judgedCustomer.ts';
import { oddsBasis } from '../judged/oddsBasis.ts';
import type { JudgedBases } from '../judged/store.ts';
import { askableItems, questionFor } from '../rank/askNext.ts';
import { trialsOfCustomer } from '../trialMember/store.ts';
import { customerOverview } from './contract.ts';

export function overviewRoutes(judgedBases: JudgedBases): readonly Handled[] {
  return [
    reads(customerOverview, async ({ customer, offering }, context) => {
      const rules = await stopRules(context);
      const judged = await judgedBases.current(context, offering);
      const { base, items, cuts } = judged;
      const row = foundRow(base, customer);
      const number = base.numbers[row] as number;
      const group = groupsAt(judged, row);
      const { columns } = base.portfolio;
      const overview = {
        ...judgedCustomer(judged, row),
        number,
        measures: measuresAt(judged, row),
        group,
        leadingGroup: group && leadingGroup(group).group,
        cuts: { ...cuts },
        knownSignals: columns.filter(({ bands }) => bands[row] !== MISSING_BAND).length,
        signals: columns.length,
        nextQuestion: questionFor(answersOfRow(base.portfolio, items, row), askableItems(items), cuts, {
          ...askingOf(base, items, row),
          ...rules,
        }),
        judgedBy: oddsBasis(judged),
        seenVersion: base.version,
      };
      const trials = await trialsOfCustomer(context, number);
      return {
        ...overview,
        trials: trials
          .filter((trial) => trial.offering === offering)
          .map(({ id, name, state, closed_at }) => ({ trial: id, name, state, isClosed: closed_at !== null })),
      };
    }),
  ];
}

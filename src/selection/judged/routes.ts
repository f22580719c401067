import { type Handled, type ReadContext, reads } from '../../platform/operation/handled.ts';
import { explain } from '../scorecard/explanation.ts';
import { shownPoints, speakingAnswers } from '../scorecard/shownExplanation.ts';
import { explainOdds, getOdds } from './contract.ts';
import { foundRow } from './foundRow.ts';
import type { JudgedBase } from './judgedBase.ts';
import { judgedByOf, judgedCustomer } from './judgedCustomer.ts';
import { rowsOfPortfolio } from './rowsOfPortfolio.ts';
import type { JudgedBases } from './store.ts';

export function oddsRoutes(judgedBases: JudgedBases): readonly Handled[] {
  return [
    reads(getOdds, async (input, context) => {
      const { judged, row } = await found(input, context);
      return oddsOf(judged, row);
    }),
    reads(explainOdds, async (input, context) => {
      const { judged, row } = await found(input, context);
      const { standing, mismatch, items } = judged;
      const own = rowsOfPortfolio(judged.base.portfolio, [row]);
      const bandOf = new Map(own.columns.map(({ signal, bands }) => [signal.id, bands[0]]));
      const explanation = mismatch ? null : explain(standing.scorecard, own, 0);
      return {
        ...oddsOf(judged, row),
        base: explanation?.base ?? null,
        points: shownPoints(explanation),
        answers: speakingAnswers(items, (signal) => bandOf.get(signal)),
      };
    }),
  ];

  async function found({ customer, offering }: { customer: string; offering: number }, context: ReadContext) {
    const judged = await judgedBases.current(context, offering);
    return { judged, row: foundRow(judged.base, customer) };
  }
}

function oddsOf(judged: JudgedBase, row: number) {
  return { ...judgedCustomer(judged, row), judgedBy: judgedByOf(judged), seen: judged.base.version };
}

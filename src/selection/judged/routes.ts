import { MISSING_BAND } from '../../evidence/portfolio/banding.ts';
import type { Portfolio } from '../../evidence/portfolio/portfolio.ts';
import { type Handled, type ReadContext, reads } from '../../platform/operation/handled.ts';
import { editsShown } from '../pointEdit/store.ts';
import { type Explanation, explain } from '../scorecard/explanation.ts';
import { shownPoints, speakingAnswers } from '../scorecard/shownExplanation.ts';
import { explainOdds, getOdds } from './contract.ts';
import { foundRow } from './foundRow.ts';
import type { JudgedBase, StandingScorecard } from './judgedBase.ts';
import { judgedCustomer } from './judgedCustomer.ts';
import { oddsBasis } from './oddsBasis.ts';
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
      const { standing, mismatch, items, base } = judged;
      const own = rowsOfPortfolio(base.portfolio, [row]);
      const bandOf = new Map(own.columns.map(({ signal, bands }) => [signal.id, bands[0]]));
      const explanation = mismatch ? null : explain(standing.scorecard, own, 0);
      return {
        ...oddsOf(judged, row),
        base: explanation?.base ?? null,
        points: await withStatements(explanation, context),
        withoutPoints: withoutPoints(standing, own),
        answers: speakingAnswers(items, (signal) => bandOf.get(signal)),
      };
    }),
  ];

  async function found({ customer, offering }: { customer: string; offering: number }, context: ReadContext) {
    const judged = await judgedBases.current(context, offering);
    return { judged, row: foundRow(judged.base, customer) };
  }
}

/** The points, and of those that somebody edited who did, when and why. */
async function withStatements(explanation: Explanation | null, context: ReadContext) {
  const edits = (explanation?.points ?? []).flatMap(({ edit }) => edit ?? []);
  const shown = await editsShown(context, edits);
  return shownPoints(explanation).map(({ edit, ...points }) => {
    const own = edit && shown.find(({ signal, band }) => signal === points.signal && band === points.band);
    return { ...points, ...(own && { edit: { points: own.points, weight: own.weight, stated: own.stated } }) };
  });
}

/** What is known of one customer and has no points, with the reason. */
function withoutPoints({ number, scorecard: { signals, leftOut } }: StandingScorecard, { columns }: Portfolio) {
  const scored = new Set(signals.map(({ signal }) => signal));
  const whyLeftOut = new Map(leftOut.map(({ signal, why }) => [signal, why]));
  return columns
    .filter(({ signal, bands }) => bands[0] !== MISSING_BAND && !scored.has(signal.id))
    .map(({ signal: { id, label } }) => ({
      signal: id,
      label,
      why:
        whyLeftOut.get(id) ??
        (number === null ? 'Published figures do not speak of it.' : 'The scorecard was fitted without it.'),
    }));
}

function oddsOf(judged: JudgedBase, row: number) {
  return { ...judgedCustomer(judged, row), judgedBy: oddsBasis(judged), seenVersion: judged.base.version };
}

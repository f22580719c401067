import { type Handled, reads } from '../../platform/operation/handled.ts';
import { stopRules } from '../../readiness/question/store.ts';
import { selectedCustomers } from '../find/store.ts';
import { foundRow } from '../judged/foundRow.ts';
import type { JudgedBase } from '../judged/judgedBase.ts';
import type { JudgedBases } from '../judged/store.ts';
import { chooseWaveOperation } from './contract.ts';
import { type BaseWave, drawnFromBase } from './drawnFromBase.ts';
import { endedReason } from './endedReason.ts';
import { exactMargin } from './exactMargin.ts';
import { statedRequest } from './statedRequest.ts';
import { worthRules } from './store.ts';
import {
  calledNow,
  marginOfCandidate,
  reasonsOfCandidate,
  shownCandidate,
  shownMargin,
  shownWave,
  whoIs,
} from './waveAnswer.ts';

export function waveRoutes(judgedBases: JudgedBases): readonly Handled[] {
  return [
    reads(chooseWaveOperation, async ({ offering, explain, exact, ...stated }, context) => {
      const selected = await selectedCustomers(context, offering);
      const rules = await worthRules(context);
      const asking = await stopRules(context);
      const judged = await judgedBases.current(context, offering, stated.cuts);
      const asked = explain.map((customer) => judged.base.numbers[foundRow(judged.base, customer)] as number);
      const drawn = await drawnFromBase(judged, selected, statedRequest(judged.base, stated), rules);
      const explained = await explainedCustomers(drawn, judged, asked, exact ? MOST_EXACT : 0);
      return { ...shownWave(drawn, judged, asking), explained };
    }),
  ];
}

/** Each exact margin solves the choice several times. */
const MOST_EXACT = 5;

async function explainedCustomers(drawn: BaseWave, judged: JudgedBase, asked: readonly number[], exact: number) {
  const explained = [];
  for (const [i, number] of asked.entries()) {
    const candidate = candidateOf(drawn, number);
    if (candidate === undefined) {
      explained.push(endedCustomer(judged, number));
      continue;
    }
    explained.push({
      ...shownCandidate(drawn, judged, candidate),
      isCandidate: true,
      isChosen: drawn.choice.isChosen[candidate] === 1,
      reasons: reasonsOfCandidate(drawn, candidate),
      margin: await marginOf(drawn, candidate, i < exact),
      takesPlaceOf: calledNow(drawn, judged, marginOfCandidate(drawn, candidate)?.leavingRow ?? null),
    });
  }
  return explained;
}

function candidateOf({ numbers }: BaseWave, number: number): number | undefined {
  const at = numbers.indexOf(number);
  return at < 0 ? undefined : at;
}

async function marginOf(drawn: BaseWave, candidate: number, isExactWanted: boolean) {
  const found = marginOfCandidate(drawn, candidate);
  if (!found) return null;
  if (found.isExact || !isExactWanted) return shownMargin(found);
  const { worthNeeded, placesMore } = await exactMargin(drawn.waveInput, drawn.choice, candidate);
  return { ...shownMargin(found), worthNeeded, placesMore, isExact: true };
}

function endedCustomer(judged: JudgedBase, number: number) {
  return {
    ...whoIs(judged, number),
    odds: null,
    worth: null,
    isCandidate: false,
    isChosen: false,
    reasons: [endedReason(judged, number)],
    margin: null,
    takesPlaceOf: null,
  };
}

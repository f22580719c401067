import { defaultReliability } from '../../evidence/observation/source.ts';
import { findQuestion } from '../../evidence/questionnaire/questionnaire.ts';
import { type Handled, reads } from '../../platform/operation/handled.ts';
import type { Item } from '../../readiness/item.ts';
import { answersOfCustomer } from '../../readiness/measure/answersOfCustomer.ts';
import { answerRatesOfBase } from '../../readiness/question/answerRates.ts';
import { stopRules } from '../../readiness/question/store.ts';
import { selectedCustomers } from '../find/store.ts';
import { oddsBasis } from '../judged/oddsBasis.ts';
import type { JudgedBases } from '../judged/store.ts';
import { drawnFromBase } from '../wave/drawnFromBase.ts';
import { statedRequest } from '../wave/statedRequest.ts';
import { worthRules } from '../wave/store.ts';
import { shownCandidate } from '../wave/waveAnswer.ts';
import { callReason } from './callReason.ts';
import { chooseQuestionPlan } from './contract.ts';
import { drawnByGroups, planForWave } from './planForWave.ts';

export function questionPlanRoutes(judgedBases: JudgedBases): readonly Handled[] {
  return [
    reads(chooseQuestionPlan, async ({ offering, questions, calls, each, ...stated }, context) => {
      const selected = await selectedCustomers(context, offering);
      const rules = await worthRules(context);
      const { wrongCall } = await stopRules(context);
      const before = await judgedBases.current(context, offering, stated.cuts);
      const drawn = await drawnFromBase(before, selected, statedRequest(before.base, stated), rules);
      const byGroups = await drawnByGroups(drawn);
      const judged = await judgedBases.current(context, offering, stated.cuts);
      const { base, items, measures, cuts } = judged;
      const answerRates = answerRatesOfBase(base, items);
      const plan = planForWave(
        byGroups,
        {
          rowOf: (candidate) => base.rowOfNumber(drawn.numbers[candidate] as number),
          measures,
          cuts,
          items,
          answersOf: (row) => answersOfCustomer(base, items, row),
          declinedOf: (row) => base.declined.get(row) ?? [],
          answerRates,
          weight: (base.sources.get('questionnaire') ?? defaultReliability.questionnaire).reliability,
        },
        { questions, calls: calls ?? questions, each, ...(wrongCall !== undefined && { wrongCall }) },
      );
      const itemById = new Map(items.map((item) => [item.id, item]));
      return {
        calls: plan.calls.map(({ candidate, questions: asked, gain, chance }) => {
          const shown = shownCandidate(drawn, judged, candidate);
          const worth = byGroups.waveInput.candidates.worth[candidate] as number;
          const isInWave = plan.isChosen[candidate] === 1;
          return {
            ...shown,
            worth: Number.isNaN(worth) ? null : worth,
            isInWave,
            reason: callReason(shown.group !== null, isInWave),
            chance,
            gain,
            edge: plan.edges[candidate] as number,
            questions: asked.map((id) => shownQuestion(itemById.get(id) as Item, answerRates)),
          };
        }),
        questions: plan.questions,
        gain: plan.gain,
        worthNow: plan.worthNow,
        stop: plan.stop,
        wrongCall: wrongCall ?? null,
        isRetrospective: drawn.isRetrospective,
        candidates: drawn.choice.wave.candidates,
        capacity: drawn.choice.wave.rules.capacity,
        cuts: { ...cuts },
        judgedBy: oddsBasis(judged),
        seenVersion: drawn.seenVersion,
      };
    }),
  ];
}

function shownQuestion({ id, label, claim }: Item, answerRates: ReadonlyMap<string, number>) {
  const text = findQuestion(id)?.text ?? null;
  return { signal: id, label, axis: claim.axis, text: text && { ...text }, answerRate: answerRates.get(id) ?? 1 };
}

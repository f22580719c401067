import { profileOf } from '../../evidence/observation/profile.ts';
import { defaultReliability } from '../../evidence/observation/source.ts';
import { historyOf } from '../../evidence/observation/storedFacts.ts';
import { endOfDay } from '../../evidence/portfolio/calendar.ts';
import { dontKnow } from '../../evidence/questionnaire/question.ts';
import { findQuestion } from '../../evidence/questionnaire/questionnaire.ts';
import { readSignals } from '../../evidence/signal/store.ts';
import { type Handled, type ReadContext, reads } from '../../platform/operation/handled.ts';
import { settingValue } from '../../platform/setting/store.ts';
import type { Item } from '../item.ts';
import { answersOfCustomer } from '../measure/answersOfCustomer.ts';
import { itemsOfBase } from '../measure/baseItems.ts';
import { declinedItems } from '../measure/standingFacts.ts';
import { foundRow, type ReadinessPowers } from '../measure/store.ts';
import { nextQuestion } from '../nextQuestion.ts';
import { cutsSetting } from '../settings.ts';
import { answerRatesOfBase } from './answerRates.ts';
import { nextQuestionOperation, type QuestionOutput } from './contract.ts';
import { stopRules } from './store.ts';

/** The question that matters next. */
export function questionRoutes(powers: ReadinessPowers): readonly Handled[] {
  return [reads(nextQuestionOperation, (input, context) => nextOfCustomer(powers, input, context))];
}

async function nextOfCustomer(
  powers: ReadinessPowers,
  { customer, offering }: { readonly customer: string; readonly offering: number },
  context: ReadContext,
) {
  const { db, workspace } = context;
  const cuts = await settingValue(context, cutsSetting);
  const rules = await stopRules(context);
  const signalIds = new Map((await readSignals(db, workspace)).map(({ number, id }) => [number, id]));
  const { base, row, id, facts } = await foundRow(powers, context, customer, offering);
  const { items } = itemsOfBase(base);
  const profile = profileOf(historyOf(id, facts, signalIds), endOfDay(base.asOf));
  const answerRates = answerRatesOfBase(base, items);
  const questionnaire = base.sources.get('questionnaire') ?? defaultReliability.questionnaire;
  const { ask, stop, ranked, groups } = nextQuestion({
    items,
    answers: answersOfCustomer(base, items, row),
    declined: declinedItems(items, profile),
    cuts,
    answerRates,
    ...rules,
    weight: questionnaire.reliability,
  });
  const itemById = new Map(items.map((item) => [item.id, item]));
  const questions = ranked.map(({ item, gainBits }) => questionOf(itemById.get(item) as Item, gainBits, answerRates));
  return {
    customer: id,
    seenVersion: base.version,
    asOf: base.asOf,
    ask: questions.find(({ signal }) => signal === ask) ?? null,
    stop,
    ranked: questions,
    group: groups,
    sureAt: rules.sureAt,
    wrongCall: rules.wrongCall ?? null,
  };
}

function questionOf(
  { id, label, claim }: Item,
  gainBits: number,
  answerRates: ReadonlyMap<string, number>,
): QuestionOutput {
  const question = findQuestion(id);
  const wording = question && {
    kind: question.kind,
    text: question.text,
    help: question.help,
    answers: [...question.answers],
    dontKnow,
  };
  return {
    signal: id,
    label,
    axis: claim.axis,
    gainBits,
    answerRate: answerRates.get(id) ?? 1,
    wording: wording ?? null,
  };
}

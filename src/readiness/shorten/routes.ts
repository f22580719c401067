import { setImmediate } from 'node:timers/promises';
import type { Base } from '../../evidence/living/livingBase.ts';
import { type Handled, type ReadContext, reads } from '../../platform/operation/handled.ts';
import type { OutputOf, ParsedInputOf } from '../../platform/operation/operation.ts';
import { seededRandom } from '../../stats/random.ts';
import { marginalReliability } from '../../stats/response/gradedInformation.ts';
import { patiently } from '../../stats/steps.ts';
import { EIGHTY_PERCENT, wilsonInterval } from '../../stats/wilsonInterval.ts';
import type { Item } from '../item.ts';
import type { ReadinessPowers } from '../measure/store.ts';
import { type AnswersOnAxis, answersOnAxis } from './answersOnAxis.ts';
import { shortenQuestionnaire } from './contract.ts';
import { FEWEST_PEOPLE } from './judgeable.ts';
import { keyingOf } from './keying.ts';
import { type Shortened, shorteningSteps } from './shorten.ts';
import { populationGrid } from './sidesOfCut.ts';

type Input = ParsedInputOf<typeof shortenQuestionnaire>;
type Output = OutputOf<typeof shortenQuestionnaire>;

/** Who teaches and who judges, and who is drawn where there are very many: the same every time. */
const SEED = 1;
/** Answers to so many different questions are kept with a base. */
const MOST_KEPT = 12;

/** How short the questionnaire of a workspace could be, worked out once for each version of it. */
export function shortenRoutes({ living }: ReadinessPowers): readonly Handled[] {
  const kept = new WeakMap<Base, Map<string, Output>>();
  return [
    reads(shortenQuestionnaire, async (input, context) => {
      const base = await living.current(context.workspace, input.offering);
      const { axis, agree, cut, signals } = input;
      const key = JSON.stringify([base.version, axis, agree, cut, signals?.toSorted()]);
      const ofBase = kept.get(base) ?? new Map<string, Output>();
      kept.set(base, ofBase);
      const output = ofBase.get(key) ?? (await shortened(base, input, context));
      // The newest at the end; what was asked for longest ago is let go.
      ofBase.delete(key);
      ofBase.set(key, output);
      if (ofBase.size > MOST_KEPT) ofBase.delete(ofBase.keys().next().value as string);
      return output;
    }),
  ];
}

/** All that is read of the base is read before the first pause. */
async function shortened(base: Base, { axis, agree, cut, signals }: Input, context: ReadContext): Promise<Output> {
  const random = seededRandom(SEED);
  const answers = answersOnAxis(base, axis, { chosen: signals, random });
  const seenVersion = base.version;
  const { items, counts, people } = answers;
  const why = items.length < 2 ? 'questions-too-few' : people < FEWEST_PEOPLE ? 'people-too-few' : null;
  const found =
    why === null
      ? await patiently(
          shorteningSteps(answers, {
            agree,
            below: cut / 100,
            random,
            onProgress: (done, total) => context.progress(done, total, 'Trying short forms'),
          }),
          async () => {
            await setImmediate();
            context.signal.throwIfAborted();
          },
        )
      : null;
  const withRest = people < FEWEST_PEOPLE ? null : withRestOf(answers);
  return {
    seenVersion,
    axis,
    agree,
    cut,
    questions: items.map((item, place) => ({
      ...named(item),
      answers: counts[place] as number,
      withRest: withRest?.[place] ?? null,
    })),
    leftOut: answers.leftOut.map(({ item, counts: given, why: reason }) => ({
      ...named(item),
      answers: given,
      why: reason,
    })),
    people,
    fewAnswered: answers.fewAnswered,
    peopleNeeded: FEWEST_PEOPLE,
    why,
    found: found && shown(found, items),
  };
}

function named({ id, label }: Item) {
  return { signal: id, label };
}

/** Below zero where customers answer against the direction that the question is said to have. */
function withRestOf({ categories, items }: AnswersOnAxis): number[] | null {
  if (items.length < 2) return null;
  const { isTurned, withRest } = keyingOf(categories, items.length);
  return withRest.map((correlation, place) => (isTurned[place] === true ? -correlation : correlation));
}

function shown({ adaptive, sureAt, order, fixed, items: fitted }: Shortened, items: readonly Item[]) {
  const idOf = (question: number) => (items[question] as Item).id;
  const { people, agreement, meanAsked } = adaptive;
  const interval = (share: number) => {
    const { low, high } = wilsonInterval(share * people, people, EIGHTY_PERCENT);
    return { agreement: share, agreementLow: low, agreementHigh: high };
  };
  return {
    people,
    ...interval(agreement),
    meanAsked,
    sureAt,
    order: order.map(idOf),
    fixedForms: fixed.map((form) => ({
      questions: form.items.length,
      ...interval(form.agreement),
      signals: form.items.map(idOf),
    })),
    reliability: marginalReliability(fitted, populationGrid),
  };
}

import { setImmediate } from 'node:timers/promises';
import { profileOf } from '../../evidence/observation/profile.ts';
import { historyOf } from '../../evidence/observation/storedFacts.ts';
import { endOfDay } from '../../evidence/portfolio/calendar.ts';
import { readSignals } from '../../evidence/signal/store.ts';
import { type Handled, type ReadContext, reads } from '../../platform/operation/handled.ts';
import { settingValue } from '../../platform/setting/store.ts';
import { type Estimate, isKnown } from '../../stats/estimate.ts';
import { patiently } from '../../stats/steps.ts';
import { agreementOf } from '../agreement.ts';
import { type GroupPortrait, groupPortraits } from '../approach.ts';
import { axes, axisNames } from '../axis.ts';
import { consistencyOf } from '../consistency.ts';
import { type Cuts, groupNames, groupProbabilities, leadingGroup, probabilityHigh } from '../group.ts';
import type { Item } from '../item.ts';
import { type AxisPosterior, measuresOf, posteriorsOf } from '../measure.ts';
import { cutsSetting } from '../settings.ts';
import { surprisingAnswers } from '../surprisingAnswers.ts';
import { meanInformation, middleOf, reliabilityOf } from '../testInformation.ts';
import { agreementOfRespondents, type RespondentAgreement } from './agreementOfRespondents.ts';
import { answersOfCustomer } from './answersOfCustomer.ts';
import { itemsOfBase } from './baseItems.ts';
import { baseMeasures, measureSteps } from './baseMeasures.ts';
import { countGroups, getMeasures, listApproaches, listAxes } from './contract.ts';
import { groupCounts } from './groupCounts.ts';
import { standingFacts } from './standingFacts.ts';
import { foundRow, type ReadinessPowers } from './store.ts';

/** Measures and groups of the living base. */
export function measureRoutes(powers: ReadinessPowers): readonly Handled[] {
  return [
    reads(getMeasures, (input, context) => measuresOfCustomer(powers, input, context)),
    reads(listAxes, async ({ offering }, { workspace }) => {
      const base = await powers.living.current(workspace, offering);
      const { items, leftOut } = itemsOfBase(base);
      return {
        seenVersion: base.version,
        items: axisNames.map((axis) => {
          const { name, ...texts } = axes[axis];
          const own = items.filter((item) => item.claim.axis === axis);
          const respondents = agreementOfRespondents(base, own);
          return {
            id: name,
            ...texts,
            signals: own.map((item) => axisSignal(item, respondents.get(item.id) ?? null)),
            reliability: reliabilityOf(own),
          };
        }),
        leftOut: [...leftOut],
      };
    }),
    reads(listApproaches, async () => ({ items: groupNames.map((group) => approachOf(groupPortraits[group])) })),
    reads(countGroups, async ({ offering, willingness, needs }, context) => {
      const stated = await settingValue(context, cutsSetting);
      const cuts: Cuts = { willingness: willingness ?? stated.willingness, needs: needs ?? stated.needs };
      const base = await powers.living.current(context.workspace, offering);
      await patiently(measureSteps(base, cuts), setImmediate);
      const { leading, sides } = groupCounts(baseMeasures(base, cuts), cuts);
      return {
        seenVersion: base.version,
        asOf: base.asOf,
        cuts,
        customers: base.numbers.length,
        leading: { ...leading },
        sides: { willingness: { ...sides.willingness }, needs: { ...sides.needs } },
      };
    }),
  ];
}

async function measuresOfCustomer(
  powers: ReadinessPowers,
  { customer, offering }: { readonly customer: string; readonly offering: number },
  context: ReadContext,
) {
  const { db, workspace } = context;
  const cuts = await settingValue(context, cutsSetting);
  const signalIds = new Map((await readSignals(db, workspace)).map(({ number, id }) => [number, id]));
  const { base, row, id, facts } = await foundRow(powers, context, customer, offering);
  const { items } = itemsOfBase(base);
  const answers = answersOfCustomer(base, items, row);
  const posteriors = posteriorsOf(items, answers);
  const probabilities = groupProbabilities(posteriors.willingness, posteriors.needs, cuts);
  const { group, probability } = probabilities ? leadingGroup(probabilities) : { group: null, probability: 0 };
  const { willingness, needs, strategicView } = measuresOf(items, answers);
  const profile = profileOf(historyOf(id, facts, signalIds), endOfDay(base.asOf));
  const agreement = agreementOf(items, answers);
  return {
    customer: id,
    seenVersion: base.version,
    asOf: base.asOf,
    measures: { willingness: plain(willingness), needs: plain(needs), strategicView: plain(strategicView) },
    group: probabilities && group && { probabilities, leading: group, probability },
    cuts,
    spread: { willingness: spreadOf(posteriors.willingness), needs: spreadOf(posteriors.needs) },
    restsOn: standingFacts(base, items, profile),
    agreement: agreement && { ...agreement },
    consistency: consistencyOf(items, answers, posteriors).map((one) => ({
      ...one,
      answers: surprisingAnswers(items, answers, one.axis).map((answer) => ({ ...answer })),
    })),
  };
}

const PARTS = 25;

/** How likely a customer stands in each of 25 equal parts of the percentile scale. */
function spreadOf(posterior: AxisPosterior): number[] {
  const above = Array.from({ length: PARTS + 1 }, (_, part) => {
    if (part === 0 || part === PARTS) return part === 0 ? 1 : 0;
    return probabilityHigh(posterior, (part / PARTS) * 100);
  });
  return above.slice(1).map((next, part) => Math.max(0, (above[part] as number) - next));
}

function plain(estimate: Estimate) {
  return isKnown(estimate) ? { ...estimate } : { unknown: [...estimate.unknown] };
}

function approachOf({ approach: id, approachLabel: label, label: groupLabel, ...portrait }: GroupPortrait) {
  return { ...portrait, id, label, groupLabel };
}

function axisSignal(item: Item, respondents: RespondentAgreement | null) {
  const { id, label, claim, categories, parameters } = item;
  const { direction, strength, why } = claim;
  const { placedBy, why: placedWhy } = parameters;
  const { discrimination, thresholds } = middleOf(item);
  return {
    signal: id,
    label,
    direction,
    strength,
    why,
    categories,
    placedBy,
    placedWhy,
    discrimination,
    thresholds: [...thresholds],
    information: meanInformation(item),
    respondents,
  };
}

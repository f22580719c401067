import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Base } from '../../evidence/living/livingBase.ts';
import { isScored } from '../../evidence/portfolio/scoredSignal.ts';
import { namesAPerson } from '../../evidence/proposal/namesAPerson.ts';
import { CHANGE_NEW_QUESTION, CHANGE_REPLACE_QUESTION } from '../../evidence/questionnaire/willingness.ts';
import { signalKinds } from '../../evidence/signal.ts';
import { type Handled, type ReadContext, reads } from '../../platform/operation/handled.ts';
import type { OutputOf } from '../../platform/operation/operation.ts';
import { settingValue } from '../../platform/setting/store.ts';
import type { StandingScorecard } from '../../selection/judged/judgedBase.ts';
import type { JudgedBases } from '../../selection/judged/store.ts';
import { observedAfterOutcome, outcomeSignalOf } from '../../selection/outcomeTime/store.ts';
import { copyOfBase } from '../../selection/scorecard/copyOfBase.ts';
import { oddsAt } from '../../selection/scorecard/odds.ts';
import { priorStated } from '../../selection/scorecard/statedPrior.ts';
import { usableColumns } from '../../selection/scorecard/usableColumns.ts';
import { priorSetting } from '../../selection/settings.ts';
import { patiently } from '../../stats/steps.ts';
import { isFitSignal } from '../benchmark/fitSignal.ts';
import { type Catalogue, catalogueOf } from '../catalogue/store.ts';
import { suggestPerfectCustomer } from '../perfectCustomer/contract.ts';
import { donorsOf } from '../perfectCustomer/store.ts';
import { likelyDonors } from './donors.ts';
import { suggestionsLeftOut } from './leftOutSuggestion.ts';
import { importanceOf, suggestedTrait, traitIds } from './suggestedTrait.ts';
import { type SuggestedValue, type Suggestions, suggestionSteps } from './suggestions.ts';
import type { TraitColumn } from './traitColumn.ts';
import { fieldsOfSignals, measureColumns, signalColumn } from './traitColumns.ts';

type Answer = OutputOf<typeof suggestPerfectCustomer>;
type Item = Answer['items'][number];

/** Fewer outcomes of either kind, and there is nothing to compare. */
const LEAST_OUTCOMES = 2;

export function suggestionRoutes(judgedBases: JudgedBases): readonly Handled[] {
  const kept = new WeakMap<
    Base,
    { readonly version: number; readonly standing: StandingScorecard; readonly answer: Promise<Answer> }
  >();
  return [
    reads(suggestPerfectCustomer, async ({ offering }, context) => {
      const isPriorBelieved = priorStated(await settingValue(context, priorSetting)) !== null;
      const catalogue = await catalogueOf(judgedBases, context, offering);
      const { base, standing } = catalogue.judged;
      const { version } = base;
      const found = kept.get(base);
      if (found?.version === version && found.standing === standing) return found.answer;
      // Others wait for the same answer: it goes on when the first who asked has gone.
      const unaborted = { ...context, signal: new AbortController().signal };
      const answer = suggested(catalogue, isPriorBelieved, unaborted);
      kept.set(base, { version, standing, answer });
      // Nobody is told the same failure twice.
      answer.catch(() => kept.delete(base));
      return answer;
    }),
  ];
}

/** On a copy, since the base is brought up to date in place while others have their turn. */
async function suggested(catalogue: Catalogue, isPriorBelieved: boolean, context: ReadContext): Promise<Answer> {
  const { base, measures, foresight } = catalogue.judged;
  const copy = copyOfBase(base);
  const { portfolio, outcomes, numbers } = copy;
  const fields = fieldsOfSignals(portfolio, catalogue.fields);
  // The fit itself is of no use as a trait, which would measure it by itself.
  const scored = portfolio.columns.filter(({ signal }) => isScored(signal) && !isFitSignal(signal.id));
  const all = new Map(
    scored.map((column) => [column.signal.id, signalColumn(column, fields.get(column.signal.id) as string)]),
  );
  const means = measureColumns(
    measureLabels(catalogue).map(({ name, label }) => ({ name, label, mean: measures[name].mean.slice() })),
  );
  const odds = {
    logOdds: foresight.logOdds.slice(),
    mean: foresight.mean.slice(),
    low: foresight.low.slice(),
    high: foresight.high.slice(),
  };
  const outcome = outcomeSignalOf(base);
  const rows = Uint32Array.from(outcomes.keys()).filter((row) => outcomes[row] !== -1);
  const good = rows.reduce((sum, row) => sum + (outcomes[row] as number), 0);
  const head = { offering: base.offering, outcomes: rows.length, good, seenVersion: copy.version };
  if (good < LEAST_OUTCOMES || rows.length - good < LEAST_OUTCOMES) {
    const items = isPriorBelieved ? publishedItems(all) : [];
    return { ...head, restsOn: items.length > 0 ? 'published' : 'insufficient', tested: 0, items, leftOut: [] };
  }
  const observedAfter = outcome && (await observedAfterOutcome(context, copy, outcome));
  const usable = usableColumns(portfolio, { rows, outcomes }, observedAfter ? { observedAfter } : {});
  const dates = scored.filter(({ signal }) => signalKinds[signal.kind].field === 'date').map(({ signal }) => signal.id);
  const columns = usable.columns
    .filter(({ isDerived, signal }) => !isDerived && all.has(signal) && !dates.includes(signal))
    .map(({ signal }) => all.get(signal) as TraitColumn);
  const suggestions = await patiently(suggestionSteps([...columns, ...means], outcomes), nextTurn);
  const donors = likelyDonors(suggestions.values, { outcomes, odds: odds.mean });
  const lent = [...new Set(donors.flat().map(({ row }) => numbers[row] as number))];
  const donorOf = await donorsOf(context, lent);
  const suspectOf = (column: TraitColumn) => usable.suspects.find(({ signal }) => all.get(signal) === column);
  const items = outcomeItems(suggestions).map((item, i): Item => {
    const { column } = suggestions.values[i] as SuggestedValue;
    const suspect = suspectOf(column);
    return {
      ...item,
      suspect: suspect ? { kind: suspect.kind, share: suspect.share } : null,
      donors: (donors[i] ?? []).flatMap(({ row, has }) => {
        const { customer, name } = donorOf({ number: numbers[row] as number });
        const own = oddsAt(odds, row);
        const range = own && { mean: own.mean, low: own.low, high: own.high };
        return customer === null ? [] : [{ customer, name, has, odds: range }];
      }),
    };
  });
  const labelOf = new Map(portfolio.columns.map(({ signal }) => [signal.id, signal.label]));
  const unusable = [...usable.leftOut, ...dates.map((signal) => ({ signal, code: 'date' as const }))].flatMap(
    ({ signal, code }) => {
      const known = suggestionsLeftOut.find((each) => each === code);
      return known
        ? [{ field: fields.get(signal) ?? signal, label: labelOf.get(signal) ?? signal, code: known, alike: null }]
        : [];
    },
  );
  const leftOut = suggestions.leftOut.map(({ column, code, alike }) => ({
    field: column.field,
    label: column.label,
    code,
    alike,
  }));
  return { ...head, restsOn: 'outcomes', tested: suggestions.tested, items, leftOut: [...leftOut, ...unusable] };
}

function outcomeItems({ values }: Suggestions) {
  const ids = traitIds(values.map(({ column }) => column.field));
  return values.map((value, i) => {
    const { good, others, difference } = value.apart;
    return {
      trait: { id: ids[i] as string, ...suggestedTrait(value.column, value.bands, importanceOf(value, values)) },
      label: value.column.label,
      namesAPerson: namesAPerson(value.column.label),
      isPublished: false,
      good: { ...good },
      others: { ...others },
      difference: { ...difference },
      falseDiscovery: value.falseDiscovery,
      information: { ...value.information },
    };
  });
}

/** The two answers that reveal an attitude against change: who gave neither had good deals more often, in a published survey. */
function publishedItems(columns: ReadonlyMap<string, TraitColumn>): Item[] {
  const asked = [CHANGE_NEW_QUESTION, CHANGE_REPLACE_QUESTION].flatMap((question) => columns.get(question) ?? []);
  const ids = traitIds(asked.map(({ field }) => field));
  return asked.flatMap((column, i) => {
    const no = column.answers.indexOf('no') + 1;
    if (no === 0) return [];
    return {
      trait: { id: ids[i] as string, ...suggestedTrait(column, [no], 5) },
      label: column.label,
      namesAPerson: false,
      isPublished: true,
      good: null,
      others: null,
      difference: null,
      falseDiscovery: null,
      information: null,
      suspect: null,
      donors: [],
    };
  });
}

function measureLabels({ fields }: Catalogue) {
  return (['willingness', 'needs', 'strategicView'] as const).map((name) => ({
    name,
    label: fields.find(({ field }) => field.name === name)?.field.label ?? name,
  }));
}

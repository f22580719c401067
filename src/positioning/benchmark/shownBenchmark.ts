import type { Field } from '../../evidence/filter/field.ts';
import { findQuestion } from '../../evidence/questionnaire/questionnaire.ts';
import type { JudgedBase } from '../../selection/judged/judgedBase.ts';
import { oddsAt } from '../../selection/scorecard/odds.ts';
import { type Estimate, isKnown } from '../../stats/estimate.ts';
import type { KeptTrait } from '../perfectCustomer/keptPerfectCustomer.ts';
import { type Benchmark, byImportance, fitAt, type MeasuredTrait, standingOf } from './benchmark.ts';
import { type InForce, measurableFields } from './benchmarkOfBase.ts';
import { gapOf } from './gap.ts';
import { type OddsChange, oddsIfClosed, signalColumn, type WithoutOdds } from './oddsIfClosed.ts';
import { shortestPath } from './shortestPath.ts';
import { creditOfState, GAP, MATCH, NEAR, traitStates, UNKNOWN } from './traitState.ts';

/** What every answer says of its perfect customer. */
export function basisOf({ id, isExample, content }: InForce, offering: number) {
  return { offering, perfectCustomer: id, isExample, line: content.line };
}

/** A trait with the field that it reads and why it cannot be measured, where it cannot. */
export function traitShower(judged: JudgedBase, perfect: InForce, { problems }: Benchmark) {
  const fields = new Map<string, Field>(measurableFields(judged, perfect).map(({ field }) => [field.name, field]));
  return ({ id, section, name, importance, isChangeable, measure }: KeptTrait) => ({
    id,
    section,
    name,
    importance,
    isChangeable,
    measure: measure && { ...measure, ...shownField(fields.get(measure.field)) },
    problem: problems.get(id) ?? null,
  });
}

function shownField(field: Field | undefined) {
  return {
    label: field?.label ?? null,
    kind: field?.kind ?? null,
    unit: field?.unit ?? null,
    values: field?.values ? [...field.values] : null,
    isOrdered: field?.isOrdered ?? false,
  };
}

/** Who a row is, its fit, and where that stands to the line. */
export function customerShown({ base }: JudgedBase, benchmark: Benchmark, row: number, line: number) {
  const fit = fitAt(benchmark, row);
  return {
    customer: base.portfolio.customers[row] as string,
    number: base.numbers[row] as number,
    name: base.names[row] ?? null,
    fit: estimateShown(fit),
    standing: isKnown(fit) ? standingOf(fit, line) : ('unknown' as const),
  };
}

function estimateShown(fit: Estimate) {
  return isKnown(fit) ? { ...fit } : { unknown: [...fit.unknown] };
}

/** Value and state of a trait at a row; both null where it is not measured. */
export function sideShown({ measured }: Benchmark, id: string, row: number) {
  const found = measured.find(({ trait }) => trait.id === id);
  return {
    value: found?.column.at(row) ?? null,
    state: found ? (traitStates[found.states[row] as number] as (typeof traitStates)[number]) : null,
  };
}

/** Everything about one row, `donorOf` saying who lent a trait. */
export function benchmarkShown(
  judged: JudgedBase,
  perfect: InForce,
  {
    benchmark,
    row,
    donorOf,
  }: { readonly benchmark: Benchmark; readonly row: number; readonly donorOf: (donor: Donor) => ShownDonor },
) {
  const { measured } = benchmark;
  const { line, traits } = perfect.content;
  const shown = traitShower(judged, perfect, benchmark);
  const gaps = gapsAt(judged, measured, row);
  const odds = oddsAt(judged.foresight, row);
  const weak = measured.filter(({ states }) => states[row] === GAP || states[row] === NEAR);
  return {
    ...customerShown(judged, benchmark, row, line),
    odds: odds && { mean: odds.mean, low: odds.low, high: odds.high },
    traits: traits.map((trait) => {
      const found = measured.find((each) => each.trait.id === trait.id);
      const isUnknown = found?.states[row] === UNKNOWN;
      return {
        ...shown(trait),
        donor: trait.donor && donorOf(trait.donor),
        howToClose: trait.howToClose,
        ...sideShown(benchmark, trait.id, row),
        gap: gaps.get(trait.id) ?? null,
        chances: isUnknown ? chancesShown(found) : null,
        question: isUnknown ? questionOf(judged, found) : null,
      };
    }),
    strengths: ids(byImportance(measured.filter(({ states }) => states[row] === MATCH))),
    weaknesses: ids(weak.toSorted((a, b) => costAt(b, row) - costAt(a, row))),
    unknowns: ids(byImportance(measured.filter(({ states }) => states[row] === UNKNOWN))),
    shortestPath: pathShown(benchmark, row, line),
  };
}

type Donor = NonNullable<KeptTrait['donor']>;

export interface ShownDonor {
  readonly customer: string | null;
  readonly name: string | null;
  readonly isFormer: boolean;
}

function gapsAt(judged: JudgedBase, measured: readonly MeasuredTrait[], row: number) {
  const weak = measured.flatMap(({ trait, rule, column, states }) => {
    const value = states[row] === GAP || states[row] === NEAR ? column.at(row) : null;
    return value === null ? [] : [{ id: trait.id, field: column.field.name, ...gapOf(rule, value) }];
  });
  const changes = oddsIfClosed(judged, row, weak);
  return new Map(
    weak.map(({ id, to, distance, direction }, i) => {
      const change = changes[i] as OddsChange | WithoutOdds;
      const isKnownChange = typeof change !== 'string';
      return [
        id,
        {
          to,
          distance,
          direction,
          oddsChange: isKnownChange ? change : null,
          withoutOddsBecause: isKnownChange ? null : change,
        },
      ];
    }),
  );
}

/** What a trait that does not match costs the fit, in twice its importance. */
function costAt({ importance, states }: MeasuredTrait, row: number): number {
  return importance * ((creditOfState[MATCH] as number) - (creditOfState[states[row] as number] as number));
}

function ids(traits: readonly MeasuredTrait[]): string[] {
  return traits.map(({ trait }) => trait.id);
}

function chancesShown({ chances: [, gap, near, match] }: MeasuredTrait) {
  return { match, near, gap };
}

function questionOf(judged: JudgedBase, { column }: MeasuredTrait) {
  const signal = signalColumn(judged, column.field.name)?.signal.id;
  const question = signal === undefined ? undefined : findQuestion(signal);
  return question ? { signal: question.id, text: question.text } : null;
}

function pathShown(benchmark: Benchmark, row: number, line: number) {
  const { steps, fit, heldBy, ...rest } = shortestPath(benchmark, row, line);
  const labelOf = new Map(benchmark.measured.map(({ column }) => [column.field.name, column.field.label]));
  return {
    ...rest,
    steps: steps.map(({ closes, moves, ...step }) => {
      return { ...step, label: labelOf.get(step.field) ?? step.field, closes: [...closes], moves: [...moves] };
    }),
    fit: fit && estimateShown(fit),
    heldBy: heldBy && { ...heldBy, unchangeable: [...heldBy.unchangeable], unknown: [...heldBy.unknown] },
  };
}

import { codedColumn, type Field, fieldsOfPortfolio, numberColumn } from '../../evidence/filter/field.ts';
import type { Base } from '../../evidence/living/livingBase.ts';
import { type GroupName, groupNames } from '../../readiness/group.ts';
import { baseConsistency, contradictions } from '../../readiness/measure/baseConsistency.ts';
import type { GroupColumns } from '../../readiness/measurePortfolio.ts';
import type { JudgedBase } from '../judged/judgedBase.ts';
import type { CatalogueField } from './catalogueField.ts';

/** Customers in a running trial, by number, with the trial; and in the newest decision, null where there is none. */
export interface Selected {
  readonly inTrial: ReadonlyMap<number, number>;
  readonly inDecision: ReadonlySet<number> | null;
}

/**
 * Every field of a judged base: what is known of customers themselves and by signals, measures, group, odds, outcome,
 * and whether they are in a wave or trial; then those of later rooms. Columns are made when asked for. A signal whose id is the name of another
 * field goes by `signal.` and its id, as does one whose id is kept for fields of later rooms.
 */
export function fieldCatalogue(judged: JudgedBase, selected: Selected): CatalogueField[] {
  const { base, measures, foresight } = judged;
  const size = base.portfolio.customers.length;
  const text = (name: string, label: string, texts: readonly (string | null)[]): CatalogueField => {
    const field: Field = { name, label, kind: 'text' };
    return { field, origin: 'customer', column: () => ({ field, at: (row) => texts[row] ?? null }) };
  };
  const number = (name: string, label: string, numbers: Float32Array | Float64Array, unit: string): CatalogueField => {
    const field: Field = { name, label, kind: 'number', unit };
    return { field, origin: 'judgement', column: () => numberColumn(field, numbers) };
  };
  const coded = (
    field: Field,
    origin: CatalogueField['origin'],
    codes: () => Uint8Array,
    texts: readonly (string | null)[],
  ): CatalogueField => ({ field, origin, column: () => codedColumn(field, codes(), texts) });
  const own = [
    text('id', 'Id', base.portfolio.customers),
    text('name', 'Name', base.names),
    ...axes.flatMap(([axis, label]) => [
      number(axis, label, measures[axis].mean, 'percentile'),
      number(`${axis}Low`, `${label}, lower end`, measures[axis].low, 'percentile'),
      number(`${axis}High`, `${label}, upper end`, measures[axis].high, 'percentile'),
    ]),
    coded(
      { name: 'group', label: 'Group', kind: 'choice', values: groupNames },
      'judgement',
      () => leadingGroups(measures.groups),
      [null, ...groupNames],
    ),
    coded(
      yesno('contradictory', 'Answers contradict each other'),
      'judgement',
      () => contradictions(baseConsistency(base)),
      NO_YES,
    ),
    answerFit(base),
    ...groupNames.map((group) => number(`${group}Share`, `Probability: ${group}`, measures.groups[group], 'share')),
    number('odds', 'Odds of a good deal', foresight.mean, 'share'),
    number('oddsLow', 'Odds, lower end', foresight.low, 'share'),
    number('oddsHigh', 'Odds, upper end', foresight.high, 'share'),
    coded(
      { name: 'outcome', label: 'Outcome', kind: 'choice', values: ['notGood', 'good'], isOrdered: true },
      'selection',
      () => Uint8Array.from(base.outcomes, (outcome) => outcome + 1),
      [null, 'notGood', 'good'],
    ),
    coded(yesno('trial', 'In a running trial'), 'selection', () => members(base, selected.inTrial.keys()), NO_YES),
    coded(
      yesno('wave', 'In the newest decision'),
      'selection',
      () => (selected.inDecision ? members(base, selected.inDecision) : new Uint8Array(size).fill(UNKNOWN)),
      NO_YES,
    ),
  ];
  const further = judged.furtherFields.of(judged);
  const taken = new Set([...own, ...further].map(({ field }) => field.name));
  const signals = fieldsOfPortfolio(base.portfolio).map((column): CatalogueField => {
    const { name } = column.field;
    if (!taken.has(name) && !judged.furtherFields.reserves(name))
      return { field: column.field, origin: 'signal', column: () => column };
    const field = { ...column.field, name: `signal.${name}` };
    return { field, origin: 'signal', column: () => ({ ...column, field }) };
  });
  return [...own, ...further, ...signals];
}

/** On the axis where they go together least. */
function answerFit(base: Base): CatalogueField {
  const field: Field = {
    name: 'answerFit',
    label: 'How well answers go together',
    kind: 'number',
    unit: 'standard deviations',
  };
  return { field, origin: 'judgement', column: () => numberColumn(field, baseConsistency(base)) };
}

const axes = [
  ['willingness', 'Willingness'],
  ['needs', 'Needs'],
  ['strategicView', 'Strategic view'],
] as const;

const UNKNOWN = 2;
const NO_YES = ['no', 'yes'];

function yesno(name: string, label: string): Field {
  return { name, label, kind: 'yesno', values: NO_YES };
}

function members(base: Base, chosen: Iterable<number>): Uint8Array {
  const codes = new Uint8Array(base.numbers.length);
  for (const number of chosen) {
    const row = base.rowOfNumber(number);
    if (row !== undefined) codes[row] = 1;
  }
  return codes;
}

/** For every row 1 and the place of its likeliest group in `groupNames`, or 0 where it is unknown. */
export function leadingGroups(groups: GroupColumns): Uint8Array {
  const codes = new Uint8Array(groups.conservative.length);
  const columns = groupNames.map((name: GroupName) => groups[name]);
  for (let row = 0; row < codes.length; row++) {
    let best = -1;
    for (let g = 0; g < columns.length; g++) {
      const probability = columns[g]?.[row] as number;
      if (probability > best) {
        best = probability;
        codes[row] = g + 1;
      }
    }
  }
  return codes;
}

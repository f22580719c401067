import type { Field } from '../../evidence/filter/field.ts';
import { suggestionOf } from '../../evidence/nearNames.ts';
import type { Signal } from '../../evidence/signal.ts';
import type { CatalogueField } from '../../selection/find/catalogueField.ts';
import { isFitSignal } from '../benchmark/fitSignal.ts';
import { positioningFailure } from '../failures.ts';
import type { Trait, Want } from './contract.ts';
import { isTraitField, wantKindOf } from './traitField.ts';

/** What traits can be checked against: the catalogue of fields, and every signal, those that it leaves out too. */
export interface TraitGround {
  readonly fields: readonly CatalogueField[];
  readonly signals: readonly Signal[];
}

/**
 * Refuses traits that could not mean what their author thinks: two of one id, a field that there is not or that says how a
 * customer was judged rather than what it is, a want that does not fit the field, an answer that never occurs, ends that are
 * upside down. Raises `trait-invalid`, which names the trait, its field and what may have been meant.
 */
export function checkTraits(traits: readonly Trait[], ground: TraitGround): void {
  traits.forEach((trait, at) => {
    const first = traits.findIndex(({ id }) => id === trait.id);
    if (first !== at) {
      throw refusal(trait, at, 'id', 'another trait has the same id', 'Give each trait an id of its own.');
    }
    if (trait.measure) checkMeasure(trait, trait.measure, at, ground);
  });
}

function checkMeasure(
  trait: Trait,
  { field: name, want }: Measure,
  at: number,
  { fields, signals }: TraitGround,
): void {
  const refuse = (complaint: string, remedy: string) =>
    refusal(trait, at, 'measure', `field "${name}": ${complaint}`, remedy, name);
  const found = fields.find(({ field }) => field.name === name);
  const allowed = fields.filter(isMeasurable).map(({ field }) => field.name);
  const signal = signals.find(({ id }) => id === name);
  if (!found && signal?.about === 'person') {
    throw refuse('it says something about a person', 'Put it into the portrait, which is told and never scored.');
  }
  if (signal?.role === 'outcome' || name === 'outcome') {
    throw refuse('it is the outcome', 'Measure the trait by what is known before a deal ends.');
  }
  if (!found) throw refuse('there is no such field', suggestionOf(name, allowed));
  if (!isMeasurable(found)) throw refuse(whyNot(found), suggestionOf(name, allowed));
  checkWant(found.field, want, refuse);
}

type Measure = NonNullable<Trait['measure']>;
type Refuse = (complaint: string, remedy: string) => Error;

function isMeasurable({ field, origin }: CatalogueField): boolean {
  return isTraitField({ ...field, origin });
}

function whyNot({ field, origin }: CatalogueField): string {
  if (field.kind === 'date') return 'it is a date, and nothing lasting can be wanted of a day';
  if (origin === 'customer') return 'it says who the customer is, not what it is like';
  if (origin === 'positioning' || isFitSignal(field.name)) return 'it compares with a perfect customer already';
  return 'it says how the customer was judged, not what it is like';
}

function checkWant(field: Field, want: Want, refuse: Refuse): void {
  const wanted = wantKindOf(field);
  if (want.kind !== wanted) {
    throw refuse(
      `a want of the kind "${want.kind}" does not fit it`,
      `Use the kind "${wanted}": ${fits[wanted as Want['kind']]}.`,
    );
  }
  const { values = [] } = field;
  const stated = statedAnswers(want);
  const strange = stated.find((answer) => !values.includes(answer));
  if (strange !== undefined) {
    throw refuse(`"${strange}" is not among its answers`, suggestionOf(strange, values) || 'It has no answers yet.');
  }
  if (want.kind === 'values') {
    const both = want.near.find((answer) => want.values.includes(answer));
    if (both !== undefined) throw refuse(`"${both}" cannot be wanted and near at once`, 'Leave it in one of the two.');
    return;
  }
  if (want.low === null && want.high === null)
    throw refuse('no end is stated', 'State the lower end, the upper one or both.');
  if (isUpsideDown(want, values)) {
    throw refuse(`from ${want.low} to ${want.high} is upside down`, 'Put the lower end first.');
  }
}

const fits: Readonly<Record<Want['kind'], string>> = {
  range: 'from and to a number',
  steps: 'from and to an answer of a choice in order',
  values: 'the answers of a choice, or yes or no',
};

function statedAnswers(want: Want): readonly string[] {
  if (want.kind === 'values') return [...want.values, ...want.near];
  return want.kind === 'steps' ? [want.low, want.high].filter((end) => end !== null) : [];
}

function isUpsideDown(want: Exclude<Want, { kind: 'values' }>, values: readonly string[]): boolean {
  if (want.low === null || want.high === null) return false;
  return want.kind === 'range' ? want.low > want.high : values.indexOf(want.low) > values.indexOf(want.high);
}

function refusal(trait: Trait, at: number, part: string, complaint: string, remedy: string, column?: string) {
  const place = { field: `content.traits.${at}.${part}`, ...(column !== undefined && { column }) };
  return positioningFailure(
    'trait-invalid',
    `Trait "${trait.id}": ${complaint}.`,
    remedy || 'fields.list names those there are.',
    place,
  );
}

import type { Field } from '../../evidence/filter/field.ts';
import type { CatalogueField } from '../../selection/find/catalogueField.ts';
import { isFitSignal } from '../benchmark/fitSignal.ts';
import type { Want } from './contract.ts';

/** What of a field of the catalogue decides whether a trait may be measured by it. */
export type MeasurableField = Pick<Field, 'name' | 'kind' | 'isOrdered'> & Pick<CatalogueField, 'origin'>;

/** Whether a trait may be measured by a field: a signal, but not the fit that was written as one, or one of the three measures. */
export function isTraitField(field: MeasurableField): boolean {
  if (field.origin === 'signal') return wantKindOf(field) !== undefined && !isFitSignal(field.name);
  return field.origin === 'judgement' && measureNames.includes(field.name);
}

/** How a field is wanted; undefined for texts and dates, of which nothing lasting can be wanted. */
export function wantKindOf({ kind, isOrdered }: Pick<Field, 'kind' | 'isOrdered'>): Want['kind'] | undefined {
  if (kind === 'number') return 'range';
  if (kind === 'choice') return isOrdered ? 'steps' : 'values';
  return kind === 'yesno' ? 'values' : undefined;
}

const measureNames: readonly string[] = ['willingness', 'needs', 'strategicView'];

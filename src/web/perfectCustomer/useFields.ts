import { isTraitField } from '../../positioning/perfectCustomer/traitField.ts';
import { listFields } from '../../selection/find/contract.ts';
import { useOperation } from '../connection/useOperation.ts';
import type { FieldShown } from '../customers/fieldNames.ts';

/** The fields that traits can be measured by; undefined until they are here. */
export function useFields(): readonly FieldShown[] | undefined {
  const { data } = useOperation(listFields, {});
  return data?.items.filter((field) => isTraitField({ ...field, name: field.id }));
}

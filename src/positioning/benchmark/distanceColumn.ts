import { type FieldColumn, numberColumn } from '../../evidence/filter/field.ts';

/** How far each fit is from the line, on either side; NaN where nothing is known of a customer. */
export function distanceColumn({ field }: FieldColumn, fits: ArrayLike<number>, line: number): FieldColumn {
  return numberColumn(
    field,
    Float64Array.from(fits, (fit) => Math.abs(fit - line)),
  );
}

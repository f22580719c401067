import type { FieldShown } from '../customers/fieldNames.ts';

type Values = Readonly<Record<string, string | number | null>>;

/** The fields in which two customers differ, those known of both first, and in how many they agree. */
export function differences(fields: readonly FieldShown[], one: Values, other: Values) {
  const known = fields.filter(({ id }) => valueOf(one, id) !== null || valueOf(other, id) !== null);
  const differing = known.filter(({ id }) => valueOf(one, id) !== valueOf(other, id));
  const isOfBoth = ({ id }: FieldShown) => valueOf(one, id) !== null && valueOf(other, id) !== null;
  return {
    differing: [...differing.filter(isOfBoth), ...differing.filter((field) => !isOfBoth(field))],
    same: known.length - differing.length,
  };
}

function valueOf(values: Values, id: string): string | number | null {
  return values[id] ?? null;
}

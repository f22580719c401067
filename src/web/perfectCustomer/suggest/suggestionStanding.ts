import type { MeasureShown, TraitShown } from '../perfectCustomerTypes.ts';

/** A suggestion beside the traits there are: its field has none, one has values in common with it, or all want others. */
export type SuggestionStanding =
  | { readonly kind: 'open' | 'taken' }
  | { readonly kind: 'otherwise'; readonly trait: TraitShown & { readonly measure: MeasureShown } };

/** What is known of a field; `values` are all its answers, in order where it has one. */
interface FieldAnswers {
  readonly id: string;
  readonly values: readonly string[] | null;
}

/**
 * How a suggested measure stands to the traits of a perfect customer.
 *
 * ```ts
 * // Trait: size at most Mid. Suggested: size at least Big.
 * suggestionStanding(suggested, traits, fields).kind; // 'otherwise'
 * ```
 */
export function suggestionStanding(
  suggested: MeasureShown,
  traits: readonly TraitShown[],
  fields: readonly FieldAnswers[],
): SuggestionStanding {
  const own = traits.flatMap(({ measure, ...trait }) =>
    measure?.field === suggested.field ? [{ ...trait, measure }] : [],
  );
  const [first] = own;
  if (!first) return { kind: 'open' };
  const answers = fields.find(({ id }) => id === suggested.field)?.values ?? [];
  const isShared = own.some(({ measure }) => isOverlapping(measure.want, suggested.want, answers));
  return isShared ? { kind: 'taken' } : { kind: 'otherwise', trait: first };
}

type Want = MeasureShown['want'];

/** Whether some value suits both; ranges that only touch have nothing in common, unless one of them is that one number. */
function isOverlapping(one: Want, other: Want, answers: readonly string[]): boolean {
  if (one.kind === 'range' && other.kind === 'range') {
    const low = Math.max(one.low ?? -Infinity, other.low ?? -Infinity);
    const high = Math.min(one.high ?? Infinity, other.high ?? Infinity);
    return low < high || (low === high && (one.low === one.high || other.low === other.high));
  }
  if (one.kind === 'range' || other.kind === 'range') return false;
  const wanted = new Set(wantedAnswers(one, answers));
  return wantedAnswers(other, answers).some((answer) => wanted.has(answer));
}

function wantedAnswers(want: Exclude<Want, { kind: 'range' }>, answers: readonly string[]): readonly string[] {
  if (want.kind === 'values') return want.values;
  const { low, high } = want;
  const first = low === null ? 0 : answers.indexOf(low);
  const last = high === null ? answers.length - 1 : answers.indexOf(high);
  return first < 0 || last < 0 ? [] : answers.slice(first, last + 1);
}

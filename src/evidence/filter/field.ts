import { dateOfDays } from '../portfolio/calendar.ts';
import { shortestDecimal } from '../portfolio/legibleNumber.ts';
import type { Portfolio, PortfolioColumn } from '../portfolio/portfolio.ts';
import { isScored } from '../portfolio/scoredSignal.ts';
import { type LocalText, signalKinds } from '../signal.ts';

/** What can be listed, sorted and filtered on. Serialisable; the values stay in a `FieldColumn`. */
export interface Field {
  readonly name: string;
  readonly label: string;
  /** The same in the languages that people have named it in. */
  readonly labels?: { readonly [Language in keyof LocalText]?: string | undefined };
  readonly kind: 'number' | 'text' | 'choice' | 'yesno' | 'date';
  /** Every value that occurs, for choices and yes/no. */
  readonly values?: readonly string[];
  /** That `values` are in order, low to high, so that `atLeast` has a meaning. */
  readonly isOrdered?: boolean;
  readonly unit?: string;
}

/**
 * The values of a field. `at(row)` gives a number, a text, a date as `YYYY-MM-DD`, or null where nothing is known.
 * Columns that are arrays say so, and are then filtered without a call per row: `numbers` (NaN unknown, days since
 * 1970-01-01 for dates), or `codes` into `texts` (null, or a code outside `texts`, unknown).
 */
export interface FieldColumn {
  readonly field: Field;
  at(row: number): number | string | null;
  readonly numbers?: Float32Array | Float64Array;
  readonly codes?: Uint8Array | Int32Array;
  readonly texts?: readonly (string | null)[];
}

/**
 * The fields of a portfolio, one per signal, named by its id. Signals about persons are never among them. Answers that
 * share a band, such as the rare ones under `other`, can be filtered on together only.
 *
 * ```ts
 * const fields = fieldsOfPortfolio(portfolio);
 * matchingRows(readFilter({ field: 'employees', operator: 'atLeast', value: 50 }), fields, portfolio.customers.length);
 * ```
 */
export function fieldsOfPortfolio(portfolio: Portfolio): FieldColumn[] {
  return portfolio.columns.filter(({ signal }) => isScored(signal)).map(fieldColumnOf);
}

function fieldColumnOf({ signal, banding, bands, numbers }: PortfolioColumn): FieldColumn {
  const field = { name: signal.id, label: signal.label, kind: signalKinds[signal.kind].field };
  if (numbers) return numberColumn(field, numbers);
  const values = banding.labels.slice(1);
  return codedColumn({ ...field, values, ...(signal.kind === 'scale' && { isOrdered: true }) }, bands, [
    null,
    ...values,
  ]);
}

/** A field over a column of numbers, or of dates as days since 1970-01-01; NaN where nothing is known. */
export function numberColumn(field: Field, numbers: Float32Array | Float64Array): FieldColumn {
  const write = field.kind === 'date' ? dateOfDays : numbers instanceof Float32Array ? shortestDecimal : Number;
  return {
    field,
    numbers,
    at(row) {
      const number = numbers[row];
      return number === undefined || Number.isNaN(number) ? null : write(number);
    },
  };
}

/** A field over codes of texts: the text of a row is `texts[codes[row]]`. */
export function codedColumn(
  field: Field,
  codes: Uint8Array | Int32Array,
  texts: readonly (string | null)[],
): FieldColumn {
  return { field, codes, texts, at: (row) => texts[codes[row] ?? -1] ?? null };
}

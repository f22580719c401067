import type { FieldColumn } from '../../evidence/filter/field.ts';

/** The signal that tells of trust, and from which value on one failure is forgiven. */
export interface TrustRule {
  readonly field: string;
  readonly from: string | number;
}

export const trustStates = [
  /** No signal is named that would tell. */
  'unnamed',
  /** The field that is named is not there, or has no such value. */
  'invalid',
  /** Not known of the customer, and so not earned yet. */
  'unknown',
  'notEarned',
  'earned',
] as const;
export type TrustState = (typeof trustStates)[number];

export interface Trust {
  readonly state: TrustState;
  readonly value: string | number | null;
}

/** Whether a customer would forgive one failure. Answers in order count from the named one on, others are that one alone. */
export function trustAt(rule: TrustRule | null, column: FieldColumn | undefined, row: number): Trust {
  if (!rule) return { state: 'unnamed', value: null };
  const isEnough = column && enough(rule, column.field);
  if (!column || !isEnough) return { state: 'invalid', value: null };
  const value = column.at(row);
  if (value === null) return { state: 'unknown', value };
  return { state: isEnough(value) ? 'earned' : 'notEarned', value };
}

function enough({ from }: TrustRule, { kind, values, isOrdered }: FieldColumn['field']) {
  if (kind === 'number')
    return typeof from === 'number' ? (value: string | number) => Number(value) >= from : undefined;
  const at = values?.indexOf(String(from)) ?? -1;
  if (!values || at < 0) return undefined;
  if (!isOrdered) return (value: string | number) => String(value) === String(from);
  return (value: string | number) => values.indexOf(String(value)) >= at;
}

import type { TableColumn } from './tableToSave.ts';

const MOST_DIGITS = 6;

/** A number with the digits that mean something: 0.914732871 is 0.9147 as a share, 0.914733 otherwise; no whole digit is lost. */
export function shownNumber(value: number, { kind, decimals }: Pick<TableColumn, 'kind' | 'decimals'>): number {
  if (Number.isInteger(value)) return value;
  if (kind === 'share') return Number(value.toFixed(4));
  if (decimals !== undefined) return Number(value.toFixed(decimals));
  const whole = Math.trunc(Math.abs(value));
  return Number(value.toPrecision(Math.min(15, Math.max(MOST_DIGITS, String(whole).length))));
}

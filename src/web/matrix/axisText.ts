import { useMemo } from 'react';
import { type IntlShape, useIntl } from 'react-intl';
import { type AxisKind, clean, cutPrecision } from './axisScale.ts';

const MS_A_DAY = 86_400_000;

/** Writes figures of an axis as readers of a language do: percentiles plain, shares in per cent, days as dates. */
export function useAxisText(kind: AxisKind): (value: number) => string {
  const intl = useIntl();
  return useMemo(() => (value: number) => axisText(intl, kind, value), [intl, kind]);
}

export function axisText(intl: IntlShape, kind: AxisKind, value: number): string {
  if (kind === 'share') return intl.formatNumber(value, { style: 'percent', maximumFractionDigits: 1 });
  if (kind === 'percentile') return intl.formatNumber(value, { maximumFractionDigits: 1 });
  if (kind === 'date') return intl.formatDate(dayOf(value), { dateStyle: 'medium', timeZone: 'UTC' });
  const isLarge = Math.abs(value) >= 100_000;
  return intl.formatNumber(value, {
    maximumSignificantDigits: isLarge ? 4 : 6,
    ...(isLarge && { notation: 'compact' as const }),
  });
}

interface CutAxis {
  readonly kind: AxisKind;
  readonly least: number;
  readonly most: number;
}

/** Writes where an axis is cut with every digit that it has; what a rule found between two figures is marked as rounded. */
export function cutText(intl: IntlShape, { kind, least, most }: CutAxis, at: number): string {
  if (kind === 'date') return axisText(intl, kind, at);
  const precision = cutPrecision(kind, least, most);
  const rounded = clean(Math.round(at / precision) * precision, precision);
  const text =
    kind === 'share'
      ? intl.formatNumber(rounded, { style: 'percent', maximumFractionDigits: 2 })
      : intl.formatNumber(rounded, { maximumFractionDigits: Math.max(0, -Math.floor(Math.log10(precision))) });
  return Math.abs(rounded - at) < precision * 1e-3 ? text : `≈ ${axisText(intl, kind, at)}`;
}

/** The day of a number of days since 1970-01-01. */
export function dayOf(days: number): Date {
  return new Date(days * MS_A_DAY);
}

export function daysOf(day: Date): number {
  return Math.floor(day.getTime() / MS_A_DAY);
}

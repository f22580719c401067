/**
 * A share from 0 to 1 in whole percent; what is neither nothing nor all is never rounded to it.
 *
 * ```ts
 * percent(0.624) // '62 %'
 * percent(0.998) // 'over 99 %'
 * ```
 */
export function percent(share: number): string {
  if (share > 0 && share < 0.01) return 'under 1 %';
  if (share < 1 && share > 0.99) return 'over 99 %';
  return `${Math.round(share * 100)} %`;
}

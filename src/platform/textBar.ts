/**
 * An interval as a bar on a scale from 0 to 1: `─` from low to high, `●` at the mean.
 *
 * ```ts
 * intervalBar({ mean: 0.5, low: 0.2, high: 0.8 }, 11) // '··───●───··'
 * ```
 */
export function intervalBar({ mean, low, high }: { mean: number; low: number; high: number }, width: number): string {
  const at = (share: number) => Math.round(Math.min(1, Math.max(0, share)) * (width - 1));
  return Array.from({ length: width }, (_, cell) => {
    if (cell === at(mean)) return '●';
    return cell >= at(low) && cell <= at(high) ? '─' : '·';
  }).join('');
}

/** A share from 0 to 1 as a filled bar. */
export function shareBar(share: number, width: number): string {
  const filled = Math.round(Math.min(1, Math.max(0, share)) * width);
  return '█'.repeat(filled) + '░'.repeat(width - filled);
}

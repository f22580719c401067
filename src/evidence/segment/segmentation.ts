import { MISSING_BAND } from '../portfolio/banding.ts';
import type { PortfolioColumn } from '../portfolio/portfolio.ts';
import type { Segmentation } from './contract.ts';

/** How many customers are in each band of a segment, the fullest first. */
export function segmentation({ signal, banding, bands }: PortfolioColumn): Segmentation {
  const counts = new Uint32Array(banding.labels.length);
  for (const band of bands) counts[band] = (counts[band] as number) + 1;
  const values = banding.labels
    .map((value, band) => ({ value, customers: counts[band] as number, band }))
    .filter(({ band, customers }) => band !== MISSING_BAND && customers > 0)
    .sort((a, b) => b.customers - a.customers || a.band - b.band)
    .map(({ value, customers }) => ({ value, customers }));
  return { signal: signal.id, label: signal.label, values, unknown: counts[MISSING_BAND] as number };
}

import type { Base } from '../../evidence/living/livingBase.ts';
import { MISSING_BAND } from '../../evidence/portfolio/banding.ts';
import { answerRate } from '../answerRate.ts';
import type { Item } from '../item.ts';

/** How likely each question is to be answered by the next customer, from all that were asked here. Kept until the base changes. */
export function answerRatesOfBase(base: Base, items: readonly Item[]): ReadonlyMap<string, number> {
  const former = kept.get(base);
  if (former?.version === base.version && former.items === items) return former.rates;
  const declined = new Map<string, number>();
  for (const [, signals] of base.declined) {
    for (const signal of signals) declined.set(signal, (declined.get(signal) ?? 0) + 1);
  }
  const bandsOf = new Map(base.portfolio.columns.map(({ signal, bands }) => [signal.id, bands]));
  const rates = new Map(
    items.map(({ id }) => {
      const answered = answeredCount(bandsOf.get(id));
      return [id, answerRate({ answered, declined: declined.get(id) ?? 0 })];
    }),
  );
  kept.set(base, { version: base.version, items, rates });
  return rates;
}

/** What was asked of one customer in vain, and how often each question is answered at all. */
export function askingOf(base: Base, items: readonly Item[], row: number) {
  return { declined: new Set(base.declined.get(row)), answerRates: answerRatesOfBase(base, items) };
}

function answeredCount(bands: Uint8Array | undefined): number {
  let count = 0;
  for (const band of bands ?? []) if (band !== MISSING_BAND) count++;
  return count;
}

interface Kept {
  readonly version: number;
  readonly items: readonly Item[];
  readonly rates: ReadonlyMap<string, number>;
}

const kept = new WeakMap<Base, Kept>();

import { expect, it } from 'vitest';
import { falseDiscoveryRates } from './falseDiscovery.ts';
import { seededRandom } from './random.ts';

it('adjusts as R does: p.adjust(c(0.01, 0.04, 0.03, 0.5), "BH")', () => {
  const rates = falseDiscoveryRates([0.01, 0.04, 0.03, 0.5]);
  [0.04, 0.05333333, 0.05333333, 0.5].forEach((rate, i) => expect(rates[i]).toBeCloseTo(rate, 7));
  expect(falseDiscoveryRates([])).toEqual([]);
});

it('lets at most a tenth of what is kept be chance, where one in five is not', () => {
  const random = seededRandom(8);
  let share = 0;
  const runs = 400;
  for (let run = 0; run < runs; run++) {
    const real = 20;
    const rates = falseDiscoveryRates(Array.from({ length: 100 }, (_, i) => (i < real ? random() ** 6 : random())));
    const kept = [...rates.keys()].filter((i) => (rates[i] as number) <= 0.1);
    share += kept.filter((i) => i >= real).length / Math.max(1, kept.length) / runs;
  }
  expect(share).toBeLessThan(0.1);
  expect(share).toBeGreaterThan(0.05);
});

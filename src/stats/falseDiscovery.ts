/**
 * The least share of false discoveries at which each finding would be reported (Benjamini and Hochberg 1995, as adjusted
 * p-values), in the order given. Keeping those of at most 0.1 lets about one in ten of what is kept be chance; it holds for
 * findings that are independent or that depend on one another positively (Benjamini and Yekutieli 2001).
 *
 * ```ts
 * falseDiscoveryRates([0.01, 0.04, 0.03, 0.5]); // [0.04, 0.053, 0.053, 0.5]
 * ```
 */
export function falseDiscoveryRates(probabilities: readonly number[]): number[] {
  const order = [...probabilities.keys()].sort((a, b) => (probabilities[b] as number) - (probabilities[a] as number));
  const rates = Array.from(probabilities, () => 1);
  let least = 1;
  order.forEach((at, place) => {
    least = Math.min(least, ((probabilities[at] as number) * order.length) / (order.length - place));
    rates[at] = least;
  });
  return rates;
}

import { falseDiscoveryRates } from '../../stats/falseDiscovery.ts';
import { interactionScore } from '../../stats/pairs/interactionScore.ts';
import type { Steps } from '../../stats/steps.ts';
import { type CandidatePair, candidatePair, cellSums, leftOver, logOddsOfRows, type PairSearch } from './pairSearch.ts';

/** Where there is no interaction at all, one search in so many has candidates nevertheless: 5 %. */
const FALSE_DISCOVERIES = 0.05;

/**
 * The pairs with most left over beyond what both signals say alone, at most `most`, of those that chance explains badly: all
 * pairs are tested, and those kept whose false discovery rate (Benjamini and Hochberg 1995) is at most 5 %.
 */
export function* detectedPairs(
  search: PairSearch,
  { most, mostCells }: { readonly most: number; readonly mostCells: number },
): Steps<CandidatePair[]> {
  const left = leftOver(search, logOddsOfRows(search, search.fit));
  const tested: { readonly pair: CandidatePair; readonly surplus: number; readonly probability: number }[] = [];
  for (const [i, second] of search.eligible.entries()) {
    yield;
    for (const first of search.eligible.slice(0, i)) {
      const pair = candidatePair(search, [first, second], mostCells);
      const score = interactionScore(cellSums(pair, left), pair);
      if (score) tested.push({ pair, surplus: score.statistic - score.degrees, probability: score.probability });
    }
  }
  const rates = falseDiscoveryRates(tested.map(({ probability }) => probability));
  return tested
    .filter((_, i) => (rates[i] as number) <= FALSE_DISCOVERIES)
    .sort((a, b) => b.surplus - a.surplus)
    .slice(0, most)
    .map(({ pair }) => pair);
}

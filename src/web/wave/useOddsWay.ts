import { useShare } from '../drawing/useShare.ts';
import { useWords } from '../language/useWords.ts';
import { decimalsToTell } from './reasonWords.ts';
import type { Explained } from './waveTypes.ts';

/** "odds of 92 % instead of 91 %": the odds that would do; undefined where none would. */
export function useOddsWay({ margin, odds }: Pick<Explained, 'margin' | 'odds'>): string | undefined {
  const write = useShare();
  const words = useWords();
  if (!odds || !margin || margin.oddsNeeded === null) return undefined;
  const decimals = decimalsToTell(margin.oddsNeeded * 100, odds.mean * 100, 0);
  const share = (value: number) => write(value, decimals);
  const [needed, now] = [share(margin.oddsNeeded), share(odds.mean)];
  return needed === now ? words('wave.margin.oddsBarely', { now }) : words('wave.margin.odds', { needed, now });
}

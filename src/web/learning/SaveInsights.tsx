import { SaveTableMenu } from '../drawing/SaveTableMenu.tsx';
import { useWords } from '../language/useWords.ts';
import type { Insights } from './insight.ts';
import { savedInsights } from './savedInsights.ts';
import { useInsightWords } from './useInsightWords.ts';

/** All answers and pairs as a file. */
export function SaveInsights({ insights }: { readonly insights: Insights }) {
  const words = useWords();
  const names = useInsightWords();
  return <SaveTableMenu table={() => savedInsights(insights, { words, ...names })} />;
}

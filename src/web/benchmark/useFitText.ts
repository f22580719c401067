import { useCallback } from 'react';
import { knownInterval, type MaybeInterval } from '../drawing/interval.ts';
import { useShare } from '../drawing/useShare.ts';
import { useWords } from '../language/useWords.ts';

/** A fit in a few words: `62% (55% to 70%)`, or that nothing is known. */
export function useFitText(): (fit: MaybeInterval) => string {
  const words = useWords();
  const share = useShare();
  return useCallback(
    (fit) => {
      const known = knownInterval(fit);
      if (!known) return words('drawing.unknown');
      const [mean, low, high] = [share(known.mean), share(known.low), share(known.high)];
      return low === high ? mean : words('benchmark.fit.range', { mean, low, high });
    },
    [words, share],
  );
}

import { useSignalWords } from '../customers/one/signalWords.ts';
import { useWords } from '../language/useWords.ts';
import type { ScorecardModel } from './scorecardTypes.ts';

const SEPARATOR = ' × ';

/** How signals and bands of a scorecard are called: questions and common words in the reader's language, pairs by both their names. */
export function useBandWords() {
  const words = useWords();
  const { labelOf, answerOf } = useSignalWords();
  const bandOf = (signal: string, band: string, place: number) => {
    if (place === 0 && (band === 'missing' || band === 'unknown')) return words('scorecards.missing');
    return answerOf(signal, band);
  };
  return {
    bandOf,
    labelOf: (signal: string, label: string) =>
      signal === EITHER
        ? words('scorecards.either')
        : label
            .split(SEPARATOR)
            .map((part) => labelOf(signal, part))
            .join(SEPARATOR),
    nameIn: ({ signals }: Pick<ScorecardModel, 'signals'>, id: string) => {
      const own = signals.find(({ signal }) => signal === id);
      return labelOf(id, own?.label ?? id);
    },
  };
}

/** Whether a customer gave either of two answers; no question of its own. */
const EITHER = 'bw-change-either';

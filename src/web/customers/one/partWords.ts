import { useLanguage } from '../../language/LanguageProvider.tsx';
import { useWords } from '../../language/useWords.ts';
import { answerText } from '../valueText.ts';
import { signalLabel } from './signalLabel.ts';
import type { Points } from './waterfall.ts';

/** How a signal, or two that say more together, and what is known of them are called in the reader's language. */
export function usePartWords() {
  const words = useWords();
  const { language } = useLanguage();
  const together = ([first = '', second = '']: readonly string[]) =>
    words('customers.odds.together', { first, second });
  const nameOf = ({ signal, label }: Named) => signalLabel(signal, label, language);
  const answerOf = ({ signal, band }: Answered) =>
    band === 'missing' ? words('customers.odds.notKnown') : answerText(signal, 'yesno', band, words, language);
  return {
    nameOf: (part: Points) => (part.pair ? together(part.pair.map(nameOf)) : nameOf(part)),
    answerOf: (part: Points) => (part.pair ? together(part.pair.map(answerOf)) : answerOf(part)),
  };
}

type Named = Pick<Points, 'signal' | 'label'>;
type Answered = Pick<Points, 'signal' | 'band'>;

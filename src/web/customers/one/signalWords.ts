import { findQuestion } from '../../../evidence/questionnaire/questionnaire.ts';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { useWords } from '../../language/useWords.ts';
import { answerText } from '../valueText.ts';
import { signalLabel } from './signalLabel.ts';

/** How signals and their answers are called in the reader's language. */
export function useSignalWords() {
  const words = useWords();
  const { language } = useLanguage();
  return {
    /** A question of the questionnaire as it is asked, another signal as its file calls it. */
    questionOf: (signal: string, label: string) => findQuestion(signal)?.text[language] ?? label,
    labelOf: (signal: string, label: string) => signalLabel(signal, label, language),
    answerOf: (signal: string, answer: string) => answerText(signal, 'yesno', answer, words, language),
  };
}

import { useMemo } from 'react';
import { signalLabel } from '../customers/one/signalLabel.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { useWords } from '../language/useWords.ts';
import { bandText } from './bandText.ts';

/** Signals and their answers in the reader's words. */
export function useInsightWords() {
  const words = useWords();
  const { language } = useLanguage();
  return useMemo(
    () => ({
      labelOf: ({ signal, label }: { readonly signal: string; readonly label: string }) =>
        signalLabel(signal, label, language),
      answerOf: (signal: string, answer: { readonly answer: string; readonly isMissing?: boolean }) =>
        bandText(signal, answer, { words, language }),
    }),
    [words, language],
  );
}

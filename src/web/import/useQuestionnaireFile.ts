import { useCallback } from 'react';
import type { QuestionnaireLayout } from '../../evidence/questionnaire/questionnaireCsv.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';

/** Writes the questionnaire as a file to send out, in the reader's language. */
export function useQuestionnaireFile(): (layout: QuestionnaireLayout) => void {
  const { language } = useLanguage();
  return useCallback(
    (layout) => {
      const write = async () => {
        const { questionnaireCsv } = await import('../../evidence/questionnaire/questionnaireCsv.ts');
        const file = new Blob([questionnaireCsv(language, layout)], { type: 'text/csv;charset=utf-8' });
        const address = URL.createObjectURL(file);
        const link = document.createElement('a');
        link.href = address;
        link.download = `questionnaire-${language}.csv`;
        link.click();
        setTimeout(() => URL.revokeObjectURL(address), 10_000);
      };
      void write();
    },
    [language],
  );
}

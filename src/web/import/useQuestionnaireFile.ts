import { useCallback } from 'react';
import { BYTE_ORDER_MARK, csvText } from '../../platform/csvText.ts';
import { saveFile } from '../connection/saveFile.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';

/** Writes the questionnaire as a file to send out, in the reader's language: a column per question, a row per customer. */
export function useQuestionnaireFile(): () => void {
  const { language } = useLanguage();
  return useCallback(() => {
    const save = async () => {
      const { questionnaireRows } = await import('../../evidence/questionnaire/questionnaireRows.ts');
      const { rows, delimiter } = questionnaireRows(language, 'wide');
      const text = BYTE_ORDER_MARK + csvText(rows, delimiter);
      saveFile(`questionnaire-${language}.csv`, new Blob([text], { type: 'text/csv;charset=utf-8' }));
    };
    void save();
  }, [language]);
}

import { BYTE_ORDER_MARK, csvText } from '../../platform/csvText.ts';
import type { Language } from '../signal.ts';
import { type QuestionnaireLayout, questionnaireRows } from './questionnaireRows.ts';

/**
 * The questionnaire as a blank CSV to send out, fill in and read back; RFC 4180 with a byte order mark, so that spreadsheet
 * programs show Chinese and accents.
 *
 * ```ts
 * questionnaireCsv('en', 'wide', ['Row 1', 'Row 2']);
 * ```
 */
export function questionnaireCsv(
  language: Language,
  layout: QuestionnaireLayout,
  customers: readonly string[] = [],
): string {
  const { rows, delimiter } = questionnaireRows(language, layout, customers);
  return BYTE_ORDER_MARK + csvText(rows, delimiter);
}

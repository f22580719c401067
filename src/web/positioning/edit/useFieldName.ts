import { languages } from '../../language/languages.ts';
import { useWords } from '../../language/useWords.ts';
import type { DraftField } from './draftFields.ts';

/** How a part of a draft is called: "For whom (Français)". */
export function useFieldName(): (field: DraftField) => string {
  const words = useWords();
  return (one) => {
    if (one.slot) {
      return words('positioning.field', {
        slot: words(`positioning.slot.${one.slot}`),
        language: languages[one.language],
      });
    }
    return words(`positioning.field.${one.field}`);
  };
}

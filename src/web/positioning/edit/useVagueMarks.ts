import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import type { StatementMark } from '../../../positioning/statement/statementMarks.ts';
import { currentVocabulary } from '../../../positioning/vocabulary/contract.ts';
import { ownTerms } from '../../../positioning/vocabulary/ownTerms.ts';
import { useOperation } from '../../connection/useOperation.ts';
import type { Language } from '../../language/languages.ts';
import { type Slot, saidOf, slotOf, type Texts } from '../slots.ts';

/** What is vague in a text; null while nobody has looked at it as it stands. */
export type MarksOf = (slot: Slot) => readonly StatementMark[] | null;

/** Marks what is vague in every text of one language, by the list of the product and by the words of the workspace. */
export function useVagueMarks(texts: Texts, language: Language): MarksOf {
  const { data: list } = useQuery({
    queryKey: ['vague terms', language],
    queryFn: async () => {
      const [{ loadVagueLanguage }, { statementMarks }] = await Promise.all([
        import('../../../positioning/statement/loadVagueLanguage.ts'),
        import('../../../positioning/statement/statementMarks.ts'),
      ]);
      return { terms: await loadVagueLanguage(language), statementMarks };
    },
    gcTime: Number.POSITIVE_INFINITY,
  });
  const { data: vocabulary } = useOperation(currentVocabulary, {});
  const own = vocabulary?.current?.content ?? null;
  // Looking may come a moment behind the typing; places must be those of the text shown.
  const looked = useDeferredValue(texts);
  const marks = useMemo(() => {
    if (!list) return null;
    return list.statementMarks(looked, {
      languages: { [language]: list.terms },
      own: (code) => ownTerms(own, code),
    });
  }, [list, looked, language, own]);
  return (slot) => {
    const isLooked = saidOf(looked, slot)[language] === saidOf(texts, slot)[language];
    return marks && isLooked ? marks.filter((mark) => slotOf(mark) === slot) : null;
  };
}

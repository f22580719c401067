import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { VagueMark } from '../../../positioning/statement/vagueMarks.ts';
import { currentVocabulary } from '../../../positioning/vocabulary/contract.ts';
import { ownTerms } from '../../../positioning/vocabulary/ownTerms.ts';
import { useOperation } from '../../connection/useOperation.ts';
import type { Language } from '../../language/languages.ts';
import { partOf, type Slot } from '../slots.ts';

/** Finds what is vague in a text of one language, by the list of the product and by the words of the workspace. */
export type Marker = (text: string, slot: Slot) => readonly VagueMark[];

/** Undefined until the list of the language is here. */
export function useMarker(language: Language): Marker | undefined {
  const { data: list } = useQuery({
    queryKey: ['vague terms', language],
    queryFn: async () => {
      const [{ loadVagueLanguage }, { vagueMarks }] = await Promise.all([
        import('../../../positioning/statement/loadVagueLanguage.ts'),
        import('../../../positioning/statement/vagueMarks.ts'),
      ]);
      return { terms: await loadVagueLanguage(language), vagueMarks };
    },
    gcTime: Number.POSITIVE_INFINITY,
  });
  const { data: vocabulary } = useOperation(currentVocabulary, {});
  const own = vocabulary?.current?.content ?? null;
  return useMemo(() => {
    if (!list) return undefined;
    const of = ownTerms(own, language);
    return (text, slot) => list.vagueMarks(text, list.terms, { part: partOf(slot), ...of });
  }, [list, own, language]);
}

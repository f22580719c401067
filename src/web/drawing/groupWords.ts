import { useCallback } from 'react';
import { groupPortraits } from '../../readiness/approach.ts';
import type { GroupName } from '../../readiness/group.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';

/** How a group is called in the reader's language. */
export function useGroupWord(): (group: GroupName) => string {
  const { language } = useLanguage();
  return useCallback((group) => groupPortraits[group].label[language], [language]);
}

/** How a group is led, in a word and in a sentence. */
export function useApproach(): (group: GroupName) => { readonly word: string; readonly advice: string } {
  const { language } = useLanguage();
  return useCallback(
    (group) => {
      const { approachLabel, advice } = groupPortraits[group];
      return { word: approachLabel[language], advice: advice[language] };
    },
    [language],
  );
}

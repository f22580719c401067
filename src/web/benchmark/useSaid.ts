import { useCallback } from 'react';
import type { Said } from '../../positioning/schemas.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { saidIn } from '../positioning/said.ts';

/** What people have said as plain text, for pictures, attributes and files; empty where nobody has said it. */
export function useSaid(): (said: Said) => string {
  const { language } = useLanguage();
  return useCallback((said) => saidIn(said, language)?.text ?? '', [language]);
}

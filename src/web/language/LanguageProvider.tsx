import { type ReactNode, useMemo, useSyncExternalStore } from 'react';
import { createIntl, createIntlCache, RawIntlProvider } from 'react-intl';
import { type Language, localeOf } from './languages.ts';
import type { MessageId } from './messageId.ts';
import { choose, spoken } from './spoken.ts';

/** The language in use, and how to change it. */
export function useLanguage(): { readonly language: Language; readonly choose: (language: Language) => void } {
  const language = useSyncExternalStore(spoken.subscribe, spoken.now)?.language ?? 'en';
  return { language, choose: (next) => void choose(next) };
}

/** Shows its children in the reader's language, once its words are here. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const words = useSyncExternalStore(spoken.subscribe, spoken.now);
  const intl = useMemo(() => {
    if (!words) return undefined;
    const messages = { ...words.messages } as Record<MessageId, string>;
    const locale = localeOf(words.language, navigator.languages);
    return createIntl({ locale, messages, defaultLocale: 'en' }, createIntlCache());
  }, [words]);
  if (!intl) return null;
  return <RawIntlProvider value={intl}>{children}</RawIntlProvider>;
}

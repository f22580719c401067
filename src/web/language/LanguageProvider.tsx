import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react';
import { createIntl, createIntlCache, type IntlShape, RawIntlProvider } from 'react-intl';
import { catalogueOf } from './catalogues.ts';
import { type Language, preferredLanguage, rememberLanguage } from './languages.ts';
import type { MessageId } from './messageId.ts';

interface Choice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

const LanguageChoice = createContext<Choice>({ language: 'en', choose: () => {} });

/** The language in use, and how to change it. */
export function useLanguage(): Choice {
  return use(LanguageChoice);
}

/** Shows its children in the reader's language, once its words are here. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(preferredLanguage);
  const [intl, setIntl] = useState<IntlShape>();

  useEffect(() => {
    let isWanted = true;
    const show = async () => {
      const messages = await catalogueOf(language);
      if (!isWanted) return;
      document.documentElement.lang = language;
      setIntl(
        createIntl(
          { locale: language, messages: { ...messages } as Record<MessageId, string>, defaultLocale: 'en' },
          createIntlCache(),
        ),
      );
    };
    void show();
    return () => {
      isWanted = false;
    };
  }, [language]);

  const choice = useMemo(
    () => ({
      language,
      choose: (next: Language) => {
        rememberLanguage(next);
        setLanguage(next);
      },
    }),
    [language],
  );
  if (!intl) return null;
  return (
    <LanguageChoice value={choice}>
      <RawIntlProvider value={intl}>{children}</RawIntlProvider>
    </LanguageChoice>
  );
}

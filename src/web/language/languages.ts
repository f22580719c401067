/** The languages of the pages, each called as its speakers call it. */
export const languages = { en: 'English', fr: 'Français', zh: '中文' } as const;
export type Language = keyof typeof languages;

export const languageCodes = Object.keys(languages) as Language[];

const KEY = 'bellwether.language';

/** The language chosen here before, else the first that the browser asks for and we have, else English. */
export function preferredLanguage(): Language {
  const stored = remembered();
  const wanted = [stored ?? '', ...navigator.languages].map((tag) => tag.slice(0, 2).toLowerCase());
  return wanted.find(isLanguage) ?? 'en';
}

/**
 * A language as it is written where the reader lives, for dates and numbers.
 *
 * ```ts
 * localeOf('en', ['fr-CH', 'en-GB']) // 'en-GB', which says 22 November
 * ```
 */
export function localeOf(language: Language, wanted: readonly string[]): string {
  return wanted.find((tag) => tag.toLowerCase().startsWith(`${language}-`)) ?? language;
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // A forbidden storage costs no more than choosing again.
  }
}

function remembered(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function isLanguage(code: string): code is Language {
  return Object.hasOwn(languages, code);
}

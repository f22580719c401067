import { type Language, languages } from '../language/languages.ts';

/** What the address of the statement says. */
export interface PositioningSearch {
  /** A version that is read; the one in force where absent. */
  readonly version?: number;
  /** The language that the statement is read or written in; the reader's where absent. */
  readonly in?: Language;
  /** Lists the versions that were removed. */
  readonly removed?: true;
}

/** Of an address; what it cannot mean is left out. */
export function positioningSearch(search: Readonly<Record<string, unknown>>): PositioningSearch {
  const version = Number(search['version']);
  return {
    ...(Number.isSafeInteger(version) && version > 0 && { version }),
    ...languageSearch(search),
    ...(search['removed'] === true && { removed: true as const }),
  };
}

export interface LanguageSearch extends Pick<PositioningSearch, 'in'> {}

export function languageSearch(search: Readonly<Record<string, unknown>>): LanguageSearch {
  const code = search['in'];
  return typeof code === 'string' && Object.hasOwn(languages, code) ? { in: code as Language } : {};
}

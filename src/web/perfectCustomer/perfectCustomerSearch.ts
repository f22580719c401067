import { type LanguageSearch, languageSearch } from '../positioning/positioningSearch.ts';

/** What the address of the perfect customer says. */
export interface PerfectCustomerSearch {
  /** A version that is read; the one in force where absent. */
  readonly version?: number;
  /** Removed versions are listed instead of the others. */
  readonly removed?: true;
}

/** Of an address; what it cannot mean is left out. */
export function perfectCustomerSearch(search: Readonly<Record<string, unknown>>): PerfectCustomerSearch {
  const version = Number(search['version']);
  return {
    ...(Number.isSafeInteger(version) && version > 0 && { version }),
    ...(search['removed'] === true && { removed: true }),
  };
}

/** Of the address where it is written: its language, the trait that is open, and whether suggestions are shown. */
export interface EditSearch extends LanguageSearch {
  readonly trait?: string;
  readonly suggestions?: true;
}

export function editSearch(search: Readonly<Record<string, unknown>>): EditSearch {
  const { trait, suggestions } = search;
  return {
    ...languageSearch(search),
    ...(typeof trait === 'string' && trait !== '' && { trait }),
    ...(suggestions === true && { suggestions }),
  };
}

/** Of every address: which offering the page is about; absent: the first. */
export interface OfferingSearch {
  readonly offering?: number;
}

/** The offering that comes with every workspace. */
export const FIRST_OFFERING = 1;

/** Reads the address; what cannot be meant is left out, and so is what is as usual. */
export function offeringSearch(raw: Readonly<Record<string, unknown>>): OfferingSearch {
  const number = Number(raw['offering']);
  return Number.isSafeInteger(number) && number > FIRST_OFFERING && number < 2 ** 31 ? { offering: number } : {};
}

/** The address of the same page about another offering. What is said to be nothing is not carried over. */
export function withOffering<Search extends OfferingSearch>(before: Search, offering: number): Search {
  return { ...before, offering: offering === FIRST_OFFERING ? undefined : offering };
}

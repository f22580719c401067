/** What the list of offerings shows, as it stands in the address. */
export interface OfferingsSearch {
  readonly retired?: boolean;
}

export function offeringsSearch(raw: Readonly<Record<string, unknown>>): OfferingsSearch {
  return raw['retired'] === true ? { retired: true } : {};
}

export const customerTabs = ['odds', 'questions', 'evidence', 'contacts'] as const;
export type CustomerTab = (typeof customerTabs)[number];

/** Which part of a customer's page an address opens; the odds where it says nothing. */
export function customerTab(search: Readonly<Record<string, unknown>>): { readonly tab?: CustomerTab } {
  const tab = customerTabs.find((each) => each === search['tab']);
  return tab && tab !== 'odds' ? { tab } : {};
}

/** What is kept as documents, each save a version of its own. */
export const documentKinds = [
  'statement',
  'perfectCustomer',
  'screen',
  'agreement',
  'review',
  'vocabulary',
  'positioning',
] as const;

export type DocumentKind = (typeof documentKinds)[number];

/** As messages name a version of each kind. */
export const documentWords: Readonly<Record<DocumentKind, string>> = {
  statement: 'statement',
  perfectCustomer: 'perfect customer',
  screen: 'problem screen',
  agreement: 'agreement',
  review: 'review',
  vocabulary: 'vocabulary',
  positioning: 'positioning',
};

/** What can speak for or against two entries being the same customer. Codes are added, never given another meaning. */
export const duplicateReasonCodes = [
  'same-name',
  'same-name-other-spelling',
  'same-name-other-spacing',
  'same-name-other-script',
  'similar-name',
  'same-domain',
  'same-domain-other-ending',
  'same-legal-form',
  'one-name-missing',
  'frequent-name',
  'different-name',
  'different-legal-form',
  'different-number',
  'number-in-one',
  'different-whereabouts',
  'whereabouts-in-one',
  'holding-in-one',
  'addition-in-one',
  'different-additions',
  'different-trade',
  'different-country',
  'different-domain',
] as const;

export type DuplicateReasonCode = (typeof duplicateReasonCodes)[number];

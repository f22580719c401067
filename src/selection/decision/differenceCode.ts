/** In what two decisions can differ: the rules first, then what they were judged by, then the base they were drawn from. */
export const differenceCodes = [
  'places',
  'reservedOutside',
  'segmentSignal',
  'segmentLimits',
  'gates',
  'lockedIn',
  'lockedOut',
  'cutWillingness',
  'cutNeeds',
  'scorecard',
  'candidates',
  'seenVersion',
] as const;
export type DifferenceCode = (typeof differenceCodes)[number];
/** Why a customer is in one decision and not in another. */
export const differenceCauses = ['locked-in', 'locked-out', 'rules', 'scorecard', 'facts', 'trials'] as const;
export type DifferenceCause = (typeof differenceCauses)[number];

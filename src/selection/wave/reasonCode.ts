/**
 * Why a customer is in a wave or not: a public contract. Codes are added, never renamed or given another meaning.
 */
export const reasonCodes = {
  'chosen-on-odds': 'Chosen: its odds and its group make it one of the best for the places there are.',
  'chosen-on-suitability': 'Chosen: nobody has odds yet, so its group alone decided; judged by assumptions.',
  'chosen-reserved': 'Chosen for a place reserved for customers outside the favoured group, to learn from them.',
  'chosen-segment-minimum': 'Chosen so that its segment has the places it is to have at least.',
  'locked-in': 'A person put it in by hand.',
  'locked-out': 'A person kept it out by hand.',
  blocked: 'A gate keeps it out, whatever it is worth.',
  'insufficient-evidence': 'It cannot be judged: what is missing is named.',
  'same-customer': 'Another row of the same customer has a place.',
  'segment-full': 'Its segment has all the places it may have.',
  'below-worth-needed': 'Others are worth more for the places there are.',
  'no-place-left': 'Every place it could have is locked in or reserved.',
} as const;

export type ReasonCode = keyof typeof reasonCodes;

/** The codes in a fixed order, so that a column of bytes can hold one per row. */
export const reasonCodeList = Object.keys(reasonCodes) as readonly ReasonCode[];

/** Figures of a text by their names; shares from 0 to 1. What is unknown is absent. */
export type Figures = Readonly<Record<string, number | string>>;

/** A reason for people: `text` is plain English with its figures in it; `figures` are the same figures as values. */
export interface Reason {
  readonly code: ReasonCode;
  readonly text: string;
  readonly figures: Figures;
}

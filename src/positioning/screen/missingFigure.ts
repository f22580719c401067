/**
 * Why the gates of price and profit cannot be computed: what they would pay, price or cost of the offering, a rule (margin or
 * profit), a target, who has the problem; `answers`: too many customers of whom it is not known whether they have it.
 */
export const missingFigures = ['pays', 'price', 'cost', 'rule', 'target', 'who', 'answers'] as const;
export type MissingFigure = (typeof missingFigures)[number];

/** What two versions may say differently of a trait, and of the perfect customer beside its traits. */
export const traitParts = ['section', 'name', 'measure', 'importance', 'isChangeable', 'howToClose', 'donor'] as const;
export type TraitPart = (typeof traitParts)[number];

export const saidParts = ['name', 'line', 'portrait'] as const;
export type SaidPart = (typeof saidParts)[number];

/** What two versions of a problem may differ in. */
export const problemParts = ['title', 'about', 'has', 'pays', 'message', 'work', 'judgements'] as const;
export type ProblemPart = (typeof problemParts)[number];

/** What two versions of a screen may differ in beside its problems. */
export const screenRules = ['relaxed', 'margin', 'profit'] as const;
export type ScreenRule = (typeof screenRules)[number];

/**
 * How a customer stands in a trial; how it ended for us is its outcome, which is another matter. The first two are in it
 * while it runs; who has `left` gave up, who has `completed` took part to the end.
 */
export const memberStates = ['invited', 'joined', 'declined', 'left', 'completed'] as const;
export type MemberState = (typeof memberStates)[number];

export const statesInTrial: readonly MemberState[] = ['invited', 'joined'];

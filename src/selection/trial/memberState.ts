/** How a customer stands in a trial. The first two are in it while it runs. */
export const memberStates = ['invited', 'joined', 'declined', 'left', 'ended'] as const;
export type MemberState = (typeof memberStates)[number];

export const statesInTrial: readonly MemberState[] = ['invited', 'joined'];

/** What a problem has to pass, in the order of the funnel. */
export const gates = ['urgent', 'goodAtIt', 'canCarryOut', 'effectSoon', 'willPay', 'meetsProfit'] as const;
export type Gate = (typeof gates)[number];

/** How a problem stands at a gate. Disputed: some say yes and some say no, so that it is open. */
export const gateAnswers = ['yes', 'no', 'disputed', 'unknown'] as const;
export type GateAnswer = (typeof gateAnswers)[number];

import type { Gate, Judgement } from './contract.ts';

/** How a problem stands at a gate. Disputed: some say yes and some say no, so that it is open. */
export const gateAnswers = ['yes', 'no', 'disputed', 'unknown'] as const;
export type GateAnswer = (typeof gateAnswers)[number];

/** What each judge says of a gate now: the last that each has said, in the order in which they first spoke. */
export function standingJudgements(judgements: readonly Judgement[], gate: Gate): Judgement[] {
  const last = new Map<string, Judgement>();
  for (const judgement of judgements) {
    if (judgement.gate !== gate) continue;
    const judge = judgement.judge.trim().toLowerCase();
    const former = last.get(judge);
    if (former === undefined || judgement.at >= former.at) last.set(judge, judgement);
  }
  return [...last.values()];
}

/**
 * All who know say yes: yes. All who know say no: no. Both: disputed. Nobody knows: unknown. Whoever says "unknown" takes
 * back what they said before, and speaks neither for nor against.
 */
export function gateAnswer(answers: readonly ('yes' | 'no' | 'unknown')[]): GateAnswer {
  const isYes = answers.includes('yes');
  const isNo = answers.includes('no');
  if (isYes && isNo) return 'disputed';
  return isYes ? 'yes' : isNo ? 'no' : 'unknown';
}

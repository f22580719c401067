import type { Judgement } from './contract.ts';
import type { Gate, GateAnswer } from './gate.ts';

/**
 * What each judge says of a gate now: the last that each has said, in the order in which they first spoke. Judgements are in the
 * order in which they were given; their instants may be those of a clock that goes wrong, and decide nothing.
 */
export function standingJudgements(judgements: readonly Judgement[], gate: Gate): Judgement[] {
  const last = new Map<string, Judgement>();
  for (const judgement of judgements) {
    if (judgement.gate !== gate) continue;
    last.set(judgement.judge.trim().toLowerCase(), judgement);
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

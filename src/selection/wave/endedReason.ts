import type { JudgedBase } from '../judged/judgedBase.ts';
import { outcomeAt } from '../judged/judgedCustomer.ts';

const endedTexts = { gone: 'gone', good: 'a good deal', notGood: 'no good deal' } as const;

/** Why a customer is no candidate any more. */
export function endedReason(judged: JudgedBase, number: number) {
  const row = judged.base.rowOfNumber(number);
  const ended = row === undefined ? 'gone' : outcomeAt(judged, row) === 'good' ? 'good' : 'notGood';
  const text = `It has ended already (${endedTexts[ended]}) and is no candidate.`;
  return { code: 'has-outcome', text, figures: { ended } };
}

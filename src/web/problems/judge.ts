import type { Department } from '../../positioning/schemas.ts';
import type { Judgement } from '../../positioning/screen/contract.ts';
import type { Gate } from '../../positioning/screen/gate.ts';
import { standingJudgements } from '../../positioning/screen/gateAnswer.ts';
import { kept } from '../connection/kept.ts';
import type { Words } from '../language/useWords.ts';

export const departments = [
  'marketing',
  'sales',
  'development',
  'implementation',
  'service',
] as const satisfies readonly Department[];

/** For whom answers are given in this browser: a department, or whoever is named. */
export const judgingAs = kept<string>(
  'bellwether.judgingAs',
  departments[0],
  (stored): stored is string => typeof stored === 'string' && stored.trim() !== '' && stored.length <= 200,
);

/** A department in the reader's language; whoever else judges goes by the name given. */
export function judgeName(judge: string, words: Words): string {
  const department = departments.find((one) => one === judge.trim().toLowerCase());
  return department ? words(`problems.department.${department}`) : judge;
}

/** What a judge says of a gate now; undefined where they have not spoken. */
export function saidBy(judge: string, judgements: readonly Judgement[], gate: Gate): Judgement['answer'] | undefined {
  const name = (text: string) => text.trim().toLowerCase();
  return standingJudgements(judgements, gate).find((judgement) => name(judgement.judge) === name(judge))?.answer;
}

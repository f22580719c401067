import type { Department } from '../../positioning/schemas.ts';
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

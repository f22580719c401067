import type { ImportReport } from './contract.ts';

/** A report as it may have been kept by an earlier version, which told less: reasons and figures only in its sentences. */
export type KeptReport = Omit<ImportReport, 'leftOut' | 'outcomeDecision' | 'problems'> & {
  readonly leftOut: readonly (Omit<LeftOut, 'reasons'> & Partial<LeftOut>)[];
  readonly outcomeDecision?: ImportReport['outcomeDecision'];
  readonly problems: readonly (Omit<Problem, 'figures'> & Partial<Problem>)[];
};

type LeftOut = ImportReport['leftOut'][number];
type Problem = ImportReport['problems'][number];

/** The report in the shape of today; what an earlier version did not tell is empty. */
export function reportOf({ leftOut, outcomeDecision = null, problems, ...kept }: KeptReport): ImportReport {
  return {
    ...kept,
    leftOut: leftOut.map(({ reasons = [], ...each }) => ({ ...each, reasons })),
    outcomeDecision,
    problems: problems.map(({ figures = {}, ...each }) => ({ ...each, figures })),
  };
}

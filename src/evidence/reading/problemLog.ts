import type { Problem, ProblemLog } from './table.ts';

/** Problems kept of each code; the rest are only counted. */
const KEPT_OF_EACH_CODE = 20;

/** An empty log: counts every problem, keeps the first twenty of each code. */
export function createProblemLog(): ProblemLog {
  const problems: Problem[] = [];
  const counts: Record<string, number> = {};
  return {
    problems,
    counts,
    report(problem) {
      const count = (counts[problem.code] ?? 0) + 1;
      counts[problem.code] = count;
      if (count <= KEPT_OF_EACH_CODE) problems.push(problem);
    },
  };
}

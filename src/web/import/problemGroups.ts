import type { Report } from './draft.ts';

export interface ProblemGroup {
  readonly code: string;
  readonly count: number;
  /** The service keeps the first of each code. */
  readonly first: Report['problems'];
}

/** Problems by their code, the most frequent first; those that name no row, which are about the file, before all. */
export function problemGroups(problems: Report['problems'], counts: Report['problemCounts']): ProblemGroup[] {
  const codes = [...new Set([...problems.map(({ code }) => code), ...Object.keys(counts)])];
  const groups = codes.map((code) => {
    const first = problems.filter((problem) => problem.code === code);
    return { code, first, count: Math.max(counts[code] ?? 0, first.length) };
  });
  const isOfFile = ({ first }: ProblemGroup) => first.some(({ row }) => row === undefined);
  return groups
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => Number(isOfFile(b)) - Number(isOfFile(a)) || b.count - a.count);
}

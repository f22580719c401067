import { type Gate, gates } from '../../positioning/screen/gate.ts';

/** What the address of the problem screen says. */
interface ProblemsSearch {
  /** A version that is read; the one in force where absent. */
  readonly version?: number;
  /** Lists the versions that were removed. */
  readonly removed?: true;
  /** A problem that is open: to be written, or with a gate to be judged at it. */
  readonly problem?: string;
  readonly gate?: Gate;
}

/** Of an address; what it cannot mean is left out. */
export function problemsSearch(search: Readonly<Record<string, unknown>>): ProblemsSearch {
  const version = Number(search['version']);
  const problem = search['problem'];
  const gate = gates.find((one) => one === search['gate']);
  return {
    ...(Number.isSafeInteger(version) && version > 0 && { version }),
    ...(search['removed'] === true && { removed: true as const }),
    ...((typeof problem === 'string' || typeof problem === 'number') && { problem: String(problem) }),
    ...(gate && { gate }),
  };
}

/** An address without some of what it says. */
export function withoutParts<Search extends object, Part extends keyof Search>(
  search: Search,
  ...parts: readonly Part[]
): Omit<Search, Part> {
  const kept = Object.entries(search).filter(([part]) => !parts.some((one) => one === part));
  return Object.fromEntries(kept) as Omit<Search, Part>;
}

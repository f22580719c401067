export interface Pace {
  /** Of the whole, from 0 to 1. */
  readonly share: number;
  /** Undefined until enough time has passed to tell. */
  readonly perSecond: number | undefined;
  /** Whole seconds; undefined where nobody can tell, and once all rows are read. */
  readonly secondsLeft: number | undefined;
}

const LEAST_MS = 700;

/**
 * How fast something goes and how long it will take.
 *
 * ```ts
 * paceOf({ done: 2000, total: 10_000, ms: 1000 }); // { share: 0.2, perSecond: 2000, secondsLeft: 4 }
 * ```
 */
export function paceOf({
  done,
  total,
  ms,
}: {
  readonly done: number;
  readonly total: number;
  readonly ms: number;
}): Pace {
  const share = total <= 0 ? 0 : Math.min(1, done / total);
  if (ms < LEAST_MS || done === 0) return { share, perSecond: undefined, secondsLeft: undefined };
  const exact = (done / ms) * 1000;
  const digits = 10 ** Math.max(0, Math.floor(Math.log10(exact)) - 1);
  return {
    share,
    perSecond: Math.round(exact / digits) * digits,
    secondsLeft: total > done ? Math.ceil((total - done) / exact) : undefined,
  };
}

/**
 * Cuts a list of distinct values, given by how often each occurs, into at most `mostBands` neighbouring bands of about
 * equal frequency; gives the position at which each band starts, the first always 0.
 *
 * ```ts
 * equalFrequencyStarts([600, 40, 60, 55, 45, 100, 100], 4) // [0, 1, 4, 6]: 600 | 40 60 55 | 45 100 | 100
 * ```
 *
 * A value at least as frequent as an even share (zero often is) gets a band of its own, and the others share what is
 * left, as long as a band keeps a quarter of an even share. With no more values than bands, every value is a band.
 */
export function equalFrequencyStarts(counts: ArrayLike<number>, mostBands: number): number[] {
  if (counts.length <= mostBands) return Array.from({ length: counts.length }, (_, position) => position);
  const atoms = atomsOf(counts, mostBands);
  const runs = runsBetween(atoms, counts);
  shareBands(runs, mostBands - atoms.length, totalOf(counts) / mostBands / 4);
  return [...atoms, ...runs.flatMap((run) => startsWithin(run, counts))].sort((a, b) => a - b);
}

/** A stretch of values without an atom: positions from `start` up to `end`, which is not part of it. */
interface Run {
  readonly start: number;
  readonly end: number;
  readonly mass: number;
  bands: number;
}

/** The heaviest positions, as many as leave a band for every run between them. */
function atomsOf(counts: ArrayLike<number>, mostBands: number): number[] {
  const total = totalOf(counts);
  const heavy: number[] = [];
  for (let position = 0; position < counts.length; position++) {
    if ((counts[position] as number) * mostBands >= total) heavy.push(position);
  }
  heavy.sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b);
  while (heavy.length + runsBetween(heavy, counts).length > mostBands) heavy.pop();
  return heavy;
}

function runsBetween(atoms: readonly number[], counts: ArrayLike<number>): Run[] {
  const runs: Run[] = [];
  let start = 0;
  for (const end of [...atoms.toSorted((a, b) => a - b), counts.length]) {
    if (end > start) {
      let mass = 0;
      for (let position = start; position < end; position++) mass += counts[position] as number;
      runs.push({ start, end, mass, bands: 1 });
    }
    start = end + 1;
  }
  return runs;
}

function totalOf(counts: ArrayLike<number>): number {
  let total = 0;
  for (let position = 0; position < counts.length; position++) total += counts[position] as number;
  return total;
}

/** Every run has one band; each further one goes where bands are fullest (highest averages, as D'Hondt 1878). */
function shareBands(runs: Run[], bands: number, leastMass: number): void {
  for (let left = bands - runs.length; left > 0; left--) {
    let fullest: Run | undefined;
    for (const run of runs) {
      if (run.bands >= run.end - run.start || run.mass / (run.bands + 1) < leastMass) continue;
      if (!fullest || run.mass / run.bands > fullest.mass / fullest.bands) fullest = run;
    }
    if (!fullest) return;
    fullest.bands++;
  }
}

/** Each cut falls where the frequency below it is nearest to its even share, leaving every band at least one value. */
function startsWithin({ start, end, mass, bands }: Run, counts: ArrayLike<number>): number[] {
  const starts = [start];
  let below = 0;
  let position = start;
  for (let band = 1; band < bands; band++) {
    const target = (mass * band) / bands;
    const last = end - (bands - band);
    do below += counts[position++] as number;
    while (position < last && below + (counts[position] as number) / 2 < target);
    starts.push(position);
  }
  return starts;
}

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from './cacheFolder.ts';
import type { OpenedSet } from './openSet.ts';

export const baselineNames = ['logistic', 'penalised', 'boosting', 'gentle', 'naive'] as const;
export type BaselineName = (typeof baselineNames)[number];

/** How rows are dealt, as `baselines.py` reads it: a byte per row for each deal. */
export interface Deals {
  readonly areDraws: boolean;
  readonly deals: readonly Uint8Array[];
}

/** What scikit-learn forecast for each row, deal by deal; NaN where it did not. */
export interface BaselineForecasts {
  readonly forecasts: readonly Float64Array[];
  readonly seconds: number;
  readonly versions: Readonly<Record<string, string>>;
}

const script = fileURLToPath(new URL('baselines.py', import.meta.url));

/**
 * Forecasts of one model of `baselines.py`, from the cache where script, table and deals are the same as before. Undefined
 * where no python has scikit-learn.
 */
export function baselineForecasts(
  opened: OpenedSet,
  model: BaselineName,
  { areDraws, deals }: Deals,
): BaselineForecasts | undefined {
  const { set, path, outcomes } = opened;
  const bytes = Buffer.concat(deals);
  const order = {
    file: path,
    delimiter: set.delimiter,
    outcome: set.outcome,
    good: set.good,
    drop: [...set.drop, ...set.names],
    missing: set.missing,
    numbers: set.numbers,
    dates: set.dates,
    isDayFirst: set.isDayFirst ?? false,
    areDraws,
    models: [model],
    rows: outcomes.length,
    goodRows: outcomes.filter((outcome) => outcome === 1).length,
  };
  const key = createHash('sha256')
    .update(readFileSync(script))
    .update(JSON.stringify({ ...order, file: set.name }))
    .update(readFileSync(path))
    .update(bytes)
    .digest('hex')
    .slice(0, 16);
  const place = join(cacheFolder(), `${set.name}-${model}-${key}`);
  const [dealsPath, forecasts, told] = [`${place}.deals`, `${place}.forecasts`, `${place}.json`];
  if (!existsSync(told)) {
    writeFileSync(dealsPath, bytes);
    writeFileSync(`${place}.order`, JSON.stringify({ ...order, deals: dealsPath, forecasts }));
    const printed = runPython(`${place}.order`);
    if (printed === undefined) return undefined;
    writeFileSync(`${told}.new`, printed);
    renameSync(`${told}.new`, told);
  }
  const { versions, seconds } = JSON.parse(readFileSync(told, 'utf8')) as {
    versions: Record<string, string>;
    seconds: Record<string, number>;
  };
  const file = readFileSync(forecasts);
  const all = new Float64Array(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength));
  return {
    forecasts: deals.map((_, deal) => all.subarray(deal * outcomes.length, (deal + 1) * outcomes.length)),
    seconds: seconds[model] as number,
    versions,
  };
}

function runPython(order: string): string | undefined {
  // Threads that wait for one another make small fits many times slower where others use the processors too.
  const env = { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' };
  for (const python of ['python3', '/usr/bin/python3']) {
    if (spawnSync(python, ['-c', 'import sklearn, pandas']).status !== 0) continue;
    const { status, stdout, stderr } = spawnSync(python, [script, order], { encoding: 'utf8', env });
    if (status !== 0) throw new Error(`baselines.py failed\n${stderr.slice(-3000)}`);
    return stdout;
  }
  return undefined;
}

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from './cacheFolder.ts';
import type { OpenedSet } from './openSet.ts';

/** `penalised` is logistic regression with a tenth of the usual C, `gentle` boosting with half the usual learning rate. */
export const baselineNames = ['logistic', 'penalised', 'boosting', 'gentle', 'naive'] as const;
export type BaselineName = (typeof baselineNames)[number];

/** How rows are dealt, as `baselines.py` reads it: a byte per row for each deal; `seeds` are those of the models. */
export interface Deals {
  readonly areDraws: boolean;
  readonly deals: readonly Uint8Array[];
  readonly seeds: readonly number[];
}

/** What scikit-learn forecast for each row, deal by deal; NaN where it did not. */
export interface BaselineForecasts {
  readonly forecasts: readonly Float64Array[];
  /** Of a processor, for all deals. */
  readonly seconds: number;
  readonly versions: Readonly<Record<string, string>>;
}

interface Told {
  readonly seconds: number;
  readonly versions: Readonly<Record<string, string>>;
}

const script = fileURLToPath(new URL('baselines.py', import.meta.url));

/**
 * Forecasts of one model of `baselines.py` from some columns of a set. Those of a deal come from the cache where script, table and
 * deal are the same as before. Undefined where no python has scikit-learn.
 */
export function baselineForecasts(
  { set, path, table, outcomes }: OpenedSet,
  model: BaselineName,
  columns: readonly string[],
  { areDraws, deals, seeds }: Deals,
): BaselineForecasts | undefined {
  const order = {
    delimiter: set.delimiter,
    outcome: set.outcome,
    good: set.good,
    drop: table.filter((column) => column !== set.outcome && !columns.includes(column)),
    missing: set.missing,
    numbers: set.numbers,
    dates: set.dates,
    isDayFirst: set.isDayFirst ?? false,
    areDraws,
    model,
    rows: outcomes.length,
    goodRows: outcomes.filter((outcome) => outcome === 1).length,
  };
  const common = createHash('sha256').update(readFileSync(script)).update(readFileSync(path));
  common.update(JSON.stringify(order));
  const places = deals.map((deal, i) => {
    const key = common.copy().update(deal).update(String(seeds[i])).digest('hex').slice(0, 16);
    return join(cacheFolder(), `${set.name}-${model}-${key}`);
  });
  const missing = [...deals.keys()].filter((i) => !existsSync(`${places[i]}.json`));
  if (missing.length > 0) {
    const work = join(cacheFolder(), `work-${process.pid}`);
    writeFileSync(`${work}.deals`, Buffer.concat(missing.map((i) => deals[i] as Uint8Array)));
    const files = { file: path, deals: `${work}.deals`, forecasts: `${work}.forecasts` };
    writeFileSync(`${work}.json`, JSON.stringify({ ...order, ...files, seeds: missing.map((i) => seeds[i]) }));
    const printed = runPython(`${work}.json`);
    if (printed === undefined) return undefined;
    const told = JSON.parse(printed) as Told;
    const forecasts = doublesOf(files.forecasts);
    for (const [at, i] of missing.entries()) {
      const own = forecasts.subarray(at * outcomes.length, (at + 1) * outcomes.length);
      writeFileSync(`${places[i]}.forecasts`, Buffer.from(own.buffer, own.byteOffset, own.byteLength));
      writeFileSync(`${places[i]}.new`, JSON.stringify({ ...told, seconds: told.seconds / missing.length }));
      renameSync(`${places[i]}.new`, `${places[i]}.json`);
    }
    for (const end of ['deals', 'forecasts', 'json']) rmSync(`${work}.${end}`);
  }
  const told = places.map((place) => JSON.parse(readFileSync(`${place}.json`, 'utf8')) as Told);
  return {
    forecasts: places.map((place) => doublesOf(`${place}.forecasts`)),
    seconds: told.reduce((sum, { seconds }) => sum + seconds, 0),
    versions: told[0]?.versions ?? {},
  };
}

function doublesOf(path: string): Float64Array {
  const file = readFileSync(path);
  return new Float64Array(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength));
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

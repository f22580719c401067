// A fit of an additive scorecard, smoothing and posterior included, beside scikit-learn's one-hot encoding and plain logistic
// regression on the same bytes in the same run (where python3 has it). `npm run bench -- fit [ROWS ...]`
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  GENERIC_OWN_SHARE,
  GENERIC_SHAPE,
  GENERIC_TOTAL_VARIANCE,
  openBase,
} from '../src/selection/scorecard/prior.ts';
import { fitAdditiveModel } from '../src/stats/additive/fitAdditiveModel.ts';
import { sharedDirections } from '../src/stats/additive/sharedDirections.ts';
import type { Term } from '../src/stats/additive/term.ts';
import { normalDraw, seededRandom } from '../src/stats/random.ts';

const SIGNALS = 20;
const BANDS = 16;
const asked = process.argv.slice(2).map(Number);
const sizes = asked.length > 0 ? asked : [10_000, 100_000, 1_000_000];
const random = seededRandom(1);
const points = Array.from({ length: SIGNALS }, (_, signal) =>
  Array.from(
    { length: BANDS },
    (_, band) => 0.25 * (signal % 2 === 0 ? normalDraw(random) : Math.sin(band / 3 + signal)),
  ),
);

const seconds: number[] = [];
for (const rows of sizes) {
  const terms = Array.from(
    { length: SIGNALS },
    (_, signal): Term => ({
      bands: Uint8Array.from({ length: rows }, () => Math.floor(random() * BANDS)),
      count: BANDS,
      order: signal % 2 === 0 ? 'unordered' : 'ordered',
    }),
  );
  const outcomes = Uint8Array.from({ length: rows }, (_, row) => {
    const logOdds = terms.reduce(
      (sum, { bands }, signal) => sum + (points[signal]?.[bands[row] as number] as number),
      -1,
    );
    return random() < 1 / (1 + Math.exp(-logOdds)) ? 1 : 0;
  });
  const theirs = baseline(terms, outcomes);
  const startedAt = performance.now();
  const all = Uint32Array.from(outcomes.keys());
  const isSpeaking = terms.map(() => true);
  const fit = fitAdditiveModel(terms, outcomes, {
    rows: all,
    base: openBase,
    smoothing: { variance: (GENERIC_OWN_SHARE * GENERIC_TOTAL_VARIANCE) / SIGNALS, shape: GENERIC_SHAPE },
    shared: {
      directions: sharedDirections(terms, isSpeaking, all),
      variance: (1 - GENERIC_OWN_SHARE) * GENERIC_TOTAL_VARIANCE,
    },
  });
  const ours = (performance.now() - startedAt) / 1000;
  seconds.push(ours);
  print(`${rows} rows x ${SIGNALS} signals x ${BANDS} bands`);
  print(`  ours ${ours.toFixed(2)} s in ${fit.steps} steps, log-loss ${(-fit.logLikelihood / rows).toFixed(5)}`);
  if (!theirs) {
    print('  python3 with scikit-learn is not there: no baseline.');
    continue;
  }
  const { encoding, fitting, logLoss, peakMegabytes } = theirs;
  print(
    `  scikit-learn ${encoding.toFixed(2)} s encoding + ${fitting.toFixed(2)} s fitting, log-loss ${logLoss.toFixed(5)}, peak ${peakMegabytes.toFixed(0)} MB (baseline)`,
  );
  print(`  x ${(ours / (encoding + fitting)).toFixed(2)} of its time`);
}
print(`peak memory of all sizes ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
for (let i = 1; i < sizes.length; i++) {
  const exponent =
    Math.log((seconds[i] as number) / (seconds[i - 1] as number)) /
    Math.log((sizes[i] as number) / (sizes[i - 1] as number));
  print(`time grows from ${sizes[i - 1]} to ${sizes[i]} rows with the power ${exponent.toFixed(2)}`);
}

interface Baseline {
  readonly encoding: number;
  readonly fitting: number;
  readonly logLoss: number;
  readonly peakMegabytes: number;
}

function baseline(terms: readonly Term[], outcomes: Uint8Array): Baseline | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'bellwether-bench-'));
  try {
    const [bands, truth] = [join(folder, 'bands'), join(folder, 'outcomes')];
    writeFileSync(bands, Buffer.concat(terms.map((term) => term.bands)));
    writeFileSync(truth, outcomes);
    const script = fileURLToPath(new URL('fitBaseline.py', import.meta.url));
    for (const python of ['python3', '/usr/bin/python3']) {
      const { status, stdout } = spawnSync(python, [script, bands, truth, String(SIGNALS)], { encoding: 'utf8' });
      if (status === 0) return JSON.parse(stdout) as Baseline;
    }
    return undefined;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

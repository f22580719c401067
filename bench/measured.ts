import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The built command line. */
export const bellwether = fileURLToPath(new URL('../dist/main.js', import.meta.url));

export interface Measured {
  readonly seconds: number;
  /** Peak resident memory of the process, where the system tells (Linux with /usr/bin/time absent too: read from the process itself). */
  readonly peakMegabytes: number;
}

const reportPeak = `process.on('exit', () => process.stderr.write('\\npeak ' + process.resourceUsage().maxRSS + '\\n'));`;

/** Runs Node with these arguments and gives its wall time and peak memory; fails loudly when the run fails. */
export function measure(args: readonly string[]): Measured {
  const startedAt = performance.now();
  const result = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(reportPeak)}`, ...args],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 30,
    },
  );
  const seconds = (performance.now() - startedAt) / 1000;
  if (result.status !== 0)
    throw new Error(`node ${args.join(' ')} ended with ${result.status}\n${result.stderr.slice(-2000)}`);
  const peakKilobytes = Number(/\npeak (\d+)\n/.exec(result.stderr)?.[1]);
  return { seconds, peakMegabytes: peakKilobytes / 1024 };
}

/** The quickest of several runs, as is usual where noise only ever adds. */
export function quickest(runs: number, args: readonly string[]): Measured {
  return Array.from({ length: runs }, () => measure(args)).reduce((best, each) =>
    each.seconds < best.seconds ? each : best,
  );
}

export function print(rows: readonly (readonly [string, Measured])[], baseline: Measured): void {
  for (const [what, { seconds, peakMegabytes }] of rows) {
    const ratio = (seconds / baseline.seconds).toFixed(2);
    process.stdout.write(
      `${what.padEnd(56)} ${seconds.toFixed(3).padStart(8)} s  ${peakMegabytes.toFixed(0).padStart(6)} MB  x ${ratio}\n`,
    );
  }
}

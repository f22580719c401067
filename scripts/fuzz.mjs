// `npm run fuzz`: 2,000 requests an operation, made from the OpenAPI document by a seed. `npm run fuzz -- 500 7` asks 500 by seed 7.
import { ensureInstalled, runTool, say } from './setup.mjs';

const [runs = '2000', seed = String(1 + (Date.now() % 1_000_000)), ...names] = process.argv.slice(2);
if (!/^\d+$/.test(runs) || !/^\d+$/.test(seed)) {
  say('npm run fuzz [-- REQUESTS [SEED [OPERATION]]]');
  process.exit(2);
}
ensureInstalled();
say(`${runs} requests an operation, seed ${seed}`);
process.env.BELLWETHER_FUZZ_RUNS = runs;
process.env.BELLWETHER_FUZZ_SEED = seed;
runTool('vitest', 'vitest', [
  'run',
  'src/app/fuzz.whole.test.ts',
  '--configLoader=runner',
  '--disableConsoleIntercept=true',
  ...names.flatMap((name) => ['-t', name]),
]);

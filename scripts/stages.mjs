// The stages of `npm run check` and `npm test`.
import { join } from 'node:path';
import { root, say, toolSucceeds } from './setup.mjs';

export const sourceStages = [
  ['format', '@biomejs/biome', 'biome', ['check', '--error-on-warnings']],
  ['lint', 'oxlint', 'oxlint', ['--type-aware', '--deny-warnings', 'src', 'architecture', 'bench', 'scripts']],
  ['types', '@typescript/native-preview', 'tsgo', []],
  ['types of the pages', '@typescript/native-preview', 'tsgo', ['-p', 'src/web']],
  ['types of the browser tests', '@typescript/native-preview', 'tsgo', ['-p', 'src/app/browser']],
  ['dead code', 'knip', 'knip', []],
];

export function testStage(what, args) {
  const reporter = join(root, 'scripts', 'namingReporter.mjs');
  return [what, 'vitest', 'vitest', ['run', '--configLoader', 'runner', '--reporter', reporter, ...args]];
}

/** Runs every stage, whatever became of those before it; names the failed ones and ends the process when there are any. */
export function runStages(stages) {
  const failed = stages.filter(([what, packageName, binName, args]) => {
    say(what);
    return !toolSucceeds(packageName, binName, args);
  });
  if (failed.length === 0) return;
  say(`failed: ${failed.map(([what]) => what).join(', ')}`);
  process.exit(1);
}

// `npm run check`: the fast loop. Format, lint, types, dead code, then the tests that take seconds.
import { ensureInstalled, runTool, say } from './setup.mjs';

export function checkSources() {
  for (const [what, packageName, binName, args] of [
    ['format', '@biomejs/biome', 'biome', ['check', '--error-on-warnings']],
    ['lint', 'oxlint', 'oxlint', ['--type-aware', '--deny-warnings', 'src', 'architecture', 'bench', 'scripts']],
    ['types', '@typescript/native-preview', 'tsgo', []],
    ['dead code', 'knip', 'knip', []],
  ]) {
    say(what);
    runTool(packageName, binName, args);
  }
}

if (process.argv[1]?.endsWith('check.mjs')) {
  ensureInstalled();
  checkSources();
  say('architecture and unit tests');
  runTool('vitest', 'vitest', ['run', '--project', 'unit', '--reporter', 'dot']);
}

// `npm run check`: the fast loop. Format, lint, types, dead code, then the tests that take seconds.
import { ensureInstalled } from './setup.mjs';
import { runStages, sourceStages, testStage } from './stages.mjs';

ensureInstalled();
runStages([
  ...sourceStages,
  testStage('architecture', ['--project', 'architecture']),
  testStage('unit tests', ['--project', 'unit']),
]);

// `npm test`: set-up, every check and every test. `npm test -- PATTERN` runs only the tests whose file matches.
import { checkSources } from './check.mjs';
import { ensureBuilt, runTool, say } from './setup.mjs';

const patterns = process.argv.slice(2);
ensureBuilt();
if (patterns.length === 0) checkSources();
say('tests');
runTool('vitest', 'vitest', ['run', ...patterns]);

// `npm test`: set-up, every check and every test. `npm test -- PATTERN` runs only the tests whose file matches.
import { ensureBuilt, ensureChromium } from './setup.mjs';
import { runStages, sourceStages, testStage } from './stages.mjs';

const patterns = process.argv.slice(2);
ensureBuilt();
ensureChromium();
runStages([...(patterns.length === 0 ? sourceStages : []), testStage('tests', patterns)]);
